import type {Release} from "../../release/read-release.ts";
import type {ColumnDefinition, ColumnType, OpenTable} from "../../tables/open/open-table.ts";

/** Tables described as the W3C's CSV on the Web: a table group, to stand beside the CSV files. */
export function csvwOf({manifest}: Release, tables: readonly OpenTable[]): object {
  return {
    "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
    "dc:title": `${manifest.title}, ${manifest.editionWords}: tables`,
    "dc:publisher": manifest.body,
    "dc:issued": manifest.signedAt.slice(0, 10),
    ...(manifest.licence?.url === undefined
      ? {"dc:rights": manifest.licence?.name ?? "No licence is stated."}
      : {"dc:license": {"@id": manifest.licence.url}}),
    ...(manifest.synthetic ? {"dc:description": "SYNTHETIC EXAMPLE: every number is made up."} : {}),
    "rdfs:comment": GUARD_NOTE,
    tables: tables.map(tableOf),
  };
}

/** What both sets of metadata say of the guard before formulas. */
export const GUARD_NOTE =
  "A text that a spreadsheet would take for a formula (its first character is =, +, -, @, a tab or a line end) has an apostrophe before it. To have the text as it was, take one apostrophe off.";

function tableOf({name, title, about, key, references, columns}: OpenTable): object {
  return {
    url: `${name}.csv`,
    "dc:title": title,
    "dc:description": about,
    tableSchema: {
      columns: columns.map(columnOf),
      primaryKey: key,
      ...(references.length === 0
        ? {}
        : {
            foreignKeys: references.map(({column, table}) => ({
              columnReference: column,
              reference: {resource: `${table}.csv`, columnReference: singular(table)},
            })),
          }),
    },
  };
}

/** The key of the table that is referred to. */
export function singular(table: string): string {
  return table.replace(/s$/, "");
}

function columnOf({name, title, about, type, required, oneOf}: ColumnDefinition): object {
  const datatype = oneOf
    ? {base: "string", format: oneOf.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")}
    : DATATYPES[type];
  return {name, titles: title, "dc:description": about, datatype, ...(required ? {required: true} : {})};
}

const DATATYPES: Readonly<Record<ColumnType, string>> = {
  text: "string",
  whole: "integer",
  number: "decimal",
  month: "gYearMonth",
  day: "date",
  "yes-no": "boolean",
};
