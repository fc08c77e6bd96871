import {addMonths, type Month, monthNumber} from "../../vocabulary/period.ts";
import type {SeriesCoverage} from "./judge.ts";
import type {Sign, State} from "./series.ts";

/** Months in a row of one state; of those that signs speak of, what the signs say. */
export interface Run {
  readonly from: Month;
  /** The last month in. */
  readonly to: Month;
  readonly state: State;
  readonly words: readonly string[];
}

/** The months of a series as a reader would tell them: `2018-10 to 2018-11 present; 2018-12 partial: …`. */
export function runsOf({series, months, signs}: SeriesCoverage): readonly Run[] {
  const runs: {from: Month; to: Month; state: State; signs: readonly Sign[]}[] = [];
  for (const {month, state} of months) {
    const own = signs.filter(({from, until}) => from <= month && month < until);
    const run = runs.at(-1);
    const goesOn =
      run !== undefined && run.state === state && follows(run.to, month, series.step) && sameSigns(run.signs, own);
    if (goesOn) run.to = month;
    else runs.push({from: month, to: month, state, signs: own});
  }
  return runs.map(({signs: own, ...run}) => ({...run, words: own.map(({words}) => words)}));
}

function follows(before: Month, month: Month, step: number): boolean {
  return monthNumber(month) - monthNumber(before) <= step;
}

function sameSigns(a: readonly Sign[], b: readonly Sign[]): boolean {
  return a.length === b.length && a.every((sign, n) => sign === b[n]);
}

/** `2018-10 to 2018-12`, or the one month. */
export function printRun({from, to}: Pick<Run, "from" | "to">): string {
  return from === to ? from : addMonths(from, 1) === to ? `${from} and ${to}` : `${from} to ${to}`;
}
