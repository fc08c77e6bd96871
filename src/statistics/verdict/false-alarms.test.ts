import {expect, it} from "vitest";
import {poisson, seeded} from "../../../synthetic/random.ts";
import {judgeCounts} from "./verdict.ts";

/** Synthetic: monthly counts of a stable process that come in clusters, so that months vary φ times as much as Poisson counts. */
it.each([
  {months: 24, mean: 20, cluster: 1},
  {months: 24, mean: 60, cluster: 3},
  {months: 36, mean: 150, cluster: 6},
  {months: 60, mean: 400, cluster: 12},
])("calls at most 6% of stable series changed: $months months of $mean, in clusters of $cluster", (of) => {
  const random = seeded(7);
  const found = Array.from({length: 4000}, () => {
    const counts = Array.from({length: of.months}, (_, month) => {
      const season = 1 + 0.25 * Math.sin((2 * Math.PI * month) / 12);
      return of.cluster * poisson((of.mean * season) / of.cluster, random);
    });
    const [before, after] = [sum(counts.slice(-24, -12)), sum(counts.slice(-12))];
    return {
      aware: judgeCounts(before, after, {months: {counts}}).verdict === "larger-than-chance",
      plain: judgeCounts(before, after).verdict === "larger-than-chance",
    };
  });
  const share = (of: "aware" | "plain"): number => found.filter((one) => one[of]).length / found.length;
  expect(share("aware")).toBeLessThanOrEqual(0.06);
  if (of.cluster >= 3) expect(share("plain")).toBeGreaterThan(0.15);
});

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
