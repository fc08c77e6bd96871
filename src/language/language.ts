/** The two languages a statement may be in. */
export type Language = "en" | "cy";

/** Of a tag such as `cy` or `en-GB`; anything that is not Welsh is English. */
export function languageOf(tag: string): Language {
  return /^cy\b/i.test(tag) ? "cy" : "en";
}
