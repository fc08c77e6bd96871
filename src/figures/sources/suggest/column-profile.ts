import type {GridRow} from "../../../formats/spreadsheet.ts";

/** A column's header and what its values look like, in a sample of rows. */
export interface ColumnProfile {
  readonly column: number;
  readonly header: string;
  readonly values: readonly string[];
  /** Values that are not blank. */
  readonly filled: readonly string[];
  readonly distinct: ReadonlySet<string>;
}

export function profileColumns(header: GridRow, rows: readonly GridRow[]): readonly ColumnProfile[] {
  return [...header.cells].map(([column, cell]) => {
    const values = rows.map((row) => row.cells.get(column)?.text.trim() ?? "");
    const filled = values.filter((value) => value !== "");
    return {column, header: cell.text.trim(), values, filled, distinct: new Set(values)};
  });
}

/** True when at least nine in ten of the filled values pass, or this share of them; false for none. */
export function mostly(
  {filled}: Pick<ColumnProfile, "filled">,
  test: (value: string) => boolean,
  share = 0.9,
): boolean {
  return filled.length > 0 && filled.filter(test).length >= filled.length * share;
}

const DATE_FORMS: readonly (readonly [name: string, form: RegExp])[] = [
  ["dd/mm/yyyy", /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?<time> \d{2}:\d{2}(:\d{2})?)?$/],
  ["yyyy-mm-dd", /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?<time>[ T]\d{2}:\d{2}(:\d{2})?)?$/],
  ["dd-mmm-yyyy", /^(?<day>\d{1,2})-(?<month>[A-Za-z]{3})-(?<year>\d{4})(?<time> \d{2}:\d{2}(:\d{2})?)?$/],
];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

export interface DateStyle {
  /** As a mapping says it, with ` hh:mm` when the values have times. */
  readonly style: string;
  /** Months seen, `YYYY-MM`, ordered. */
  readonly months: readonly string[];
  /** Some value has a "month" over 12: the days come second, as in America. */
  readonly american: boolean;
}

/** How a column writes dates; undefined when it holds none. */
export function dateStyleOf(profile: ColumnProfile): DateStyle | undefined {
  for (const [name, form] of DATE_FORMS) {
    if (!mostly(profile, (value) => form.test(value))) continue;
    const parts = profile.filled.map((value) => form.exec(value)?.groups ?? {}).filter(({year}) => year !== undefined);
    const months = parts.map(({year, month}) => ({year: String(year), month: monthNumber(month ?? "")}));
    const american = months.some(({month}) => month > 12);
    const timed = parts.filter(({time}) => time !== undefined).length * 2 > parts.length;
    const real = months.filter(({month}) => month >= 1 && month <= 12);
    const seen = new Set(real.map(({year, month}) => `${year}-${String(month).padStart(2, "0")}`));
    return {style: timed ? `${name} hh:mm` : name, months: [...seen].sort(), american};
  }
  return undefined;
}

function monthNumber(month: string): number {
  return /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
}
