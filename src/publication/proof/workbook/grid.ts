import type {TableSheet} from "../../../formats/tables.ts";

/** What stands in a sheet: the texts of its cells from the first column on, by row from 1. */
export type Grid = ReadonlyMap<number, readonly string[]>;

export async function gridOf(sheet: TableSheet): Promise<Grid> {
  const grid = new Map<number, readonly string[]>();
  for await (const {row, cells} of sheet.rows()) grid.set(row, cells);
  return grid;
}
