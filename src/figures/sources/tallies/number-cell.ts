import {atScale, readPrintedNumber} from "../../../formats/printed-number.ts";
import type {GridCell} from "../../../formats/spreadsheet.ts";

/** What a cell says as a supplied number. A blank is missing and silent; a mark such as "n/a" is missing and said; neither is zero. */
export type NumberCell =
  | {readonly kind: "value"; readonly value: number}
  | {readonly kind: "blank"}
  | {readonly kind: "missing"; readonly mark: string}
  | {readonly kind: "problem"; readonly problem: CellProblem};

/** `says` goes on after the cell's name: "reads 94.9%, …". */
export interface CellProblem {
  readonly code: string;
  readonly says: string;
  readonly advice: string;
}

export interface NumberRules {
  /** Decimals that the subject is kept with: the value is an integer × 10^−scale. */
  readonly scale: number;
  readonly negatives: boolean;
}

export function readNumberCell(cell: GridCell | undefined, rules: NumberRules): NumberCell {
  if (!cell) return {kind: "blank"};
  const unreadable = KINDS[cell.kind];
  if (unreadable) return {kind: "problem", problem: {...unreadable, says: `${unreadable.says} (${quote(cell.text)})`}};
  if (cell.percent) return problemOf(PERCENT, cell.text);
  const read = readPrintedNumber(cell.text);
  switch (read.kind) {
    case "blank":
    case "missing":
      return read;
    case "marked":
      return problemOf(MARKED, cell.text);
    case "words":
      return problemOf(WORDS, cell.text);
    case "number":
      return read.unit === "percent" ? problemOf(PERCENT, cell.text) : checked(read, cell.text, rules);
  }
}

/** A cell's text as a finding quotes it: short, in quotes. */
export function quote(text: string): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return `"${flat.length > 40 ? `${flat.slice(0, 39)}…` : flat}"`;
}

function checked(read: {readonly value: number; readonly scale: number}, text: string, rules: NumberRules): NumberCell {
  const value = atScale(read, rules.scale);
  if (value === undefined) return problemOf(rules.scale === 0 ? NOT_WHOLE : TOO_FINE, text);
  if (value < 0 && !rules.negatives) return problemOf(NEGATIVE, text);
  return {kind: "value", value};
}

function problemOf(problem: CellProblem, text: string): NumberCell {
  return {kind: "problem", problem: {...problem, says: `reads ${quote(text)}: ${problem.says}`}};
}

const KINDS: Readonly<Partial<Record<GridCell["kind"], CellProblem>>> = {
  date: {
    code: "date-for-number",
    says: "holds a date, not a number",
    advice: "Excel turns a typed 1/2 into a date. Type the number again in the workbook.",
  },
  boolean: {
    code: "not-a-number",
    says: "holds true or false, not a number",
    advice: "Type the number in the workbook.",
  },
  error: {
    code: "error-cell",
    says: "shows an error of Excel's",
    advice: "Mend the formula in the workbook, or clear the cell when the number is not known.",
  },
  "formula-without-value": {
    code: "formula-without-value",
    says: "is a formula whose result was not saved",
    advice: "Open the workbook in Excel, let it calculate and save it again.",
  },
};

const PERCENT: CellProblem = {
  code: "percent-value",
  says: "a percentage cannot be added up or checked.",
  advice: "Ask for the two counts it was made from, and supply numerator and base as two subjects.",
};
const MARKED: CellProblem = {
  code: "footnote-mark",
  says: "a footnote mark stands beside the number, and is not ours to tell from it.",
  advice: "Take the mark out of the cell, or put it in a column of its own.",
};
const WORDS: CellProblem = {
  code: "not-a-number",
  says: "not a number as this reader knows them.",
  advice: "Write digits (1,234), 0 for none, and leave the cell blank for not known.",
};
const NOT_WHOLE: CellProblem = {
  code: "not-a-whole-number",
  says: "a count has no decimals.",
  advice: "Correct the cell, or give the subject a scale in the mapping when it is money or a measurement.",
};
const TOO_FINE: CellProblem = {
  code: "more-decimals-than-scale",
  says: "it has more decimals than its scale keeps.",
  advice: "Raise the subject's scale in the mapping, or round the number in the file.",
};
const NEGATIVE: CellProblem = {
  code: "negative-value",
  says: "less than nothing.",
  advice: 'If corrections may be negative here, say "negatives: allowed" in the mapping; otherwise correct the cell.',
};
