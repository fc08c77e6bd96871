import type {Month} from "../../../vocabulary/period.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import {crimesOf, type Series, type Sign, type Stretch} from "../series.ts";
import {thresholds} from "../thresholds.ts";
import {lengthOf} from "./beside.ts";
import {monthsIn, percentOf} from "./words.ts";

/** What rows and supplied numbers of the same force and months say of one another. */
export interface Beheld {
  /** Of the rows: quarters in which they fall short of the numbers, or pass them. */
  readonly signs: readonly Sign[];
  /** First months of the rows, and of the numbers, whose counts, many or few, the other bears out. */
  readonly borneOut: ReadonlySet<Month>;
  readonly numbersBorneOut: ReadonlySet<Month>;
  /** Of months that are not borne out in a quarter that is held in part: what they are of it. */
  readonly parts: ReadonlyMap<Month, string>;
}

/** Crimes of a series of rows beside supplied numbers of the same force: `title` names whose they are. */
export function beholdBeside(rows: Series, numbers: Series, title: string): Beheld {
  const pairs = numbers.stretches.map((quarter) => pairOf(quarter, rows, title)).filter(isTelling);
  const [agreeing, others] = [pairs.filter(agree), pairs.filter((pair) => !agree(pair))];
  const monthsOf = ({inside}: Pair) => inside.map(({from}) => from);
  return {
    signs: others.filter(isWhole).map(unlike),
    borneOut: new Set(agreeing.flatMap(monthsOf)),
    numbersBorneOut: new Set(agreeing.filter(isWhole).map(({quarter}) => quarter.from)),
    parts: new Map(
      others.filter((pair) => !isWhole(pair)).flatMap((pair) => monthsOf(pair).map((month) => [month, partOf(pair)])),
    ),
  };
}

interface Pair {
  readonly crimes: number;
  readonly inside: readonly Stretch[];
  /** How many of the quarter's months the crimes are of. */
  readonly months: number;
  readonly quarter: Stretch;
  readonly title: string;
}

function pairOf(quarter: Stretch, rows: Series, title: string): Pair {
  const inside = rows.stretches.filter(({from, until}) => from >= quarter.from && until <= quarter.until);
  const crimes = inside.reduce((sum, one) => sum + crimesOf(one), 0);
  return {crimes, inside, months: inside.reduce((sum, one) => sum + lengthOf(one), 0), quarter, title};
}

function isTelling({months, quarter}: Pair): boolean {
  return months > 0 && numberOf(quarter) >= thresholds.fewest;
}

function isWhole({months, quarter}: Pair): boolean {
  return months === lengthOf(quarter);
}

/** What rows would hold of it. */
function numberOf({count, leftOut}: Stretch): number {
  return count - leftOut;
}

function agree(pair: Pair): boolean {
  const {crimes, months, quarter} = pair;
  const {wholeFrom, wholeTo, partFrom, partTo} = thresholds;
  const share = (crimes * lengthOf(quarter)) / (numberOf(quarter) * months);
  return isWhole(pair) ? share >= wholeFrom && share <= wholeTo : share >= partFrom && share <= partTo;
}

function unlike(pair: Pair): Sign {
  const {crimes, quarter} = pair;
  const {from, until} = quarter;
  const words = `${printCount(crimes)} crimes in ${monthsIn(quarter)} are ${shareOf(pair)}`;
  return crimes < numberOf(quarter)
    ? {code: "below-second-source", state: "partial", from, until, words}
    : {code: "above-second-source", state: "suspicious", from, until, words};
}

function partOf(pair: Pair): string {
  const {crimes, months, quarter} = pair;
  const of = months === 1 ? "one month" : `${months} months`;
  return `the ${printCount(crimes)} crimes of ${of} are ${shareOf(pair)} for ${monthsIn(quarter)}`;
}

function shareOf({crimes, quarter, title}: Pair): string {
  return `${percentOf(crimes, numberOf(quarter))} of the ${printCount(numberOf(quarter))} that ${title} has`;
}
