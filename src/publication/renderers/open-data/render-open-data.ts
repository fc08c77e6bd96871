import {writeCsv} from "../../../formats/delimited/write-csv.ts";
import type {Release} from "../../release/read-release.ts";
import {encodeJson, RELEASE} from "../../release/release-files.ts";
import type {OpenTable} from "../../tables/open/open-table.ts";
import {openTablePath, openTables, printValue} from "../../tables/open/open-tables.ts";
import {csvwOf} from "./csvw.ts";
import {dataPackageOf} from "./data-package.ts";

/** The release's tables as CSV, described as CSV on the Web and as a Data Package. The same records give the same bytes. */
export function renderOpenData(release: Release): readonly {readonly path: string; readonly bytes: Uint8Array}[] {
  const tables = openTables(release);
  const files = tables.map((table) => ({table, path: openTablePath(table), bytes: csvOf(table)}));
  return [
    ...files.map(({path, bytes}) => ({path, bytes})),
    {path: RELEASE.tableMetadata, bytes: encodeJson(csvwOf(release, tables))},
    {path: RELEASE.dataPackage, bytes: encodeJson(dataPackageOf(release, files))},
  ];
}

function csvOf({columns, rows}: OpenTable): Uint8Array {
  return writeCsv([columns.map(({name}) => name), ...rows.map((row) => row.map(printValue))]);
}
