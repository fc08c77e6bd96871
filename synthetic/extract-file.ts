import type {Year} from "./calibration.ts";
import {type Crimes, CSP_NAMES, FLAG, NO_AGE} from "./crimes.ts";

/** The extract as a force writes it: UK dates, its own headers, a column nobody asked for. Every crime number says SYN: synthetic. */

export const HEADER =
  "Crime Number,Date Recorded,HO Offence Code,CSP,Youngest Victim Age,DA Flag,Blade Flag,Outcome Type,Outcome Date,Beat\n";

/** The year's rows in the order of `crimes`, in pieces of about a megabyte. */
export function* extractRows(year: Year, crimes: Crimes): Generator<string> {
  const end = `/${year % 100},`;
  let piece = "";
  for (let n = 0; n < crimes.order.length; n++) {
    piece += `SYN/${String(n + 1).padStart(7, "0")}${end}${fields(crimes, crimes.order[n]!)}${beat(crimes, n)}\n`;
    if (piece.length < 1_000_000) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

function fields(crimes: Crimes, row: number): string {
  const age = crimes.age[row]!;
  const outcomeDay = crimes.outcomeDay[row]!;
  return [
    ukDate(crimes.day[row]!),
    crimes.strata[crimes.stratum[row]!]!.code,
    CSP_NAMES[crimes.csp[row]!]!,
    age === NO_AGE ? "" : age,
    FLAG_WORDS[crimes.domesticAbuse[row]!]!,
    FLAG_WORDS[crimes.blade[row]!]!,
    crimes.outcome[row]!,
    outcomeDay === 0 ? "" : ukDate(outcomeDay),
    "",
  ].join(",");
}

const FLAG_WORDS: readonly string[] = Object.entries({N: FLAG.no, Y: FLAG.yes, "": FLAG.unknown})
  .sort(([, a], [, b]) => a - b)
  .map(([word]) => word);

/** Now and then a beat's name holds a comma, and once in a long while somebody has pressed Enter in it. */
function beat(crimes: Crimes, n: number): string {
  const csp = CSP_NAMES[crimes.csp[crimes.order[n]!]!]!;
  const number = (n % 14) + 1;
  if (n % 28_411 === 28_410) return `"${csp} ${number}\n(was ${csp} ${number + 20})"`;
  if (n % 61 === 60) return `"${csp}, town centre"`;
  return `${csp.slice(0, 3).toUpperCase()}${number}`;
}

/** Days since 1 January 1970 as dd/mm/yyyy. Written for every row, so each day is made once. */
function ukDate(day: number): string {
  return UK_DATES[day - FIRST_DAY]!;
}

const FIRST_DAY = Date.UTC(2022, 0, 1) / 86_400_000;

const UK_DATES: readonly string[] = Array.from({length: 3 * 366 + 31}, (_, i) => {
  const [year, month, day] = new Date((FIRST_DAY + i) * 86_400_000).toISOString().slice(0, 10).split("-");
  return `${day}/${month}/${year}`;
});
