import {FormatProblem} from "./format-problem.ts";

/** What a cell shows, as text, whichever spreadsheet it stands in: numbers, percentages and raised digits. Knows no XML. */

/** A number in plain decimals, whatever its size, to the fifteen digits that a spreadsheet keeps: what lies beyond is the noise of its arithmetic. */
export function plainDecimal(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const [, sign = "", whole = "", part = "", power] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(text) ?? [];
  if (power === undefined) return text;
  const digits = whole + part;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}

/** 0.949 is "94.9%". */
export function percentText(value: number): string {
  return `${plainDecimal(value * 100)}%`;
}

/** Far more than the 32,767 characters that Excel lets a cell hold. */
export const LONGEST_TEXT = 2 ** 20;

export function valueTooLong(): FormatProblem {
  return new FormatProblem("value-too-long", `A cell holds a value of over ${LONGEST_TEXT} characters.`);
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries([..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((raised, i) => [i, raised]));

/** Raised digits as characters of their own, so that the mark of a footnote is not taken for a digit. */
export function superscript(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[digit]!);
}
