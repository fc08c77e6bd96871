import {closeSync, fstatSync, openSync, readSync} from "node:fs";
import type {RowSource} from "../../../sources/source.ts";
import type {Layout} from "../../layout.ts";
import {cellFault} from "../../row-rules.ts";
import {splitRecord} from "./records.ts";

const SAMPLES = 16;
const SAMPLE = 1 << 16;

/** The sound values that were seen in a column of free text, by the column's position. The key is not among such columns. */
export type SeenValues = ReadonlyMap<number, Set<string>>;

const FREE = ["csp", "force", "offence"];

/** The values in samples spread over the file. */
export function seenValues(path: string, layout: Layout, source: RowSource): SeenValues {
  const free = layout.columns.filter(({column}) => FREE.includes(column.field) && !column.values);
  const seen: SeenValues = new Map(free.map(({at}) => [at, new Set<string>()]));
  const file = openSync(path, "r");
  try {
    const {size} = fstatSync(file);
    const buffer = Buffer.alloc(SAMPLE);
    for (let i = 0; i < SAMPLES; i++) {
      const offset = Math.floor((Math.max(size - SAMPLE, 0) / (SAMPLES - 1)) * i);
      const read = readSync(file, buffer, 0, SAMPLE, offset);
      const lines = buffer.toString("utf8", 0, read).split(/\r?\n/);
      const whole = lines.slice(offset === 0 && !layout.hasHeader ? 0 : 1, -1);
      for (const line of whole) noteValues(splitRecord(line) ?? [], layout, {source, seen});
    }
  } finally {
    closeSync(file);
  }
  return seen;
}

/** Adds the values of one record. Those that break a rule stay out, so that their rows are rejected. */
export function noteValues(
  cells: readonly string[],
  layout: Layout,
  {source, seen}: {source: RowSource; seen: SeenValues},
): void {
  if (cells.length !== layout.headers.length) return;
  for (const {at, column} of layout.columns) {
    const values = seen.get(at);
    if (values && !values.has(cells[at]!) && !cellFault(column, cells[at]!, source)) values.add(cells[at]!);
  }
}
