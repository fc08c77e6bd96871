import type {Figure} from "../../vocabulary/figure.ts";

/** The integers a figure was divided from; a denominator only where there is one. */
export interface Counts {
  readonly numerator: number;
  readonly denominator?: number;
}

export interface DataRow extends Counts {
  /** `YYYY-MM`, or `total` where the source holds no months that add up to the figure. */
  readonly month: string;
}

/** The two integers of a figure, from its provenance. Undefined for a missing one. */
export function countsOf(figure: Figure): Counts | undefined {
  if (figure.value.kind === "missing") return undefined;
  const numerator = figure.provenance.counts.find((count) => count.role === "numerator");
  const denominator = figure.provenance.counts.find((count) => count.role === "denominator");
  if (!numerator) return undefined;
  return denominator ? {numerator: numerator.value, denominator: denominator.value} : {numerator: numerator.value};
}

/**
 * The data behind a figure, month by month, always adding up to it. A figure whose months are not all known, or do not add
 * up (what stands at a period's end), is one row, `total`. Undefined for a missing figure: what was suppressed stays out.
 */
export function figureData(figure: Figure): string | undefined {
  const counts = countsOf(figure);
  if (!counts) return undefined;
  const rows = monthly(figure, counts) ?? [{month: "total", ...counts}];
  return `${[HEADER, ...rows.map(printRow)].join("\r\n")}\r\n`;
}

/** Reads what `figureData` wrote; undefined when it is no such file. */
export function readFigureData(text: string): readonly DataRow[] | undefined {
  const lines = text.split("\r\n");
  if (lines.shift() !== HEADER || lines.pop() !== "") return undefined;
  const rows = lines.map(readRow);
  return rows.every((row) => row !== undefined) ? rows : undefined;
}

export function sumRows(rows: readonly DataRow[]): Counts {
  const numerator = rows.reduce((sum, row) => sum + row.numerator, 0);
  if (!rows.some((row) => row.denominator !== undefined)) return {numerator};
  return {numerator, denominator: rows.reduce((sum, row) => sum + (row.denominator ?? 0), 0)};
}

const HEADER = "month,numerator,denominator";

function monthly(figure: Figure, counts: Counts): readonly DataRow[] | undefined {
  const rows: DataRow[] = [];
  for (const {month, numerator, denominator} of figure.series) {
    if (month < figure.counted.from || month >= figure.counted.until) continue;
    if (numerator === null || denominator === null) return undefined;
    rows.push(denominator === undefined ? {month, numerator} : {month, numerator, denominator});
  }
  const sum = sumRows(rows);
  const adds = sum.numerator === counts.numerator && sum.denominator === counts.denominator;
  return rows.length > 0 && adds ? rows : undefined;
}

function printRow(row: DataRow): string {
  return `${row.month},${row.numerator},${row.denominator ?? ""}`;
}

function readRow(line: string): DataRow | undefined {
  const match = /^(total|\d{4}-\d{2}),(-?\d+),(\d*)$/.exec(line);
  if (!match) return undefined;
  const [, month, numerator, denominator] = match;
  const row = {month: month!, numerator: Number(numerator)};
  return denominator === "" ? row : {...row, denominator: Number(denominator)};
}
