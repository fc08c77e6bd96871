import type {Month} from "../../../vocabulary/period.ts";
import {printCount} from "../../warehouse/receipt.ts";
import {crimesOf, type Series, type Sign, type Stretch} from "../series.ts";
import {thresholds} from "../thresholds.ts";
import {lengthOf} from "./beside.ts";
import {monthsIn, percentOf} from "./words.ts";

/** What a second source says of the same force and months: quarters that rows fall short of, and months it bears out. */
export interface Beheld {
  readonly signs: readonly Sign[];
  /** Months whose rows, many or few, are as the second source has them. */
  readonly borneOut: ReadonlySet<Month>;
}

/** Crimes of a series of rows beside supplied numbers of the same force: `title` names whose they are. */
export function beholdBeside(rows: Series, second: Series, title: string): Beheld {
  const signs: Sign[] = [];
  const borneOut = new Set<Month>();
  for (const quarter of second.stretches) {
    const inside = rows.stretches.filter(({from, until}) => from >= quarter.from && until <= quarter.until);
    const held = inside.reduce((sum, one) => sum + lengthOf(one), 0);
    const whole = quarter.count - quarter.leftOut;
    if (held === 0 || whole < thresholds.fewest) continue;
    const crimes = inside.reduce((sum, one) => sum + crimesOf(one), 0);
    const all = held === lengthOf(quarter);
    if (isWhole((crimes * lengthOf(quarter)) / (whole * held), all)) for (const {from} of inside) borneOut.add(from);
    else if (all) signs.push(unlike(crimes, {whole, quarter, title}));
  }
  return {signs, borneOut};
}

function isWhole(share: number, quarter: boolean): boolean {
  const {wholeFrom, wholeTo, partFrom, partTo} = thresholds;
  return quarter ? share >= wholeFrom && share <= wholeTo : share >= partFrom && share <= partTo;
}

function unlike(
  crimes: number,
  {whole, quarter, title}: {readonly whole: number; readonly quarter: Stretch; readonly title: string},
): Sign {
  const {from, until} = quarter;
  const words = `${printCount(crimes)} crimes in ${monthsIn(quarter)} are ${percentOf(crimes, whole)} of the ${printCount(whole)} that ${title} has`;
  return crimes < whole
    ? {code: "below-second-source", state: "partial", from, until, words}
    : {code: "above-second-source", state: "suspicious", from, until, words};
}
