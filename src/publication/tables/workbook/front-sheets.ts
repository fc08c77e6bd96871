import type {BookLine, BookSheet} from "../../../formats/book/book.ts";
import {showDay, showNote, showPeriod} from "../../../language/display.ts";
import {say} from "../../../language/say.ts";
import {unreviewedNotice} from "../../../language/welsh/unreviewed.ts";
import {CONFIDENTIAL, NOT_APPLICABLE, NOT_AVAILABLE, type Telling} from "./telling.ts";

/** The sheets before the tables: what the book is, what each sheet holds, and what its shorthand means. */

export function bookTitle(telling: Telling): string {
  const {title, editionWords} = telling.release.manifest;
  return telling.say("book-title", {title, edition: editionWords});
}

export function coverSheet(telling: Telling): BookSheet {
  const {manifest, statement} = telling.release;
  const {language} = telling;
  const {release, signatory, signedAt, warehouse, body, area, changes, licence, synthetic} = manifest;
  const line = (text: string): BookLine => ({text, as: "text"});
  const licensed = licence && (licence.url === undefined ? licence.name : `${licence.name}, ${licence.url}`);
  return {
    name: telling.say("sheet-cover"),
    lines: [
      {text: bookTitle(telling), as: "title"},
      ...(synthetic ? [line(telling.say("synthetic"))] : []),
      ...unreviewedNotice(language).map(({words}) => line(words)),
      line(telling.say("published", {body, area: area.name})),
      line(
        telling.say("of-period", {
          period: showPeriod(manifest.period, language),
          comparator: showPeriod(statement.comparator, language),
        }),
      ),
      line(
        telling.say("signed", {release, name: signatory.name, role: signatory.role, day: showDay(signedAt, language)}),
      ),
      line(telling.say("counted-from", {day: showDay(warehouse.asAt, language), version: warehouse.version})),
      line(licensed === undefined ? telling.say("no-licence") : telling.say("licence", {licence: licensed})),
      {text: telling.say("contents-title"), as: "text", link: {sheet: telling.say("sheet-contents")}},
      ...(changes.length > 0 ? [{text: telling.say("changed-heading"), as: "heading"} as const] : []),
      ...changes.map(line),
      {text: telling.say("about-heading"), as: "heading"},
      ...(["about-same", "about-numbers", "about-data"] as const).map((key) => line(telling.say(key))),
    ],
  };
}

export function contentsSheet(telling: Telling, tables: readonly BookSheet[]): BookSheet {
  const notes = {name: telling.say("sheet-notes"), lines: [{text: telling.say("notes-title")}]};
  return {
    name: telling.say("sheet-contents"),
    lines: [
      {text: telling.say("contents-title"), as: "title"},
      {text: telling.say("one-table"), as: "text"},
    ],
    table: {
      name: "contents",
      columns: [
        {heading: telling.say("worksheet"), width: 20},
        {heading: telling.say("holds"), width: 80},
      ],
      rows: [notes, ...tables].map(({name, lines}) => [
        {kind: "text", text: name, link: {sheet: name}},
        {kind: "text", text: lines[0]?.text ?? name},
      ]),
    },
  };
}

export function notesSheet(telling: Telling): BookSheet {
  const {language, release} = telling;
  const notes: readonly (readonly [string, string])[] = [
    [CONFIDENTIAL, telling.say("[c]")],
    [NOT_AVAILABLE, telling.say("[x]")],
    [NOT_APPLICABLE, telling.say("[z]")],
    [telling.say("percent-term"), telling.say("note-percent", {base: release.measures.percentBase})],
    [telling.say("interval-term"), telling.say("note-interval")],
    [say(language, "larger-than-chance"), telling.say("note-larger")],
    [say(language, "not-distinguishable"), telling.say("note-not-distinguishable")],
    [say(language, "cannot-be-judged"), telling.say("note-cannot")],
    [telling.say("no-limit"), telling.say("note-no-limit")],
    [showNote("provisional", language), telling.say("note-provisional")],
    [showNote("revised", language), telling.say("note-revised")],
    [showNote("break-in-series", language), telling.say("note-break")],
    [showNote("derived-from-rounded", language), telling.say("note-rounded")],
    [telling.say("reference"), telling.say("note-reference")],
  ];
  return {
    name: telling.say("sheet-notes"),
    lines: [
      {text: telling.say("notes-title"), as: "title"},
      {text: telling.say("one-table"), as: "text"},
      backLine(telling),
    ],
    table: {
      name: "notes",
      columns: [
        {heading: telling.say("term"), width: 36},
        {heading: telling.say("meaning"), width: 90},
      ],
      rows: notes.map((row) => row.map((text) => ({kind: "text", text}))),
    },
  };
}

export function backLine(telling: Telling): BookLine {
  return {text: telling.say("to-contents"), as: "text", link: {sheet: telling.say("sheet-contents")}};
}
