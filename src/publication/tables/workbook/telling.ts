import type {BookCell, BookTable} from "../../../formats/book/book.ts";
import {type Language, languageOf} from "../../../language/language.ts";
import type {TableKey} from "../../../language/tables/english-tables.ts";
import {tableWords} from "../../../language/tables/table-words.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {Figure, FigureId} from "../../../vocabulary/figure.ts";
import type {Missing} from "../../../vocabulary/quantity.ts";
import type {Release} from "../../release/read-release.ts";

/** A release and the language that its tables are told in: what things are called. */
export class Telling {
  readonly release: Release;
  readonly language: Language;
  readonly #measures: ReadonlyMap<string, CatalogueMeasure>;
  readonly #figures: ReadonlyMap<FigureId, Figure>;
  readonly #areas: ReadonlyMap<string, string>;

  constructor(release: Release) {
    const {manifest, measures, figures, others} = release;
    this.release = release;
    this.language = languageOf(release.statement.language);
    this.#measures = new Map(measures.measures.map((one) => [one.id, one]));
    this.#figures = new Map(figures.figures.map((one) => [one.id, one]));
    const elsewhere = others?.measures.flatMap(({areas, together}) => [...areas, ...together]) ?? [];
    this.#areas = new Map([
      ...elsewhere.map(({area, name}) => [area, name] as const),
      [manifest.area.code, manifest.area.name],
    ]);
  }

  say(key: TableKey, slots: Readonly<Record<string, string | number>> = {}): string {
    return tableWords(this.language, key, slots);
  }

  measure(id: string): CatalogueMeasure | undefined {
    return this.#measures.get(id);
  }

  figure(id: FigureId): Figure | undefined {
    return this.#figures.get(id);
  }

  /** What a measure is called; its id where the release does not say. */
  title(id: string): string {
    const measure = this.#measures.get(id);
    return measure ? shownTitle(measure, this.language) : id;
  }

  /** The name of an area; its code where the release does not say. */
  area(code: string): string {
    return this.#areas.get(code) ?? code;
  }

  /** What a priority is called; its id as words where the release does not say. */
  priority(id: string): string {
    const title = this.release.measures.priorities?.find((one) => one.id === id)?.title;
    return title ?? id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, " ");
  }
}

/** One column of a table whose rows are `Row`s. */
export interface Column<Row> {
  readonly heading: TableKey;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => BookCell;
}

/** Undefined for no rows: there is no such table then. */
export function tableOf<Row>(
  telling: Telling,
  name: string,
  {columns, rows}: {readonly columns: readonly Column<Row>[]; readonly rows: readonly Row[]},
): BookTable | undefined {
  if (rows.length === 0) return undefined;
  return {
    name,
    columns: columns.map(({heading, width}) => ({heading: telling.say(heading), width})),
    rows: rows.map((row) => columns.map(({cell}) => cell(row))),
  };
}

/** Shorthand for a cell without a value, as the Government Analysis Function recommends it. */
export const NOT_APPLICABLE = "[z]";
export const NOT_AVAILABLE = "[x]";
export const CONFIDENTIAL = "[c]";

export function markOf({reason}: Missing): string {
  if (reason === "suppressed") return CONFIDENTIAL;
  return reason === "not-applicable" || reason === "zero-denominator" ? NOT_APPLICABLE : NOT_AVAILABLE;
}

/** No cell is blank: where there is nothing to say, the shorthand says so. */
export function text(words: string | undefined, otherwise: string = NOT_AVAILABLE): BookCell {
  return {kind: "text", text: words === undefined || words === "" ? otherwise : words};
}

export function number(value: number | undefined, places: number, otherwise: string = NOT_APPLICABLE): BookCell {
  return value === undefined ? text(otherwise) : {kind: "number", value, places};
}
