import {addMonths, type Month, monthsIn} from "../../../vocabulary/period.ts";
import type {Missing} from "../../../vocabulary/quantity.ts";
import type {Basis, Measure} from "../measure.ts";
import type {Answer} from "./basis.ts";
import {gapsOf, isAwaited, missingMonths} from "./covered.ts";
import {eachSourceApart} from "./each-source.ts";
import {type Ground, isBeforeItsTime} from "./ground.ts";
import type {Held} from "./held.ts";

/** Why no basis gives a figure, in words for a reader: how much is held of the basis that holds most; never a smaller number. */
export function whyMissing(
  measure: Measure,
  ground: Ground,
  {held, answers}: {readonly held: Held; readonly answers: readonly Answer[]},
): Missing {
  if (isBeforeItsTime(measure, ground)) return {kind: "missing", reason: "not-applicable", detail: measure.since!.why};
  const fault = answers.find((answer) => answer.fault !== undefined)?.fault;
  if (fault !== undefined)
    return {kind: "missing", reason: "incomplete-period", detail: `It cannot be added up: ${fault.words}.`};
  const all = monthsIn(ground.period);
  const bases = measure.bases.flatMap((basis) => eachSourceApart(basis, held, ground));
  if (bases.some((basis) => isAwaited(basis, held, ground)))
    return {
      kind: "missing",
      reason: "not-yet-published",
      detail: "Its source has not published all of the period yet.",
    };
  const yearly = bases.find((basis) => lacksOnlyItsYear(basis, held, ground));
  if (yearly !== undefined) {
    const [june = ""] = missingMonths(held, yearly.denominator!, ground);
    return {
      kind: "missing",
      reason: "not-available",
      detail: `No population estimate for mid-${june.slice(0, 4)} is loaded.`,
    };
  }
  const [fewest = []] = bases
    .filter(({numerator}) => numerator.clock !== "ends")
    .map((basis) => gapsOf(basis, held, ground))
    .sort((a, b) => a.length - b.length);
  if (fewest.length === 0 || fewest.length >= all)
    return {kind: "missing", reason: "not-available", detail: "The data that is loaded does not hold it."};
  const detail = `${all - fewest.length} of ${all} months are held; missing: ${inRuns(fewest)}.`;
  return {kind: "missing", reason: "incomplete-period", detail};
}

/** What is counted is held, and the yearly number that it is set against is not. */
function lacksOnlyItsYear({numerator, denominator}: Basis, held: Held, ground: Ground): boolean {
  if (denominator?.clock !== "mid-year") return false;
  return missingMonths(held, numerator, ground).length === 0 && missingMonths(held, denominator, ground).length > 0;
}

/** Months in order, those in a row as one: `2023-05, 2023-08 to 2023-12`. */
function inRuns(months: readonly Month[]): string {
  const runs: [Month, Month][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run !== undefined && addMonths(run[1], 1) === month) run[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first} to ${last}`)).join(", ");
}
