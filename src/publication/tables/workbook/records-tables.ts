import type {BookTable} from "../../../formats/book/book.ts";
import {showDay, showMonth} from "../../../language/display.ts";
import {initiativeKindWords, unitWords} from "../../../language/tables/table-words.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {addMonths, type Days} from "../../../vocabulary/period.ts";
import type {HeldRun} from "../../release/coverage-record.ts";
import {deliveredLines} from "../../release/delivered.ts";
import {type Column, type Telling, tableOf, text} from "./telling.ts";

/* What is counted, what was done, and what is held: the release's other records, a row an entry. */

export function measuresTable(telling: Telling): BookTable | undefined {
  const {language} = telling;
  const columns: readonly Column<CatalogueMeasure>[] = [
    {heading: "measure", width: 36, cell: ({id}) => text(telling.title(id))},
    {heading: "priority", width: 30, cell: ({priority}) => text(telling.priority(priority))},
    {heading: "unit", width: 24, cell: ({level, unit}) => text(unitWords({kind: level}, unit, language))},
    {heading: "wanted", width: 14, cell: ({wanted}) => text(telling.say(wanted))},
    {heading: "definition", width: 60, cell: ({definition}) => text(definition)},
    {heading: "caveats", width: 60, cell: ({caveats}) => text(caveats.join("\n"), telling.say("none"))},
    {
      heading: "breaks",
      width: 40,
      cell: ({breaks}) =>
        text(breaks.map(({month, why}) => `${showMonth(month, language)}: ${why}`).join("\n"), telling.say("none")),
    },
    {heading: "id", width: 32, cell: ({id}) => text(id)},
  ];
  return tableOf(telling, "measures", {columns, rows: telling.release.measures.measures});
}

export function initiativesTable(telling: Telling): BookTable | undefined {
  const {language, release} = telling;
  const columns: readonly Column<Initiative>[] = [
    {heading: "initiative", width: 32, cell: ({name, nameCy}) => text(language === "cy" ? (nameCy ?? name) : name)},
    {heading: "kind", width: 16, cell: ({kind}) => text(initiativeKindWords(kind, language))},
    {heading: "what", width: 60, cell: ({what}) => text(what)},
    {heading: "led", width: 28, cell: ({led}) => text(led)},
    {heading: "partners", width: 28, cell: ({partners}) => text(partners.join("; "))},
    {heading: "areas", width: 24, cell: ({areas}) => text(areas.map((one) => telling.area(one)).join("; "))},
    {
      heading: "priorities",
      width: 32,
      cell: ({priorities}) => text(priorities.map((one) => telling.priority(one)).join("; ")),
    },
    {heading: "begun", width: 18, cell: ({days}) => text(days && showDay(days.from, language))},
    {heading: "ended", width: 18, cell: ({days}) => text(days && untilWords(telling, days))},
    {
      heading: "runs",
      width: 40,
      cell: ({iterations}) =>
        text(iterations.map(({days, focus}) => `${runWords(telling, days)}: ${focus}`).join("\n"), telling.say("none")),
    },
    {
      heading: "delivered",
      width: 60,
      cell: (one) => text(deliveredLines(one, release).join("\n"), telling.say("no-counts")),
    },
    {heading: "evidence", width: 40, cell: ({evidence}) => text(evidence, telling.say("not-evaluated"))},
    {heading: "id", width: 28, cell: ({id}) => text(id)},
  ];
  return tableOf(telling, "initiatives", {columns, rows: release.register.initiatives});
}

export function coverageTable(telling: Telling): BookTable | undefined {
  const {language} = telling;
  const columns: readonly Column<HeldRun>[] = [
    {heading: "data", width: 20, cell: ({table}) => text(telling.say(table))},
    {heading: "source", width: 24, cell: ({source}) => text(source)},
    {heading: "supplier", width: 20, cell: ({supplier}) => text(supplier)},
    {heading: "area", width: 18, cell: ({force}) => text(telling.area(force))},
    {heading: "area-code", width: 12, cell: ({force}) => text(force)},
    {heading: "subject", width: 32, cell: ({subject}) => text(subject, telling.say("any-subject"))},
    {heading: "first-month", width: 18, cell: ({from}) => text(showMonth(from, language))},
    {heading: "last-month", width: 18, cell: ({until}) => text(showMonth(addMonths(until, -1), language))},
  ];
  return tableOf(telling, "coverage", {columns, rows: telling.release.coverage.held});
}

function untilWords(telling: Telling, {until}: Days): string {
  return until === undefined ? telling.say("still-going") : showDay(until, telling.language);
}

function runWords(telling: Telling, days: Days): string {
  const from = showDay(days.from, telling.language);
  return days.until === days.from ? from : `${from} – ${untilWords(telling, days)}`;
}
