/** Both ends in, from 1. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "B7" is column 2, row 7; undefined for what is no cell's name. */
export function parseCellName(name: string): {readonly column: number; readonly row: number} | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name);
  return match ? {column: columnNumber(match[1]!), row: Number(match[2])} : undefined;
}

/** "A" is 1, "AA" is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 1 is "A", 27 is "AA". */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnLetters(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** "A1:C1"; undefined for what is no range. */
export function parseRange(ref: string): MergedRange | undefined {
  const [from, to] = ref.split(":").map(parseCellName);
  return from && to ? {top: from.row, left: from.column, bottom: to.row, right: to.column} : undefined;
}

/** `West Midlands!B7`, or `B7` where the sheet has no name. */
export function cellName(sheet: {readonly name: string}, row: number, column: number): string {
  return `${sheet.name.trim() === "" ? "" : `${sheet.name.trim()}!`}${columnLetters(column)}${row}`;
}
