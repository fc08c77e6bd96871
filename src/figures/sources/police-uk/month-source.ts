import type {FixedForm} from "../../../formats/fixed-columns/fixed-header.ts";
import type {FixedRow, Verdict} from "../../../formats/fixed-columns/fixed-rows.ts";
import type {TallySource} from "../source.ts";
import {emptyReading} from "../tallies/spreadsheet-source.ts";
import {type MonthFile, type MonthFileKind, monthFileOf} from "./month-file.ts";
import {monthTallies} from "./month-tallies.ts";

/** A kind of month file whose rows are counted and not kept. */
export interface CountedMonth {
  readonly id: string;
  readonly kind: MonthFileKind;
  /** What the rows are, as a title begins: "Outcomes". */
  readonly what: string;
  readonly form: FixedForm;
  count(named: MonthFile): RowCounter;
}

/** Judges the rows one by one, and tells at the end what was counted; `headers` are those that the file has. */
export interface RowCounter {
  judge(row: FixedRow): Verdict;
  told(headers: readonly string[]): {
    readonly counts: ReadonlyMap<string, number>;
    readonly oddities: readonly string[];
  };
}

/** The file as the warehouse reads it; undefined when its name is not of this kind. */
export function monthSource(path: string, {id, kind, what, form, count}: CountedMonth): TallySource | undefined {
  const named = monthFileOf(path, kind);
  if (named === undefined) return undefined;
  const title = `${what} of ${named.force.titles[0]}, ${named.month}, data.police.uk`;
  return {
    kind: "tallies",
    id,
    title,
    readerVersion: 1,
    mapping: "",
    supplier: named.force.slug,
    month: named.month,
    read: async (file, bytes) => {
      const {readFixedRows} = await import("../../../formats/fixed-columns/fixed-rows.ts");
      const counter = count(named);
      const rows = readFixedRows({file, bytes}, form, (row) => counter.judge(row));
      if (!rows.taken) return {...emptyReading(rows.findings), read: rows.read};
      const {read, findings, apart, headers} = rows;
      const {counts, oddities} = counter.told(headers);
      const tallies = monthTallies(counts, {...named, source: id, title});
      return {...tallies, read, findings, apart, oddities: [...rows.oddities, ...oddities]};
    },
  };
}
