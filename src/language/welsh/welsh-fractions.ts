import type {Ratio} from "../../vocabulary/ratio.ts";
import {draft, type Phrase} from "./welsh-phrases.ts";

/** Fractions in Welsh words, simplest first, to values and back. */

export interface WelshFraction {
  readonly phrase: Phrase;
  readonly of: Ratio;
}

export const WELSH_FRACTIONS: readonly WelshFraction[] = (
  [
    ["hanner", 1, 2],
    ["traean", 1, 3],
    ["dwy ran o dair", 2, 3],
    ["chwarter", 1, 4],
    ["tri chwarter", 3, 4],
    ["un rhan o bump", 1, 5],
    ["dwy ran o bump", 2, 5],
    ["tair rhan o bump", 3, 5],
    ["pedair rhan o bump", 4, 5],
    ["un rhan o chwech", 1, 6],
    ["un rhan o saith", 1, 7],
    ["un rhan o wyth", 1, 8],
    ["un rhan o naw", 1, 9],
    ["un rhan o ddeg", 1, 10],
    ["3 o bob 10", 3, 10],
    ["7 o bob 10", 7, 10],
    ["9 o bob 10", 9, 10],
  ] as const
).map(([words, numerator, denominator]) => ({phrase: draft(words), of: {numerator, denominator}}));

/** Reads "traean", "bron i draean" (almost), "2 o bob 5"; undefined when it is no fraction in words. */
export function readWelshFraction(
  words: string,
): {readonly of: Ratio; readonly hedge?: "about" | "under" | "over"} | undefined {
  const text = words.trim().toLowerCase();
  const hedged = HEDGES.find(([pattern]) => pattern.test(text));
  const of = plainFraction(hedged ? text.replace(hedged[0], "") : text);
  return of && {of, ...(hedged && {hedge: hedged[1]})};
}

function plainFraction(text: string): Ratio | undefined {
  const known = WELSH_FRACTIONS.find(({phrase}) => phrase.words === text || softened(phrase.words) === text);
  if (known) return known.of;
  const [, part, whole] = /^(\d+) o bob (\d+)$/.exec(text) ?? [];
  const of = {numerator: Number(part), denominator: Number(whole)};
  return of.numerator > 0 && of.numerator <= of.denominator ? of : undefined;
}

/** As it stands after "i": *i draean*. */
function softened(words: string): string {
  return words.replace(/^t/, "d");
}

const HEDGES = [
  [/^(?:bron i|bron yn|bron|ychydig o dan|llai na|o dan)\s+/, "under"],
  [/^(?:ychydig dros|dros|mwy na|o leiaf)\s+/, "over"],
  [/^(?:tua|oddeutu|o gwmpas|rhyw)\s+/, "about"],
] as const;
