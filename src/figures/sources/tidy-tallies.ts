import type {Spreadsheet} from "../../formats/spreadsheet.ts";
import type {TallyReading, TallySource} from "./source.ts";
import {holdingsOf} from "./tallies/holdings.ts";
import {emptyReading, type MappingOrigin, type ReadFiles, spreadsheetSource} from "./tallies/spreadsheet-source.ts";
import type {TidyTalliesMapping} from "./tallies/tidy-mapping.ts";
import {RowReader} from "./tallies/tidy-rows.ts";
import {findTable} from "./tallies/tidy-table.ts";

export {tidyTalliesMapping} from "./tallies/tidy-mapping.ts";

/**
 * A table with a row a supplied number: its subject, its months, its value and what it rests on, CSV or XLSX. It takes any subject
 * unless the mapping lists them, and knows nothing of what subjects mean.
 */
export function tidyTallies(mapping: TidyTalliesMapping, origin: MappingOrigin): TallySource {
  return spreadsheetSource(mapping, origin, (book, files) => readTable(book, mapping, files));
}

function readTable(book: Spreadsheet, mapping: TidyTalliesMapping, files: ReadFiles): TallyReading {
  const {table, grid, findings} = findTable(book, mapping, files);
  if (!table) {
    const filled = grid?.rows.filter(({cells}) => cells.size > 0).length ?? 0;
    const total = grid?.lines ?? 0;
    const read = {total, header: 0, taken: 0, rejected: filled, apart: 0, blank: total - filled};
    return {...emptyReading(findings), read};
  }
  const reader = new RowReader(table, mapping, files);
  for (const row of table.rows) reader.read(row);
  const above = table.grid.rows.filter(({row, cells}) => row < table.header.row && cells.size > 0);
  const header = above.length + 1;
  const {taken, rejected} = reader.counts;
  const insideValues = table.grid.rows.reduce((sum, {span}) => sum + span - 1, 0);
  const apart = reader.counts.withoutValue;
  const blank = table.grid.lines - header - taken - rejected - apart - insideValues;
  const held = holdingsOf(reader.tallies, mapping);
  return {
    tallies: reader.tallies,
    findings: [...findings, ...reader.findings],
    holdings: held.holdings,
    read: {total: table.grid.lines, header, taken, rejected, apart, blank, insideValues},
    apart: apart > 0 ? [{what: "rows whose value is missing", rows: apart}] : [],
    oddities: [...reader.oddities(), ...held.oddities],
  };
}
