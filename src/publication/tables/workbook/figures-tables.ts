import type {BookTable} from "../../../formats/book/book.ts";
import {showMissing, showMonths, showNote, showPeriod} from "../../../language/display.ts";
import {unitWords} from "../../../language/tables/table-words.ts";
import {intervalMethodWords} from "../../../language/verdict-words.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import type {Level} from "../../../vocabulary/quantity.ts";
import {countsOf} from "../../release/figure-data.ts";
import {endsInUnit, valueInUnit} from "../in-unit.ts";
import {type Column, markOf, NOT_APPLICABLE, number, type Telling, tableOf, text} from "./telling.ts";

/** The figures of a priority. */
export interface PriorityTable {
  readonly priority: string;
  readonly table: BookTable;
}

/** A table for each priority that has figures, in the release's order of priorities, measures and periods. */
export function figuresTables(telling: Telling): readonly PriorityTable[] {
  const {measures, figures} = telling.release;
  const known = measures.priorities?.map(({id}) => id) ?? [];
  const priorities = [...new Set([...known, ...measures.measures.map(({priority}) => priority)])];
  return priorities.flatMap((priority, n) => {
    const own = measures.measures.filter((one) => one.priority === priority);
    const rows = own.flatMap(({id}) => figures.figures.filter(({measure}) => measure === id));
    const table = tableOf(telling, `figures_${n + 1}`, {columns: columnsOf(telling), rows});
    return table ? [{priority, table}] : [];
  });
}

/** Decimal places that a value is shown with. A percentage gets one at least. */
export function placesOf(measure: CatalogueMeasure | undefined, {kind}: Pick<Level, "kind">): number {
  const places = Math.min(Math.max(measure?.places ?? 0, 0), 4);
  return kind === "share" || kind === "ratio" ? Math.max(places, 1) : places;
}

function columnsOf(telling: Telling): readonly Column<Figure>[] {
  const {language} = telling;
  return [
    {heading: "measure", width: 36, cell: ({measure}) => text(telling.title(measure))},
    {heading: "area", width: 18, cell: ({area}) => text(telling.area(area))},
    {heading: "area-code", width: 12, cell: ({area}) => text(area)},
    {heading: "period", width: 20, cell: ({period}) => text(showPeriod(period, language))},
    {heading: "counted", width: 26, cell: ({counted}) => text(showMonths(counted, language))},
    {heading: "value", width: 14, cell: (figure) => valueCell(telling, figure)},
    {heading: "unit", width: 24, cell: (figure) => text(unitOf(telling, figure))},
    {heading: "numerator", width: 14, cell: (figure) => dividedCell(figure, "numerator")},
    {heading: "denominator", width: 14, cell: (figure) => dividedCell(figure, "denominator")},
    {heading: "lower", width: 16, cell: (figure) => endCell(telling, figure, 0)},
    {heading: "upper", width: 16, cell: (figure) => endCell(telling, figure, 1)},
    {
      heading: "interval-how",
      width: 30,
      cell: ({interval}) => text(interval && intervalMethodWords(interval, language), NOT_APPLICABLE),
    },
    {heading: "source", width: 40, cell: ({provenance}) => text(provenance.basisTitle)},
    {heading: "notes", width: 40, cell: (figure) => text(notesOf(telling, figure))},
    {heading: "reference", width: 40, cell: ({id}) => text(id)},
  ];
}

export function valueCell(telling: Telling, {measure, value}: Figure) {
  if (value.kind === "missing") return text(markOf(value));
  return number(valueInUnit(value), placesOf(telling.measure(measure), value));
}

/** Of a missing value too, by the kind that its measure has. */
export function unitOf(telling: Telling, {measure, value}: Figure): string {
  const known = telling.measure(measure);
  const kind = value.kind === "missing" ? (known?.level ?? "count") : value.kind;
  return unitWords({kind}, known?.unit ?? "", telling.language);
}

/** What is not divided has neither: a count is its own. */
function dividedCell(figure: Figure, which: "numerator" | "denominator") {
  const counts = countsOf(figure);
  return number(counts?.denominator === undefined ? undefined : counts[which], 0);
}

function endCell(telling: Telling, {measure, value, interval}: Figure, end: 0 | 1) {
  if (value.kind === "missing" || interval === undefined || interval.method === "none") return text(NOT_APPLICABLE);
  return number(endsInUnit(interval, value)[end], Math.max(placesOf(telling.measure(measure), value), 1));
}

function notesOf(telling: Telling, {value, notes, precision, stands}: Figure): string {
  const {language} = telling;
  const gap = value.kind === "missing" ? [showMissing(value, language), ...detailOf(value)] : [];
  const all = [
    ...gap,
    ...(stands ? [telling.say("stands")] : []),
    ...(precision.kind === "exact" ? [] : [precisionWords(telling, precision)]),
    ...notes.map((note) => showNote(note, language)),
  ];
  return all.length === 0 ? telling.say("none") : all.join("; ");
}

function detailOf({reason, detail}: Extract<Figure["value"], {kind: "missing"}>): readonly string[] {
  return detail === undefined || reason === "incomplete-period" ? [] : [detail];
}

function precisionWords(telling: Telling, precision: Exclude<Figure["precision"], {kind: "exact"}>): string {
  if (precision.kind !== "rounded") return telling.say(precision.kind);
  const to = "base" in precision && precision.base ? precision.base : Number(`1e${-precision.places}`);
  return telling.say("rounded-to", {to: String(to)});
}
