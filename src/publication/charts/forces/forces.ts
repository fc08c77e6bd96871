import {chartWords, listed} from "../../../language/charts/chart-words.ts";
import {showNumber} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {countInterval} from "../../../statistics/intervals/count.ts";
import {type Interval, through} from "../../../statistics/intervals/interval.ts";
import {type Share, wilson} from "../../../statistics/intervals/proportion.ts";

/* One measure of many forces, as it is compared: each a numerator over a denominator. */

export interface ForcesData {
  /** "Residential burglary". */
  readonly title: string;
  /** What a value is, as it begins a sentence: "Offences for every 1,000 people". */
  readonly unit: string;
  /** rate: events over an exposure, shown per `per`. share: a part of its whole, shown in percent. */
  readonly kind: "rate" | "share";
  /** 1,000 for a rate for every 1,000; not read for a share. */
  readonly per: number;
  readonly places: number;
  /** What the denominators count: "people". */
  readonly size: string;
  /** In words: "2024". */
  readonly period: string;
  readonly forces: readonly ForceShare[];
  readonly source: string;
}

export interface ForceShare {
  /** The code of its area, such as E23000014. */
  readonly area: string;
  readonly name: string;
  /** Undefined where nothing is held. */
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  readonly own?: boolean;
  /** Why it must not be compared, such as "few people live there". */
  readonly apart?: string;
}

/** A force that can be compared. */
export interface Compared extends Share {
  readonly area: string;
  readonly name: string;
  readonly own: boolean;
  /** numerator / denominator. */
  readonly value: number;
}

/** Those that can be compared, the highest first, equals by name. */
export function comparedOf({forces, kind}: Pick<ForcesData, "forces" | "kind">): readonly Compared[] {
  return forces
    .flatMap(({area, name, numerator, denominator, own = false, apart}) => {
      if (apart !== undefined || numerator === undefined || !denominator) return [];
      if (kind === "share" && numerator > denominator) return [];
      return [{area, name, own, numerator, denominator, value: numerator / denominator}];
    })
    .toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
}

/** Those that are not, each with the reason: "City of London (few people live there)". Empty when there are none. */
export function apartWords(data: ForcesData, language: Language): string {
  const compared = new Set(comparedOf(data).map(({area}) => area));
  const left = data.forces.filter(({area}) => !compared.has(area));
  return listed(
    left.map((force) => `${force.name} (${whyApart(force, language)})`),
    language,
  );
}

/** Why a force is not compared: its own reason, or that nothing is held of it. */
export function whyApart({apart, numerator, denominator}: ForceShare, language: Language): string {
  const isHeld = numerator !== undefined && denominator !== undefined;
  return apart ?? chartWords(language, isHeld ? "not-comparable" : "not-held");
}

/** A numerator over a denominator in print: "4.02", "12.9%". Exact. */
export function showShare({numerator, denominator}: Share, {kind, per, places}: ForcesData): string {
  const times = kind === "share" ? 100 : per;
  return `${showNumber({numerator: numerator * times, denominator}, places)}${kind === "share" ? "%" : ""}`;
}

/** A value of the scale in print: `places` more than a value's own where it would otherwise be zero. */
export function showValue(value: number, data: ForcesData, places: number = data.places): string {
  const digits = 10 ** 9;
  const over = {numerator: Math.round(value * digits), denominator: digits};
  return showShare(over, {...data, places});
}

/** Its 95% interval, of the same kind as the value. */
export function intervalOf(force: Compared, {kind}: ForcesData): Interval {
  if (kind === "share") return wilson(force);
  return through(countInterval(force.numerator), (events) => events / force.denominator);
}
