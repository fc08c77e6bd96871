import {addMonths, type Month, monthsOf, parsePeriod} from "../src/vocabulary/period.ts";
import type {MonthlyCounts, Subject} from "./monthly-counts.ts";
import {type Cell, columnName, type Sheet, type Style, xlsx} from "./xlsx.ts";

/**
 * The monthly workbook as an office gets it: title rows, financial years merged over their months, sub-totals, a total a year,
 * year to date, a percentage, a sheet of one partnership, a space behind a sheet's name. Its numbers are those of the extract.
 */
export function performanceWorkbook(counts: MonthlyCounts): Uint8Array {
  return xlsx([
    sheet("West Midlands ", (subject, month) => counts.of(subject, "all", month), "dates"),
    sheet("Birmingham", (subject, month) => counts.of(subject, "Birmingham", month), "text"),
  ]);
}

type CountOf = (subject: Subject, month: Month) => number;

/** A column: its heading, and which months it adds up; `change` sets the two years to date side by side. */
interface Column {
  readonly heading: Cell;
  readonly months: readonly Month[];
  readonly kind: "month" | "sum" | "change";
}

type Line =
  | {readonly kind: "counts"; readonly label: string; readonly of: readonly Subject[]; readonly style: Style}
  | {readonly kind: "gap"};

const PARTS: readonly Subject[] = [
  "Residential burglary",
  "Personal robbery",
  "Theft from the person",
  "Vehicle offences",
];

const LINES: readonly Line[] = [
  single("Homicides"),
  {kind: "gap"},
  {kind: "counts", label: "Neighbourhood crime", of: PARTS, style: "total"},
  ...PARTS.map(single),
  {kind: "gap"},
  single("Drug offences"),
  {kind: "gap"},
];

const YEARS = ["2022/23", "2023/24"].map((name) => ({name, months: monthsOf(parsePeriod(name)!)}));
const TO_DATE = monthsOf(parsePeriod("2024-04..2024-12")!);
const A_YEAR_BEFORE = TO_DATE.map((month) => addMonths(month, -12));

function sheet(name: string, countOf: CountOf, headings: "dates" | "text"): Sheet {
  const columns = columnsOf(headings);
  const years = [...YEARS, {name: "2024/25", months: TO_DATE}];
  const merges = years.map(({months}, i) => `${columnName(2 + 13 * i)}4:${columnName(1 + 13 * i + months.length)}4`);
  const yearRow: Cell[] = columns.map(() => ({kind: "empty"}));
  for (const [i, year] of years.entries()) yearRow[13 * i] = text(year.name, "bold");
  const rows: (readonly Cell[])[] = [
    [text(`Monthly performance: ${name.trim()} (SYNTHETIC DATA)`, "bold")],
    [text("Recorded crime as at 6 January 2025. Every number is made up.")],
    [],
    [{kind: "empty"}, ...yearRow],
    [text("Measure", "bold"), ...columns.map(({heading}) => heading)],
    ...LINES.map((line) => lineCells(line, columns, countOf)),
    [text("Notes"), text("Synthetic. The codes of residential burglary changed in April 2023.")],
  ];
  return {name, rows, merges: ["A1:H1", ...merges]};
}

function columnsOf(headings: "dates" | "text"): readonly Column[] {
  const monthly = (months: readonly Month[]): Column[] =>
    months.map((month) => ({heading: monthHeading(month, headings), months: [month], kind: "month"}));
  return [
    ...YEARS.flatMap(({name, months}) => [...monthly(months), sum(`${name} total`, months)]),
    ...monthly(TO_DATE),
    sum("YTD 2024/25", TO_DATE),
    sum("YTD 2023/24", A_YEAR_BEFORE),
    {heading: text("% change", "bold"), months: [], kind: "change"},
  ];
}

function lineCells(line: Line, columns: readonly Column[], countOf: CountOf): readonly Cell[] {
  if (line.kind === "gap") return [];
  const over = (months: readonly Month[]) =>
    months.reduce((sum, month) => sum + line.of.reduce((all, subject) => all + countOf(subject, month), 0), 0);
  const cells = columns.map(({months, kind}): Cell => {
    if (kind === "change") return changeCell(over(TO_DATE), over(A_YEAR_BEFORE));
    return {kind: "number", value: over(months), style: kind === "sum" ? "total" : line.style};
  });
  return [text(line.label, line.style === "total" ? "bold" : "plain"), ...cells];
}

/** Excel shows an error where there is nothing to divide by; an office types a dash over it. */
function changeCell(now: number, before: number): Cell {
  return before === 0 ? text("-") : {kind: "number", value: (now - before) / before, style: "percent"};
}

/** Excel counts days from 30 December 1899. */
function monthHeading(month: Month, as: "dates" | "text"): Cell {
  const date = new Date(`${month}-01T00:00:00Z`);
  if (as === "dates") return {kind: "number", value: date.getTime() / 86_400_000 + 25_569, style: "month"};
  return text(`${MONTHS[date.getUTCMonth()]}-${month.slice(2, 4)}`, "bold");
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function sum(heading: string, months: readonly Month[]): Column {
  return {heading: text(heading, "bold"), months, kind: "sum"};
}

function single(subject: Subject): Line {
  return {kind: "counts", label: subject, of: [subject], style: "count"};
}

function text(words: string, style: Style = "plain"): Cell {
  return {kind: "text", text: words, style};
}
