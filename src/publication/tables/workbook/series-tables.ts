import type {BookTable} from "../../../formats/book/book.ts";
import {showMonth, showMonths} from "../../../language/display.ts";
import {unitWords} from "../../../language/tables/table-words.ts";
import {readingSentence} from "../../../language/verdict-words.ts";
import type {SeriesPoint} from "../../../vocabulary/figure.ts";
import type {History} from "../../../vocabulary/figure-book.ts";
import {addMonths} from "../../../vocabulary/period.ts";
import type {LevelKind} from "../../../vocabulary/quantity.ts";
import type {Reading} from "../../../vocabulary/verdict.ts";
import {decimal, scaled} from "../in-unit.ts";
import {type Column, NOT_APPLICABLE, NOT_AVAILABLE, number, type Telling, tableOf, text} from "./telling.ts";

interface PointRow {
  readonly history: History;
  readonly point: SeriesPoint;
}

interface ReadingRow {
  readonly history: History;
  readonly reading: Reading;
}

/** The series of whole things, with `step` months to a point. Sums of money and scores are supplied in parts of a unit that a series does not name. */
export function pointsTable(telling: Telling, step: History["step"]): BookTable | undefined {
  const rows = histories(telling)
    .filter((history) => history.step === step)
    .flatMap((history) => history.points.map((point) => ({history, point})));
  return tableOf(telling, step === 1 ? "months" : "quarters", {columns: pointColumns(telling, step), rows});
}

/** What an XmR chart says of the end of each series that is long enough. */
export function readingsTable(telling: Telling): BookTable | undefined {
  const rows = histories(telling).flatMap((history) => (history.reading ? [{history, reading: history.reading}] : []));
  return tableOf(telling, "readings", {columns: readingColumns(telling), rows});
}

function histories(telling: Telling): readonly History[] {
  return telling.release.figures.histories.filter(({measure}) => WHOLE.has(levelOf(telling, measure)));
}

const WHOLE: ReadonlySet<LevelKind> = new Set(["count", "share", "ratio", "rate"]);

function levelOf(telling: Telling, measure: string): LevelKind {
  return telling.measure(measure)?.level ?? "count";
}

function pointColumns(telling: Telling, step: History["step"]): readonly Column<PointRow>[] {
  return [
    {heading: "measure", width: 36, cell: ({history}) => text(telling.title(history.measure))},
    {heading: "area", width: 18, cell: ({history}) => text(telling.area(history.area))},
    {heading: "area-code", width: 12, cell: ({history}) => text(history.area)},
    {
      heading: step === 1 ? "month" : "quarter",
      width: 26,
      cell: ({point}) => text(pointWords(telling, point, step)),
    },
    {heading: "number", width: 14, cell: ({point}) => number(point.numerator ?? undefined, 0, NOT_AVAILABLE)},
    {heading: "out-of", width: 14, cell: ({point}) => outOf(point)},
    {heading: "in-percent", width: 14, cell: (row) => percentCell(telling, row)},
    {heading: "source", width: 40, cell: ({history}) => text(history.basis)},
    {heading: "id", width: 32, cell: ({history}) => text(history.measure)},
  ];
}

function pointWords({language}: Telling, {month}: SeriesPoint, step: History["step"]): string {
  return step === 1 ? showMonth(month, language) : showMonths({from: month, until: addMonths(month, 3)}, language);
}

function outOf({denominator}: SeriesPoint) {
  return number(denominator ?? undefined, 0, denominator === null ? NOT_AVAILABLE : NOT_APPLICABLE);
}

function percentCell(telling: Telling, {history, point: {numerator, denominator}}: PointRow) {
  const level = levelOf(telling, history.measure);
  if ((level !== "share" && level !== "ratio") || denominator === undefined) return text(NOT_APPLICABLE);
  if (numerator === null || denominator === null) return text(NOT_AVAILABLE);
  return number(denominator === 0 ? undefined : decimal({numerator, denominator}, 100), 1);
}

function readingColumns(telling: Telling): readonly Column<ReadingRow>[] {
  const limit = (which: "mean" | "lower" | "upper") => (row: ReadingRow) => {
    const level = levelOf(telling, row.history.measure);
    return number(scaled(row.reading[which], level === "share" || level === "ratio" ? 100 : 1), 1);
  };
  return [
    {heading: "measure", width: 36, cell: ({history}) => text(telling.title(history.measure))},
    {heading: "area", width: 18, cell: ({history}) => text(telling.area(history.area))},
    {heading: "area-code", width: 12, cell: ({history}) => text(history.area)},
    {heading: "points", width: 12, cell: ({reading}) => number(reading.points, 0)},
    {heading: "mean", width: 14, cell: limit("mean")},
    {heading: "lower-limit", width: 14, cell: limit("lower")},
    {heading: "upper-limit", width: 14, cell: limit("upper")},
    {heading: "unit", width: 24, cell: ({history}) => text(unitOfSeries(telling, history), NOT_APPLICABLE)},
    {heading: "reading", width: 60, cell: (row) => text(sentenceOf(telling, row))},
    {heading: "id", width: 32, cell: ({history}) => text(history.measure)},
  ];
}

function unitOfSeries(telling: Telling, {measure}: History): string {
  return unitWords({kind: levelOf(telling, measure)}, telling.measure(measure)?.unit ?? "", telling.language);
}

function sentenceOf(telling: Telling, {history, reading}: ReadingRow): string {
  const [level, places] = [levelOf(telling, history.measure), telling.measure(history.measure)?.places ?? 0];
  return readingSentence(reading, {step: history.step, level, places, language: telling.language});
}
