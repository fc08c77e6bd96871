import {auditTable, type CellRange} from "../../src/statistics/disclosure/audit.ts";
import {roundToBase, withTotals} from "../../src/statistics/disclosure/count-table.ts";
import type {Input, Oracle} from "./oracle.ts";
import {groupBy, numberIn, type Row} from "./table.ts";

export const SUPPRESSION: readonly (Oracle | Input)[] = [
  {folder: "suppression", needs: ["table_id", "row", "col", "value", "status", "rule"], inputOf: "the audit"},
  {
    folder: "suppression",
    needs: ["table_id", "row", "col", "feasible_min", "feasible_max", "exactly_disclosed"],
    tolerance: {abs: 1e-6},
    answer: ({rows}, beside) => {
      const tables = groupBy(beside("table_id", "row", "col", "value", "status"), "table_id");
      const ranges = new Map([...tables].flatMap(([id, cells]) => audit(id, cells)));
      return rows.map((row) => {
        const range = ranges.get(`${row["table_id"]}|${row["row"]}|${row["col"]}`);
        return (
          range && {
            feasible_min: range.lower,
            feasible_max: range.upper,
            exactly_disclosed: range.lower === range.upper,
            attacker_knows_below_5: range.upper < 5,
          }
        );
      });
    },
  },
  {
    folder: "suppression",
    needs: ["value", "round5_nearest", "round10_half_up"],
    answer: ({rows}) =>
      rows.map((row) => ({
        round5_nearest: roundToBase(numberIn(row, "value"), 5),
        round10_half_up: roundToBase(numberIn(row, "value"), 10),
      })),
  },
];

function audit(id: string, cells: readonly Row[]): readonly [string, CellRange][] {
  const rows = [...groupBy(cells, "row").values()];
  const table = withTotals(rows.map((row) => row.map((cell) => numberIn(cell, "value"))));
  const hidden = [
    ...rows.map((row) => [...row.map(({status}) => status !== "shown"), false]),
    table[0]!.map(() => false),
  ];
  return auditTable(table, hidden).map((range) => {
    const cell = rows[range.row]![range.column]!;
    return [`${id}|${cell["row"]}|${cell["col"]}`, range];
  });
}
