/**
 * A title, heading or label as it reads without what published tables hang on it: notes in square brackets ("[note 3]", "[x]"),
 * raised figures ("fraud³"), line ends and doubled spaces. Case is kept. A number set plainly behind a word is kept too: it may belong to it.
 */
export function withoutNotes(text: string): string {
  return text
    .replace(/\s*\[(?:notes?\s*[\d, and]+|[a-z])\]/gi, "")
    .replace(
      /\s*[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?:\s*[,\u02d2]\s*[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)*/g,
      "",
    )
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
}

/** As `withoutNotes`, in lower case and with "&" written out: for telling headings apart. */
export function plainHeading(text: string): string {
  return withoutNotes(text)
    .replace(/^\uFEFF/, "")
    .replaceAll("&", "and")
    .toLowerCase();
}
