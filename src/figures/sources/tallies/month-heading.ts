import {type Month, parseMonth} from "../../../vocabulary/period.ts";

/** The month that a heading names, as far as it says: a year may stand elsewhere on the sheet. */
export interface MonthHeading {
  /** 1 to 12. */
  readonly month: number;
  /** The calendar year of the month. */
  readonly year?: number;
}

/** A year named on its own: 2024, or 2024/25 (`financial`, its first year). */
export interface NamedYear {
  readonly year: number;
  readonly financial: boolean;
}

/**
 * Without a pattern: "Apr-24", "April 2024", "2024-04", "04/2024", "01/04/2024", "01-Apr-24", "2024 Apr", "2024/25 Apr", "Apr".
 * With one ("mmm-yy", "mmmm yyyy", "yy-mmm", "mmm") only what is written so. A date cell comes as `YYYY-MM-DD` and is taken under any pattern.
 */
export function readMonthHeading(text: string, pattern?: string): MonthHeading | undefined {
  const plain = text.replace(/\s+/g, " ").trim();
  const iso = /^(\d{4})-(\d{2})-\d{2}(?:T.*)?$/.exec(plain);
  if (iso) return heading(Number(iso[2]), Number(iso[1]));
  if (pattern !== undefined) return byPattern(plain, pattern);
  for (const [form, read] of FORMS) {
    const match = form.exec(plain);
    if (match) return read(match.slice(1) as string[]);
  }
  return undefined;
}

/** The month when the heading says its year, or when `near` gives the year. */
export function monthIn({month, year}: MonthHeading, near?: NamedYear): Month | undefined {
  const of = year ?? (near && (near.financial && month < 4 ? near.year + 1 : near.year));
  return of === undefined ? undefined : parseMonth(`${of}-${String(month).padStart(2, "0")}`);
}

/** The years named in a text: financial ones ("2024/25", "2024-25", "FY 2024/2025") and, outside those, calendar ones. */
export function yearsNamed(text: string): readonly NamedYear[] {
  const years: NamedYear[] = [];
  const rest = text.replace(/\b(20\d{2})\s?[/\u2013-]\s?(?:20)?(\d{2})\b/g, (whole, first: string, second: string) => {
    if ((Number(first) + 1) % 100 !== Number(second)) return whole;
    years.push({year: Number(first), financial: true});
    return " ";
  });
  for (const [year] of rest.matchAll(/\b20\d{2}\b/g)) years.push({year: Number(year), financial: false});
  return years;
}

const NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAME =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const FINANCIAL = "(20\\d{2})[/-](?:20)?\\d{2}";

type Read = (groups: readonly string[]) => MonthHeading | undefined;

const FORMS: readonly (readonly [RegExp, Read])[] = [
  [form(`${NAME}[ \\-\u2013/'\u2019]*(\\d{4}|\\d{2})`), ([name, year]) => heading(named(name), fullYear(year))],
  [form(`(\\d{4})[ \\-/]*${NAME}`), ([year, name]) => heading(named(name), Number(year))],
  [form(`(?:FY ?)?${FINANCIAL} ${NAME}`), ([year, name]) => inFinancialYear(named(name), Number(year))],
  [form(`${NAME} ${FINANCIAL}`), ([name, year]) => inFinancialYear(named(name), Number(year))],
  [form(NAME), ([name]) => heading(named(name))],
  [form("(\\d{4})[-/](\\d{1,2})"), ([year, month]) => heading(Number(month), Number(year))],
  [form("(\\d{1,2})[-/](\\d{4})"), ([month, year]) => heading(Number(month), Number(year))],
  [form("\\d{1,2}[-/.](\\d{1,2})[-/.](\\d{4})"), ([month, year]) => heading(Number(month), Number(year))],
  [form(`\\d{1,2}[- ]${NAME}[- ](\\d{4}|\\d{2})`), ([name, year]) => heading(named(name), fullYear(year))],
];

function form(source: string): RegExp {
  return new RegExp(`^${source}$`, "i");
}

const TOKENS: Readonly<Record<string, string>> = {
  "yyyy/yy": "(?<financial>20\\d{2})/(?:20)?\\d{2}",
  yyyy: "(?<year>\\d{4})",
  yy: "(?<year>\\d{2})",
  mmmm: `(?<name>${NAME.slice(1)}`,
  mmm: `(?<name>${NAME.slice(1)}`,
  mm: "(?<month>\\d{2})",
  m: "(?<month>\\d{1,2})",
  dd: "\\d{2}",
  d: "\\d{1,2}",
};

/** True when a pattern names a month and repeats nothing. */
export function isMonthPattern(pattern: string): boolean {
  const tokens = pattern.match(TOKEN) ?? [];
  const months = tokens.filter((token) => token.toLowerCase().startsWith("m"));
  const years = tokens.filter((token) => token.toLowerCase().startsWith("y"));
  return months.length === 1 && years.length <= 1;
}

const TOKEN = /yyyy\/yy|yyyy|yy|mmmm|mmm|mm|m|dd|d/gi;

function byPattern(text: string, pattern: string): MonthHeading | undefined {
  let source = "";
  let at = 0;
  for (const match of pattern.matchAll(TOKEN)) {
    source += literal(pattern.slice(at, match.index)) + TOKENS[match[0].toLowerCase()];
    at = match.index + match[0].length;
  }
  const groups = form(source + literal(pattern.slice(at))).exec(text)?.groups;
  if (!groups) return undefined;
  const month = groups.name === undefined ? Number(groups.month) : named(groups.name);
  if (groups.financial !== undefined) return inFinancialYear(month, Number(groups.financial));
  return heading(month, groups.year === undefined ? undefined : fullYear(groups.year));
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/ +/g, " ?");
}

function heading(month: number, year?: number): MonthHeading | undefined {
  if (month < 1 || month > 12) return undefined;
  return year === undefined ? {month} : {month, year};
}

function inFinancialYear(month: number, first: number): MonthHeading | undefined {
  return heading(month, month < 4 ? first + 1 : first);
}

function named(name: string | undefined): number {
  return NAMES.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function fullYear(year: string | undefined): number {
  return year?.length === 2 ? 2000 + Number(year) : Number(year);
}
