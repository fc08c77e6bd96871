import {columnLetters} from "../../../formats/cell-name.ts";
import {languageOf} from "../../../language/language.ts";
import type {TableKey} from "../../../language/tables/english-tables.ts";
import {tableWords} from "../../../language/tables/table-words.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import type {Release} from "../../release/read-release.ts";
import {RELEASE} from "../../release/release-files.ts";
import type {Discrepancy} from "../discrepancy.ts";
import type {Grid} from "./grid.ts";

interface Place {
  readonly cell: string;
  readonly value: string;
}

/**
 * Every figure of figures.json stands in the spreadsheet once, with its value: found by its headings alone and divided again here, so that
 * a mistake in how the tables are made cannot hide itself.
 */
export function figuresStand(file: string, grids: ReadonlyMap<string, Grid>, release: Release): readonly Discrepancy[] {
  const places = placesOf(grids, (key) => tableWords(languageOf(release.statement.language), key));
  return release.figures.figures.flatMap((figure): readonly Discrepancy[] => {
    const found = places.get(figure.id) ?? [];
    const differs = (what: string, expected: string, is: string) => [
      {
        code: "workbook-figure-differs",
        file,
        what: `${what} (${figure.id} of ${RELEASE.figures})`,
        expected,
        found: is,
      },
    ];
    if (found.length !== 1) return differs("the tables of figures", "one row", `${found.length} rows`);
    const {cell, value} = found[0]!;
    const should = quotient(figure.value);
    if (should === undefined) return /^\[[cxz]\]$/.test(value) ? [] : differs(cell, "[c], [x] or [z]", value);
    const is = Number(value);
    return value !== "" && Math.abs(is - should) <= 1e-9 * Math.max(1, Math.abs(should))
      ? []
      : differs(cell, String(should), value || "nothing");
  });
}

function placesOf(grids: ReadonlyMap<string, Grid>, say: (key: TableKey) => string): ReadonlyMap<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const [sheet, grid] of grids) {
    const head = [...grid.values()].find((cells) => cells.includes(say("value")) && cells.includes(say("reference")));
    if (!head) continue;
    const [value, reference] = [head.indexOf(say("value")), head.indexOf(say("reference"))];
    for (const [row, cells] of grid) {
      const id = cells[reference];
      if (id === undefined || cells === head) continue;
      const place = {cell: `${sheet}!${columnLetters(value + 1)}${row}`, value: cells[value] ?? ""};
      places.set(id, [...(places.get(id) ?? []), place]);
    }
  }
  return places;
}

/** In the unit of the column: shares per 100, money in pounds. */
function quotient(value: Figure["value"]): number | undefined {
  switch (value.kind) {
    case "missing":
      return undefined;
    case "count":
      return value.value;
    case "money":
      return value.pence / 100;
    case "duration":
      return value.seconds.numerator / value.seconds.denominator;
    case "rate":
      return (value.of.numerator / value.of.denominator) * value.per;
    case "share":
    case "ratio":
      return (100 * value.of.numerator) / value.of.denominator;
    default:
      return value.of.numerator / value.of.denominator;
  }
}
