import {printCount} from "../../../vocabulary/quantity.ts";
import {crimesOf, type Series, type Sign, type Stretch} from "../series.ts";
import {thresholds} from "../thresholds.ts";
import {type Beside, besideOf} from "./beside.ts";
import {countsBeside} from "./words.ts";

/** Months with far fewer rows than the months beside them and the same month of other years. A fall that lasts is no short month. */
export function shortMonths(series: Series): readonly Sign[] {
  return series.stretches.flatMap((stretch) => {
    const beside = besideOf(stretch, series);
    if (!standsOut(stretch, beside, isShort)) return [];
    const words = `far fewer than beside it: ${printCount(stretch.count)}, against ${countsBeside(beside)}`;
    return [{code: "short-month", state: "partial", from: stretch.from, until: stretch.until, words}];
  });
}

/**
 * Months with far more rows than those beside them; one of which every row stands twice says so instead. Beside a short month any whole
 * one would jump, so short months are not held against; nor does the first month of a fall that lasts, which is all that an end can show.
 */
export function jumpingMonths(series: Series, short: readonly Sign[]): readonly Sign[] {
  const isWhole = ({from}: Stretch) => short.every((sign) => sign.from !== from);
  const whole: Series = {...series, stretches: series.stretches.filter(isWhole)};
  return whole.stretches.flatMap((stretch): readonly Sign[] => {
    const {from, until, count} = stretch;
    if (repeatsItself(stretch)) {
      const words = `every row stands twice: ${printCount(crimesOf(stretch))} rows have ${printCount(stretch.keys!)} different ids`;
      return [{code: "month-doubled", state: "suspicious", from, until, words}];
    }
    const beside = besideOf(stretch, whole);
    const isEdge = !beside.between && beside.years.length === 0;
    if (isEdge || !standsOut(stretch, beside, isJump)) return [];
    const against = `${printCount(count)}, against ${countsBeside(beside)}`;
    if (isEven(stretch))
      return [
        {
          code: "month-doubled",
          state: "suspicious",
          from,
          until,
          words: `may have been counted twice: ${against}, and all of its ${stretch.categories.size} categories are even`,
        },
      ];
    return [{code: "month-jumps", state: "suspicious", from, until, words: `far more than beside it: ${against}`}];
  });
}

type Unlike = (one: Stretch, other: Stretch) => boolean;

/** Unlike every neighbour that is held, and unlike most of the same months of other years that are. */
function standsOut(stretch: Stretch, {neighbours, years}: Beside, unlike: Unlike): boolean {
  const unlikeYears = years.filter((other) => unlike(stretch, other)).length;
  if (neighbours.length === 0) return years.length >= 2 && unlikeYears === years.length;
  return neighbours.every((other) => unlike(stretch, other)) && unlikeYears * 2 >= years.length;
}

/** In all rows and in crimes alone: a jump of incidents in the month beside it makes no month short. */
const isShort: Unlike = (one, other) =>
  other.count >= thresholds.fewest &&
  one.count < other.count * thresholds.short &&
  crimesOf(one) < crimesOf(other) * thresholds.short;

const isJump: Unlike = (one, other) =>
  one.count >= thresholds.fewest &&
  one.count > other.count * thresholds.jump &&
  crimesOf(one) > crimesOf(other) * thresholds.jump;

function repeatsItself(stretch: Stretch): boolean {
  const {keys = 0} = stretch;
  return keys * 2 >= thresholds.fewest && crimesOf(stretch) >= keys * thresholds.twice;
}

function isEven({categories}: Stretch): boolean {
  const counts = [...categories.values()];
  return counts.length >= thresholds.evenCategories && counts.every((count) => count % 2 === 0);
}
