import {columnLetters} from "../../../formats/cell-name.ts";
import type {Release} from "../../release/read-release.ts";
import {decodeText, RELEASE, type ReleaseFiles} from "../../release/release-files.ts";
import type {OpenTable} from "../../tables/open/open-table.ts";
import {openTablePath, openTables, printValue} from "../../tables/open/open-tables.ts";
import type {Discrepancy} from "../discrepancy.ts";
import {type CsvFile, readCsvFile} from "./csv-file.ts";
import {type Described, describedByCsvw, describedByPackage} from "./described.ts";
import {proveMetadata, type ReadBack} from "./prove-metadata.ts";

/**
 * The CSV files of a release read back: every cell is what the release's records say, and both sets of metadata describe the files as they
 * are: columns, types, keys, sizes and hashes.
 */
export function proveOpenData(files: ReleaseFiles, release: Release): readonly Discrepancy[] {
  const tables = openTables(release);
  const csv = new Map<string, CsvFile>();
  for (const table of tables) {
    const bytes = files.get(openTablePath(table));
    const read = bytes && readCsvFile(bytes);
    if (read) csv.set(openTablePath(table), read);
  }
  const paths = tables.map(openTablePath);
  const folder = RELEASE.data;
  return [
    ...tables.flatMap((table) => cellsOf(table, csv.get(openTablePath(table)))),
    ...metadata(RELEASE.tableMetadata, (json) => describedByCsvw(json, folder), {files, csv, paths}),
    ...metadata(RELEASE.dataPackage, describedByPackage, {files, csv, paths}),
  ];
}

function metadata(
  file: string,
  describe: (json: unknown) => readonly Described[] | undefined,
  {paths, ...read}: ReadBack & {readonly paths: readonly string[]},
): readonly Discrepancy[] {
  const differs = (what: string, expected: string, found: string) => [
    {code: "open-metadata-differs", file, what, expected, found},
  ];
  const bytes = read.files.get(file);
  if (!bytes) return differs("the metadata", "a file", "none");
  const described = describe(parsed(bytes));
  if (!described) return differs("the metadata", "a description of tables", "something else");
  const [expected, found] = [paths.join(", "), described.map(({path}) => path).join(", ")];
  return [
    ...(expected === found ? [] : differs("the tables", expected, found)),
    ...proveMetadata(file, described, read),
  ];
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeText(bytes));
  } catch {
    return undefined;
  }
}

function cellsOf(table: OpenTable, csv: CsvFile | undefined): readonly Discrepancy[] {
  const file = openTablePath(table);
  const code = "open-data-cell-differs";
  if (!csv) return [{code, file, what: "the table", expected: "a CSV file", found: "none that can be read"}];
  const expected = [table.columns.map(({name}) => name), ...table.rows.map((row) => row.map(printValue))];
  const found = [{line: 1, values: csv.head}, ...csv.rows];
  const last = Math.max(expected.length, found.length);
  return Array.from({length: last}, (_, n) => n).flatMap((n): readonly Discrepancy[] => {
    const should = expected[n];
    const does = found[n];
    if (!does) return [{code, file, what: "the table", expected: `a row of ${should?.[0]}`, found: "no more rows"}];
    if (!should)
      return [
        {code, file, line: does.line, what: "the table", expected: "no more rows", found: `a row of ${does.values[0]}`},
      ];
    return should.flatMap((value, column) => {
      const is = does.values[column] ?? "";
      const what = `${columnLetters(column + 1)}${n + 1} (${table.columns[column]!.name} of ${should[0]})`;
      return is === value
        ? []
        : [{code, file, line: does.line, what, expected: value || "nothing", found: is || "nothing"}];
    });
  });
}
