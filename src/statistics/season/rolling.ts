import {total} from "../intervals/mean.ts";

/** Values of months in order without gaps; undefined where a month is missing. */
export type MonthlyValues = readonly (number | undefined)[];

/** The sum of the 12 months that end with each month; undefined unless all are present. Never test such sums for trend: they overlap. */
export function rollingTwelve(values: MonthlyValues): MonthlyValues {
  return values.map((_, month) => sumOf(month < 11 ? [undefined] : values.slice(month - 11, month + 1)));
}

/** The percent change of each month on the month 12 before; undefined without both, or from zero. */
export function changeOnTheYear(values: MonthlyValues): MonthlyValues {
  return values.map((value, month) => {
    const before = month < 12 ? undefined : values[month - 12];
    return value === undefined || before === undefined || before === 0 ? undefined : 100 * (value / before - 1);
  });
}

/** The sum of months, undefined unless all are present. */
export function sumOf(values: MonthlyValues): number | undefined {
  return values.every((value) => value !== undefined) ? total(values) : undefined;
}
