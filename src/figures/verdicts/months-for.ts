import type {Months} from "../../statistics/comparison/dispersion.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import type {History} from "../../vocabulary/figure-book.ts";

/**
 * The months, or quarters, that the dispersion of a change is measured from: its two periods, what lies between, and as much before as there is, to
 * five years, but nothing from before a change of definition. Undefined where they do not reach back to the earlier period's start.
 */
export function monthsFor(
  history: History | undefined,
  {breaks}: Pick<CatalogueMeasure, "breaks">,
  {before, after}: {readonly before: Figure; readonly after: Figure},
): {readonly months: Months; readonly count: number} | undefined {
  if (history === undefined || history.basis !== after.provenance.basisTitle) return undefined;
  const since = breaks.map(({month}) => month).filter((month) => month <= before.counted.from);
  const {step} = history;
  const points = history.points
    .filter(({month}) => month < after.counted.until && since.every((start) => month >= start))
    .slice(-MOST / step);
  const [first] = points;
  if (first === undefined || first.month > before.counted.from) return undefined;
  const counts = points.map(({numerator}) => numerator ?? Number.NaN);
  const denominators = points.flatMap(({denominator}) => (typeof denominator === "number" ? [denominator] : []));
  if (counts.some(Number.isNaN)) return undefined;
  const perYear = step === 1 ? 12 : 4;
  const months = {counts, perYear, ...(denominators.length === counts.length ? {denominators} : {})} as const;
  return {months, count: counts.length * step};
}

const MOST = 60;
