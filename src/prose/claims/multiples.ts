import type {ChangeClaim} from "../../vocabulary/claim.ts";

/** The size that a word of direction says by itself, with its hedge: "halved", "nearly doubled", "more than trebled". */
export function multipleOf(
  {words, start}: {readonly words: string; readonly start: number},
  text: string,
): Pick<ChangeClaim, "size"> {
  const value = MULTIPLES.find(([pattern]) => pattern.test(words))?.[1];
  if (value === undefined) return {};
  const lead = text.slice(Math.max(0, start - 20), start);
  if (/\b(?:more than|over)\s+$/i.test(lead)) return {size: {kind: "percent", value, precision: {kind: "at-least"}}};
  if (!/\b(?:nearly|almost|about|roughly|around|virtually|approximately)\s+$/i.test(lead))
    return {size: {kind: "percent", value, precision: {kind: "about"}}};
  // "Nearly" has no agreed measure: four fifths of the way is taken for near, and beyond is not questioned.
  const near = {numerator: value.numerator * 4, denominator: value.denominator * 5};
  return {size: {kind: "percent", value: near, precision: {kind: "at-least"}}};
}

const MULTIPLES = [
  [/^halv/i, {numerator: 1, denominator: 2}],
  [/^doubl/i, {numerator: 1, denominator: 1}],
  [/^tr(?:ebl|ipl)/i, {numerator: 2, denominator: 1}],
] as const;
