import {parseStatement} from "../../prose/statement/parse.ts";
import type {FrontMatter} from "../../prose/statement/statement.ts";
import type {Coverage} from "../../vocabulary/coverage.ts";
import {
  addMonths,
  lastMonth,
  type Month,
  monthPeriod,
  monthsOf,
  type Period,
  parsePeriod,
  twelveMonthsTo,
} from "../../vocabulary/period.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import type {TextFile, Workspace} from "./workspace.ts";

/** What a statement's figures cover and are compared with, by its front matter alone. */
export function statementPeriods(
  statement: TextFile,
  {settings}: Workspace,
): Pick<FrontMatter, "period" | "comparator"> {
  const defaults = {area: settings.body.area, framework: settings.framework, language: "en"};
  return parseStatement({...statement, defaults}).front;
}

/** The period that somebody typed. */
export function askedPeriod(words: string): Period {
  const period = parsePeriod(words);
  if (period === undefined)
    throw new Refusal(`"${words}" is no period. Write 2024, 2024/25, 2024/25 Q2, 2024-03 or 12 months to 2024-06.`);
  return period;
}

/**
 * The latest twelve months that the area's recorded crime covers whole: those that end with a quarter where there are any, else with
 * any month. Without any, the year to the last quarter that is over today.
 */
export function latestYear(coverage: Coverage, {area, today}: {readonly area: string; readonly today: Date}): Period {
  const own = coverage.filter(({force, awaited}) => force === area && !awaited);
  const recorded = own.filter(({source}) => RECORDED_CRIME.includes(source));
  const ends = [wholeYears(recorded), wholeYears(own)].find((found) => found.length > 0) ?? [endOfQuarterBefore(today)];
  return twelveMonthsTo(monthPeriod(ends.find(endsQuarter) ?? ends[0]!));
}

/** The last months of the years that one source covers whole, the latest first. */
function wholeYears(holdings: Coverage): readonly Month[] {
  const bySource = Object.values(Object.groupBy(holdings, ({source, subject = ""}) => `${source} ${subject}`));
  const ends = bySource.flatMap((held = []) => {
    const months = new Set(held.map(({month}) => month));
    return [...months].filter((month) => monthsOf(twelveMonthsTo(monthPeriod(month))).every((one) => months.has(one)));
  });
  return [...new Set(ends)].sort().reverse();
}

function endsQuarter(month: Month): boolean {
  return Number(month.slice(5)) % 3 === 0;
}

function endOfQuarterBefore(today: Date): Month {
  let month = addMonths(today.toISOString().slice(0, 7) as Month, -1);
  while (!endsQuarter(month)) month = addMonths(month, -1);
  return month;
}

/** The financial quarter in which a period ends, as editions are written: "2025-26 Q3". */
export function editionOf(period: Period): string {
  const [year, month] = lastMonth(period).split("-").map(Number) as [number, number];
  const first = month >= 4 ? year : year - 1;
  const quarter = month >= 4 ? Math.ceil(month / 3) - 1 : 4;
  return `${first}-${String((first + 1) % 100).padStart(2, "0")} Q${quarter}`;
}

const RECORDED_CRIME = ["home-office-recorded-crime", "crime-extract"];
