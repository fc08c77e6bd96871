import type {Release} from "../../release/read-release.ts";
import {sha256} from "../../release/seal.ts";
import type {ColumnDefinition, ColumnType, OpenTable} from "../../tables/open/open-table.ts";
import {openTablePath} from "../../tables/open/open-tables.ts";
import {GUARD_NOTE, singular} from "./csvw.ts";

/** Tables described as a Data Package (version 2), each file with its size and SHA-256. */
export function dataPackageOf(
  {manifest}: Release,
  tables: readonly {readonly table: OpenTable; readonly bytes: Uint8Array}[],
): object {
  const {title, editionWords, statement, release, signedAt, body, licence, synthetic} = manifest;
  const about = `The figures of the statement as tables, published by ${body}. ${GUARD_NOTE}`;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: statement.toLowerCase().replace(/[^a-z0-9._-]+/g, "-"),
    title: `${title}, ${editionWords}: tables`,
    description: synthetic ? `SYNTHETIC EXAMPLE: every number is made up. ${about}` : about,
    version: String(release),
    created: signedAt,
    contributors: [{title: body, roles: ["publisher"]}],
    ...(licence
      ? {
          licenses: [
            licence.url === undefined ? {title: licence.name, name: "other"} : {title: licence.name, path: licence.url},
          ],
        }
      : {licence: "not stated"}),
    resources: tables.map(({table, bytes}) => resourceOf(table, bytes)),
  };
}

function resourceOf(table: OpenTable, bytes: Uint8Array): object {
  const {name, title, about, columns, key, references} = table;
  return {
    name,
    type: "table",
    path: openTablePath(table),
    title,
    description: about,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: bytes.length,
    hash: `sha256:${sha256(bytes)}`,
    schema: {
      fields: columns.map(fieldOf),
      primaryKey: key,
      ...(references.length === 0
        ? {}
        : {
            foreignKeys: references.map(({column, table: resource}) => ({
              fields: [column],
              reference: {resource, fields: [singular(resource)]},
            })),
          }),
    },
  };
}

function fieldOf({name, title, about, type, required, oneOf}: ColumnDefinition): object {
  const constraints = {...(required ? {required} : {}), ...(oneOf ? {enum: oneOf} : {})};
  return {
    name,
    type: TYPES[type],
    title,
    description: about,
    ...(Object.keys(constraints).length === 0 ? {} : {constraints}),
  };
}

const TYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  whole: "integer",
  number: "number",
  month: "yearmonth",
  day: "date",
  "yes-no": "boolean",
};
