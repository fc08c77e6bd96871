import {total} from "../intervals/mean.ts";
import {type SyntheticControl, syntheticControl} from "./synthetic-control.ts";

export interface Placebo {
  readonly control: SyntheticControl;
  /** Error a period after the start over error a period before it: how badly the match breaks down. Infinite where it was exact before. */
  readonly breakdown: number;
  /** The same of each donor, treated as if something had been done there. */
  readonly placebos: readonly number[];
  /** The share of all areas, the treated one among them, that break down as badly or worse: never below 1 / areas. */
  readonly p: number;
}

/**
 * A synthetic control with its placebo tests (Abadie, Diamond and Hainmueller 2010): each donor in turn is matched from the other donors, and
 * the treated area's breakdown is ranked among theirs. It has no interval; with nine donors p cannot fall below 0.1. Unlike theirs, the
 * treated area is a donor of the placebos: each is then matched from equally many areas, and p is exact where nothing was done (left out,
 * the placebos fit less well before, and one try in four comes out worst of six). A real effect shows a little less clearly for it.
 * @param donors at least three, a series each, as long as the treated one.
 * @param from the index of the first period after the start.
 * @returns nothing for fewer than three donors.
 */
export function placeboTests(
  treated: readonly number[],
  donors: readonly (readonly number[])[],
  from: number,
): Placebo | undefined {
  if (donors.length < 3) return undefined;
  const control = syntheticControl(treated, donors, from);
  const breakdown = breakdownOf(treated, control, from);
  const placebos = donors.map((donor, d) => {
    const others = [treated, ...donors.filter((_, other) => other !== d)];
    return breakdownOf(donor, syntheticControl(donor, others, from), from);
  });
  const asBad = placebos.filter((placebo) => placebo >= breakdown).length;
  return {control, breakdown, placebos, p: (1 + asBad) / (1 + donors.length)};
}

function breakdownOf(series: readonly number[], {error, synthetic}: SyntheticControl, from: number): number {
  const after =
    total(series.slice(from).map((value, i) => (value - synthetic[from + i]!) ** 2)) / (series.length - from);
  return after === 0 ? 0 : after / (error / from);
}
