import type {Book, BookSheet, BookTable} from "../../../formats/book/book.ts";
import type {Release} from "../../release/read-release.ts";
import {changesTable} from "./changes-table.ts";
import {figuresTables} from "./figures-tables.ts";
import {backLine, bookTitle, contentsSheet, coverSheet, notesSheet} from "./front-sheets.ts";
import {coverageTable, initiativesTable, measuresTable} from "./records-tables.ts";
import {pointsTable, readingsTable} from "./series-tables.ts";
import {Telling} from "./telling.ts";

/**
 * A release as a spreadsheet, by the Government Analysis Function's guidance on releasing statistics in spreadsheets: cover, contents,
 * notes, then one table on each worksheet. Told in the statement's language from the release's records alone; no bytes of any format.
 */
export function bookOf(release: Release): Book {
  const telling = new Telling(release);
  const {manifest} = release;
  const sheets = tablesOf(telling).map(({title, table}, n) => tableSheet(telling, {title, table, n: n + 1}));
  return {
    title: bookTitle(telling),
    language: `${telling.language}-GB`,
    author: manifest.body,
    about: telling.say("book-about", {release: manifest.release}),
    at: manifest.signedAt,
    sheets: [coverSheet(telling), contentsSheet(telling, sheets), notesSheet(telling), ...sheets],
  };
}

interface Titled {
  readonly title: string;
  readonly table: BookTable;
}

function tablesOf(telling: Telling): readonly Titled[] {
  const titled = (title: string, table: BookTable | undefined): readonly Titled[] => (table ? [{title, table}] : []);
  return [
    ...figuresTables(telling).map(({priority, table}) => ({
      title: telling.say("figures-title", {priority: telling.priority(priority)}),
      table,
    })),
    ...titled(telling.say("changes-title"), changesTable(telling)),
    ...titled(telling.say("months-title"), pointsTable(telling, 1)),
    ...titled(telling.say("quarters-title"), pointsTable(telling, 3)),
    ...titled(telling.say("readings-title"), readingsTable(telling)),
    ...titled(telling.say("measures-title"), measuresTable(telling)),
    ...titled(telling.say("initiatives-title"), initiativesTable(telling)),
    ...titled(telling.say("coverage-title"), coverageTable(telling)),
  ];
}

function tableSheet(telling: Telling, {title, table, n}: Titled & {readonly n: number}): BookSheet {
  const plain = (text: string) => ({text, as: "text"}) as const;
  return {
    name: telling.say("sheet-table", {n}),
    lines: [
      {text: title, as: "title"},
      ...(telling.release.manifest.synthetic ? [plain(telling.say("synthetic"))] : []),
      plain(telling.say("one-table")),
      plain(telling.say("shorthand", {sheet: telling.say("sheet-notes")})),
      backLine(telling),
    ],
    table,
  };
}
