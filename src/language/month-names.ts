import type {Language} from "./language.ts";
import {draft, type Phrase} from "./welsh/welsh-phrases.ts";

export const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const WELSH_MONTHS: readonly Phrase[] = [
  ...["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"],
  ...["Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"],
].map(draft);

/** After *i* ("to") some change their first letter. */
export const WELSH_MONTHS_AFTER_TO: readonly Phrase[] = [
  ...["Ionawr", "Chwefror", "Fawrth", "Ebrill", "Fai", "Fehefin"],
  ...["Orffennaf", "Awst", "Fedi", "Hydref", "Dachwedd", "Ragfyr"],
].map(draft);

/** The name of a month, from 1; `afterTo`: as it stands behind "to". Undefined for no month. */
export function monthName(month: number, language: Language, afterTo = false): string | undefined {
  if (language === "en") return MONTH_NAMES[month - 1];
  return (afterTo ? WELSH_MONTHS_AFTER_TO : WELSH_MONTHS)[month - 1]?.words;
}
