import type {BookTable} from "../../../formats/book/book.ts";
import {showMonths} from "../../../language/display.ts";
import {endsInOrder} from "../../../language/interval-ends.ts";
import {verdictWords, whyWords} from "../../../language/verdict-words.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import type {JudgedChange} from "../../../vocabulary/figure-book.ts";
import {changesShown} from "../changes-shown.ts";
import {placesOf, unitOf, valueCell} from "./figures-tables.ts";
import {type Column, NOT_APPLICABLE, number, type Telling, tableOf, text} from "./telling.ts";

interface Row {
  readonly change: JudgedChange;
  readonly before: Figure;
  readonly after: Figure;
}

/** Every change that was judged, with what it tells us. */
export function changesTable(telling: Telling): BookTable | undefined {
  const rows = telling.release.figures.changes.flatMap((change): readonly Row[] => {
    const [before, after] = [telling.figure(change.before), telling.figure(change.after)];
    return before && after ? [{change, before, after}] : [];
  });
  return tableOf(telling, "changes", {columns: columnsOf(telling), rows});
}

function columnsOf(telling: Telling): readonly Column<Row>[] {
  const {language} = telling;
  return [
    {heading: "measure", width: 36, cell: ({after}) => text(telling.title(after.measure))},
    {heading: "area", width: 18, cell: ({after}) => text(telling.area(after.area))},
    {heading: "area-code", width: 12, cell: ({after}) => text(after.area)},
    {heading: "from-period", width: 26, cell: ({before}) => text(showMonths(before.period, language))},
    {heading: "to-period", width: 26, cell: ({after}) => text(showMonths(after.period, language))},
    {heading: "before", width: 14, cell: ({before}) => valueCell(telling, before)},
    {heading: "after", width: 14, cell: ({after}) => valueCell(telling, after)},
    {heading: "unit", width: 24, cell: ({after}) => text(unitOf(telling, after))},
    {heading: "difference", width: 14, cell: (row) => changeCell(telling, row, "difference")},
    {heading: "percent-change", width: 14, cell: (row) => changeCell(telling, row, "percent")},
    {heading: "points-change", width: 14, cell: (row) => changeCell(telling, row, "points")},
    {heading: "verdict", width: 30, cell: ({change}) => text(verdictWords(change.verdict, language))},
    {heading: "change-lower", width: 16, cell: (row) => endCell(telling, row, "lower")},
    {heading: "change-upper", width: 16, cell: (row) => endCell(telling, row, "upper")},
    {heading: "ends-unit", width: 18, cell: (row) => text(endsUnit(telling, row), NOT_APPLICABLE)},
    {heading: "verdict-how", width: 44, cell: ({change}) => text(whyWords(change.verdict, language))},
    {heading: "reference-before", width: 40, cell: ({before}) => text(before.id)},
    {heading: "reference-after", width: 40, cell: ({after}) => text(after.id)},
  ];
}

function changeCell(telling: Telling, {before, after}: Row, which: "difference" | "percent" | "points") {
  const measure = telling.measure(after.measure);
  const kind = after.value.kind === "missing" ? "count" : after.value.kind;
  const own = placesOf(measure, {kind});
  const places = which === "difference" ? own : Math.max(own, 1);
  return number(changesShown(before, after, telling.release.measures.percentBase)[which], places);
}

/** The wider interval, by which the verdict goes. */
function endCell(telling: Telling, {change: {verdict}}: Row, which: "lower" | "upper") {
  if (verdict.kind === "cannot-be-judged") return text(NOT_APPLICABLE);
  const [ends] = endsInOrder(verdict)[0]!;
  return number(ends[which] ?? undefined, 1, telling.say("no-limit"));
}

function endsUnit(telling: Telling, {change: {verdict}}: Row): string | undefined {
  if (verdict.kind === "cannot-be-judged") return undefined;
  return telling.say(verdict.unit === "percent" ? "per-cent" : "percentage-points");
}
