import {EXTRACT_DAY, type Year} from "./calibration.ts";
import {COURSES, type Course} from "./kinds.ts";
import type {Victims} from "./offence-mix.ts";
import {drawer, type Random} from "./random.ts";
import type {Stratum} from "./strata.ts";

/** A year's crimes in columns, in no order; `order` puts them by day, and at random within a day. Days count from 1 January 1970. */
export interface Crimes {
  readonly strata: readonly Stratum[];
  readonly order: Uint32Array;
  readonly stratum: Uint16Array;
  readonly day: Uint16Array;
  readonly csp: Uint8Array;
  /** `NO_AGE` where there is none. */
  readonly age: Uint8Array;
  readonly domesticAbuse: Uint8Array;
  readonly blade: Uint8Array;
  readonly outcome: Uint8Array;
  /** 0 where the outcome is not yet known. */
  readonly outcomeDay: Uint16Array;
}

export const NO_AGE = 255;
export const FLAG = {no: 0, yes: 1, unknown: 2} as const;

/** Community safety partnerships with about how much of the area's crime each has. */
const CSPS: readonly (readonly [string, number])[] = [
  ["Birmingham", 420],
  ["Coventry", 115],
  ["Dudley", 90],
  ["Sandwell", 120],
  ["Solihull", 60],
  ["Walsall", 100],
  ["Wolverhampton", 95],
];
export const CSP_NAMES = CSPS.map(([name]) => name);

const DAY = 86_400_000;

const drawCsp = drawer(CSPS.map(([, weight], i) => [i, weight] as const));
const EXTRACT = dayNumber(EXTRACT_DAY);

/** The year's total of each stratum is given, so its months are Poisson counts of that season, given their sum. */
export function drawCrimes(year: Year, strata: readonly Stratum[], random: Random): Crimes {
  const size = strata.reduce((sum, {count}) => sum + count, 0);
  const crimes = emptyCrimes(strata, size);
  let row = 0;
  for (const [index, stratum] of strata.entries()) {
    drawStratum(crimes, {year, stratum, index, first: row}, random);
    row += stratum.count;
  }
  putInOrder(crimes, random);
  return crimes;
}

interface Place {
  readonly year: Year;
  readonly stratum: Stratum;
  readonly index: number;
  readonly first: number;
}

function drawStratum(crimes: Crimes, {year, stratum, index, first}: Place, random: Random): void {
  const {count, victims} = stratum;
  const course = COURSES[stratum.kind];
  const drawDay = dayDrawer(year, stratum, course.season);
  const blade = chooser(stratum.blade, count, random);
  const domesticAbuse = chooser(stratum.domesticAbuse, count, random);
  const positive = stratum.positive === undefined ? undefined : chooser(stratum.positive, count, random);
  for (let row = first; row < first + count; row++) {
    const day = drawDay(random);
    crimes.stratum[row] = index;
    crimes.day[row] = day;
    crimes.csp[row] = drawCsp(random);
    crimes.age[row] = drawAge(victims, random);
    crimes.domesticAbuse[row] = flag(domesticAbuse(course.domesticAbuse), 0.015, random);
    crimes.blade[row] = flag(blade(course.blade), 0.008, random);
    drawOutcome(crimes, {row, day, course, positive: positive?.(0)}, random);
  }
}

/** Says of each of `count` rows in turn whether it is one of the `exact` chosen, each choice as likely; without `exact`, by the share given. */
function chooser(exact: number | undefined, count: number, random: Random): (share: number) => boolean {
  if (exact === undefined) return (share) => random.unit() < share;
  let wanted = exact;
  let left = count;
  return () => {
    const chosen = random.below(left--) < wanted;
    if (chosen) wanted--;
    return chosen;
  };
}

/** A flag that is not yes is sometimes not known. */
function flag(yes: boolean, unknown: number, random: Random): number {
  if (yes) return FLAG.yes;
  return random.unit() < unknown ? FLAG.unknown : FLAG.no;
}

function drawOutcome(
  crimes: Crimes,
  {row, day, course, positive}: {row: number; day: number; course: Course; positive: boolean | undefined},
  random: Random,
): void {
  const lag = Math.floor(-course.lag * Math.log(1 - random.unit()));
  const known = day + lag <= EXTRACT;
  if (positive === true) {
    crimes.outcome[row] = course.positive(random);
    crimes.outcomeDay[row] = known ? day + lag : day + random.below(EXTRACT - day + 1);
    return;
  }
  const draw = positive === undefined ? course.outcome : course.negative;
  crimes.outcome[row] = known ? draw(random) : 0;
  crimes.outcomeDay[row] = known ? day + lag : 0;
}

function drawAge(victims: Victims, random: Random): number {
  const u = random.unit();
  switch (victims) {
    case "none":
      return NO_AGE;
    case "young":
      return Math.min(24, 1 + Math.floor(24 * Math.sqrt(u)));
    case "older":
      return u < 0.06 ? NO_AGE : olderAge(random);
    case "any":
      if (u < 0.06) return NO_AGE;
      return u < 0.27 ? 3 + random.below(22) : olderAge(random);
  }
}

function olderAge(random: Random): number {
  return Math.min(97, 25 + Math.floor(-15 * Math.log(1 - random.unit())));
}

/** Draws days of the stratum's months, by season, each day of a month alike. */
function dayDrawer(year: Year, {from, until}: Stratum, season: readonly number[]): (random: Random) => number {
  const months = Array.from({length: until - from + 1}, (_, i) => {
    const start = Date.UTC(year, from - 1 + i, 1) / DAY;
    const length = Date.UTC(year, from + i, 1) / DAY - start;
    return [{start, length}, length * season[from - 1 + i]!] as const;
  });
  const drawMonth = drawer(months);
  return (random) => {
    const {start, length} = drawMonth(random);
    return start + random.below(length);
  };
}

/** Shuffles, then counts into days. */
function putInOrder({order, day}: Crimes, random: Random): void {
  const shuffled = Uint32Array.from(order, (_, i) => i);
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  const firstOf = new Uint32Array(65_537);
  for (const d of day) firstOf[d + 1]!++;
  for (let d = 1; d < firstOf.length; d++) firstOf[d]! += firstOf[d - 1]!;
  for (const row of shuffled) order[firstOf[day[row]!]!++] = row;
}

function emptyCrimes(strata: readonly Stratum[], size: number): Crimes {
  return {
    strata,
    order: new Uint32Array(size),
    stratum: new Uint16Array(size),
    day: new Uint16Array(size),
    csp: new Uint8Array(size),
    age: new Uint8Array(size),
    domesticAbuse: new Uint8Array(size),
    blade: new Uint8Array(size),
    outcome: new Uint8Array(size),
    outcomeDay: new Uint16Array(size),
  };
}

/** `2025-01-06` to days since 1 January 1970. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}
