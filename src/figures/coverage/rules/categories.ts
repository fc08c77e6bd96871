import {printCount} from "../../../vocabulary/quantity.ts";
import type {Series, Sign, Stretch} from "../series.ts";
import {thresholds} from "../thresholds.ts";
import {besideOf, medianOf} from "./beside.ts";
import {monthsIn, percentOf} from "./words.ts";

/** Categories that are much more than they usually are, that no other month has, or that are gone for a month. */
export function oddCategories(series: Series): readonly Sign[] {
  if (series.stretches.length <= thresholds.otherMonths) return [];
  return series.stretches.flatMap((stretch) => [
    ...[...stretch.categories].sort(byName).flatMap((category) => tooMuch(category, stretch, series)),
    ...absent(stretch, series),
  ]);
}

type Category = readonly [name: string, rows: number];

function tooMuch([name, rows]: Category, stretch: Stretch, {stretches}: Series): readonly Sign[] {
  const {from, until, count} = stretch;
  const others = stretches.filter((one) => one !== stretch).map(({categories}) => categories.get(name) ?? 0);
  const part = `${printCount(rows)} of ${printCount(count)} rows are "${plain(name)}"`;
  if (others.every((other) => other === 0)) {
    const inMidst = stretch !== stretches[0] && stretch !== stretches.at(-1);
    if (!inMidst || rows < count * thresholds.unseenShare) return [];
    const words = `${part}, which no other month has`;
    return [{code: "category-unseen", state: "suspicious", from, until, words}];
  }
  const usual = medianOf(others);
  if (count < thresholds.fewest || rows < count * thresholds.categoryShare || rows < usual * thresholds.categoryJump)
    return [];
  const words = `${part} (${percentOf(rows, count)}), against ${printCount(usual)} in a usual month; another thing may be logged under it`;
  return [{code: "category-jumps", state: "suspicious", from, until, words}];
}

function absent(stretch: Stretch, series: Series): readonly Sign[] {
  const {neighbours, between} = besideOf(stretch, series);
  const [before, after] = neighbours;
  if (!between || before === undefined || after === undefined) return [];
  return [...before.categories].sort(byName).flatMap(([name, rows]) => {
    const later = after.categories.get(name) ?? 0;
    if (stretch.categories.has(name) || rows < thresholds.absentRows || later < thresholds.absentRows) return [];
    const words = `no row is "${plain(name)}", against ${printCount(rows)} in ${monthsIn(before)} and ${printCount(later)} in ${monthsIn(after)}`;
    return [{code: "category-absent", state: "suspicious", from: stretch.from, until: stretch.until, words}];
  });
}

function byName([a]: Category, [b]: Category): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A category as a reader knows it, without the format's name before it: `Burglary`, `anti-social behaviour`. */
function plain(name: string): string {
  const own = name.slice(name.indexOf(":") + 1);
  return own === name && /^[a-z-]+$/.test(name) ? name.replaceAll("-", " ").replace("anti social", "anti-social") : own;
}
