import {periodsIn} from "../../language/english-periods.ts";
import type {Printed} from "../../vocabulary/claim.ts";
import type {Precision} from "../../vocabulary/quantity.ts";
import {ratio} from "../../vocabulary/ratio.ts";
import type {Stretch} from "./sentences.ts";

/** A number as it stands in anybody's text: a count, an amount, a percentage (as a fraction of 1) or points (likewise). */
export interface PrintedNumber extends Stretch {
  readonly unit: "count" | "money" | "percent" | "points";
  readonly printed: Printed;
}

/** The numbers of a text that may assert something; years and dates, and digits grown together with letters ("A141"), are none. */
export function printedNumbersIn(text: string): readonly PrintedNumber[] {
  const periods = periodsIn(text);
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const {hedge = "", pound, digits = "", scale = "", unit = ""} = match.groups ?? {};
    const end = match.index + match[0].length;
    const start = match.index + hedge.length;
    if (periods.some((period) => period.start < end && start < period.end)) return [];
    const kind = unitOf(unit, pound);
    const printed = readPrinted(digits, {
      hedge: hedge.trim(),
      scale,
      hundredths: kind === "percent" || kind === "points",
    });
    return printed ? [{start, end, unit: kind, printed}] : [];
  });
}

function unitOf(unit: string, pound: string | undefined): PrintedNumber["unit"] {
  if (/point|pp|pt/i.test(unit)) return "points";
  if (unit !== "") return "percent";
  return pound ? "money" : "count";
}

interface Form {
  readonly hedge: string;
  readonly scale: string;
  readonly hundredths: boolean;
}

function readPrinted(digits: string, {hedge, scale, hundredths}: Form): Printed | undefined {
  const [whole = "", fraction = ""] = digits.replaceAll(",", "").replace("\u2212", "-").split(".");
  const shift = (SCALES[scale.trim().toLowerCase()] ?? 0) - (hundredths ? 2 : 0);
  const places = fraction.length - shift;
  const written = Number(whole + fraction);
  const [top, under] = places >= 0 ? [written, 10 ** places] : [written * 10 ** -places, 1];
  if (!Number.isSafeInteger(top) || !Number.isSafeInteger(under)) return undefined;
  const rounded = fraction !== "" || scale !== "" || hundredths;
  return {value: ratio(top, under), precision: precisionOf(hedge, {places, rounded, whole})};
}

function precisionOf(
  hedge: string,
  {places, rounded, whole}: {readonly places: number; readonly rounded: boolean; readonly whole: string},
): Precision {
  if (/^(?:over|more than|at least|just over|well over|above)$/i.test(hedge)) return {kind: "at-least"};
  if (/^(?:under|fewer than|less than|at most|just under|just below|up to|below|nearly|almost)$/i.test(hedge))
    return {kind: "at-most"};
  // "About 75,300" is to the nearest hundred: as exact as its last digit that is not nought.
  if (hedge !== "" && !rounded) return {kind: "rounded", places: -(/0*$/.exec(whole)?.[0].length ?? 0)};
  return rounded ? {kind: "rounded", places} : {kind: "exact"};
}

const SCALES: Readonly<Record<string, number>> = {thousand: 3, k: 3, million: 6, m: 6, billion: 9, bn: 9};

const NUMBER = new RegExp(
  "(?<hedge>\\b(?:just over|well over|over|more than|at least|above|just under|just below|under|fewer than|less than|at most|up to|below|nearly|almost|about|around|approximately|roughly|some|circa)\\s+)?" +
    "(?<![\\w.,/£-])(?<pound>£\\s?)?(?<digits>(?:[-\u2212](?=\\d))?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)" +
    "(?<scale>\\s?(?:thousand|million|billion|bn|k|m)\\b)?" +
    "(?<unit>\\s?%\\s?pts?\\b|[\\s-]?percentage[\\s-]points?\\b|\\s?pp\\b|\\s?%|\\s?per\\s?cent\\b)?(?![\\w/])",
  "gi",
);
