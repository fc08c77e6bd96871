/** Text as a cell of any spreadsheet can hold it, and as XML can. */

/** The most characters of a cell, in Excel and so in both. */
export const MOST_IN_CELL = 32_767;

/** Line ends are line feeds; what XML cannot hold is U+FFFD; what is longer than a cell ends in "…". */
export function asCellText(text: string): string {
  const plain = text.toWellFormed().replace(/\r\n?/g, "\n").replace(NO_XML, "\uFFFD");
  if (plain.length <= MOST_IN_CELL) return plain;
  return `${plain.slice(0, MOST_IN_CELL - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** True for a text that a spreadsheet would take for a formula, were it typed in again. */
export function startsAFormula(text: string): boolean {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text);
}

export function xmlText(text: string): string {
  return text.replace(/[&<>"]/g, (found) => ENTITIES[found]!);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 leaves out.
const NO_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"};
