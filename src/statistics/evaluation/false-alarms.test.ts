import {expect, it} from "vitest";
import {poisson, seeded} from "../../../synthetic/random.ts";
import {dispersionOf} from "../comparison/dispersion.ts";
import {controlledChange} from "./before-after.ts";
import {controlledSeries} from "./controlled-series.ts";
import {interruptedSeries, stepOf} from "./interrupted.ts";
import {placeboTests} from "./placebo.ts";
import {severalControls} from "./several-controls.ts";

/** Synthetic: areas in which nothing was done, with one season, and counts that come in clusters. Two years before, one after. */
it.each([
  {mean: 40, cluster: 1},
  {mean: 150, cluster: 4},
])("finds an effect where there is none in at most 8% of tries: months of $mean, in clusters of $cluster", (of) => {
  const random = seeded(11);
  const calendar = {at: Array.from({length: 36}, (_, n) => n), seasons: true};
  const area = (): readonly number[] =>
    calendar.at.map(
      (n) => of.cluster * poisson((of.mean * (1 + 0.25 * Math.sin((Math.PI * n) / 6))) / of.cluster, random),
    );
  const tries = 300;
  const found = {control: 0, plain: 0, series: 0, own: 0, several: 0, placebo: 0};
  for (let n = 0; n < tries; n++) {
    const [treated, ...controls] = [area(), area(), area(), area(), area(), area()] as const;
    const control = controls[0].map((count, t) => count + controls[1][t]!);
    const spread = (counts: readonly number[]) => dispersionOf({counts: counts.slice(0, 24)})!;
    const dispersion = {treated: spread(treated).factor, control: spread(control).factor, df: spread(treated).df};
    const own = interruptedSeries(
      treated,
      calendar.at.map(() => 1),
      {from: 24, stepOnly: true, calendar},
    );
    found.control += excludes(controlledChange(pair(treated), pair(control), {dispersion})!);
    found.plain += excludes(controlledChange(pair(treated), pair(control))!);
    found.series += excludes(controlledSeries({treated, control, calendar}, 24)!);
    found.own += excludes(stepOf(own)!);
    found.several += excludes(severalControls(pair(treated), controls.map(pair))!);
    found.placebo += Number(placeboTests(treated, controls, 24)!.p <= 1 / 6 + 1e-9);
  }
  const share = (of: keyof typeof found): number => found[of] / tries;
  for (const design of ["control", "series", "own", "several"] as const)
    expect(share(design)).toBeLessThanOrEqual(0.08);
  // The worst of six areas is each of them alike.
  expect(Math.abs(share("placebo") - 1 / 6)).toBeLessThan(0.06);
  if (of.cluster > 1) expect(share("plain")).toBeGreaterThan(0.2);
});

function pair(counts: readonly number[]) {
  const sum = (from: number) => counts.slice(from, from + 12).reduce((all, count) => all + count, 0);
  return {before: sum(12), after: sum(24)};
}

function excludes({interval}: {readonly interval: {readonly lower: number; readonly upper: number}}): number {
  return Number(interval.lower > 1 || interval.upper < 1);
}
