import {FormatProblem} from "../../../formats/format-problem.ts";
import type {TableFile} from "../../../formats/tables.ts";
import type {TallyReading, TallySource} from "../source.ts";
import {unreadableFile} from "../tallies/spreadsheet-source.ts";

/**
 * A table that a national body publishes for many areas, told by its own headings whatever the file is called. Knows the table's form;
 * refuses to know which force the workspace is of: it reads all of them.
 */
export interface NationalTable {
  readonly id: string;
  readonly title: string;
  readonly readerVersion: number;
  readonly supplier: string;
  /** Whether one of the sheets is of this table, by its first rows. */
  recognises(sheets: readonly SheetHead[]): boolean;
  read(file: string, tables: TableFile): Promise<TallyReading>;
}

/** The first rows of a sheet: enough to hold every title and note above a header. */
export interface SheetHead {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** As the warehouse reads it. A file that turns out to be none gives a finding and nothing else. */
export function asSource(table: NationalTable): TallySource {
  const {id, title, readerVersion, supplier} = table;
  return {
    kind: "tallies",
    id,
    title,
    readerVersion,
    mapping: "",
    supplier,
    read: async (file, bytes) => {
      const {openTables} = await import("../../../formats/tables.ts");
      try {
        return await table.read(file, await openTables(file, bytes));
      } catch (error) {
        if (error instanceof FormatProblem) return unreadableFile(file, error);
        throw error;
      }
    },
  };
}
