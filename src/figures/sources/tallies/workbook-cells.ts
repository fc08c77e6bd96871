import {cellName} from "../../../formats/cell-name.ts";
import type {SheetGrid} from "../../../formats/spreadsheet.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {monthPeriod} from "../../../vocabulary/period.ts";
import type {Tally} from "../source.ts";
import {listed} from "./holdings.ts";
import {readNumberCell} from "./number-cell.ts";
import type {SheetPlace, WorkbookColumn} from "./workbook-columns.ts";
import type {MonthlyWorkbookMapping} from "./workbook-mapping.ts";
import type {WorkbookRow} from "./workbook-rows.ts";

/** What became of a sheet's cells: the parts add up to `total`. */
export interface Counts {
  total: number;
  header: number;
  taken: number;
  rejected: number;
  sums: number;
  setAside: number;
  blank: number;
}

/** Takes the cells where a subject's row meets a month's column. */
export class CellReader {
  readonly tallies: Tally[] = [];
  readonly findings: Finding[] = [];
  readonly outcome = new Map<string, "taken" | "rejected" | "blank">();
  readonly #missing: string[] = [];
  readonly #place: SheetPlace;
  readonly #mapping: MonthlyWorkbookMapping;
  readonly #area: string;

  constructor(place: SheetPlace, mapping: MonthlyWorkbookMapping, area: string) {
    this.#place = place;
    this.#mapping = mapping;
    this.#area = area;
  }

  read({row, role}: WorkbookRow, {column, role: of}: WorkbookColumn): void {
    if (role.kind !== "subject" || of.kind !== "month") return;
    const {subject, offence, scale} = this.#mapping.labels[role.key]!;
    const cell = row.cells.get(column);
    const name = cellName(this.#place.grid, row.row, column);
    const at = {file: this.#place.file, line: row.row};
    const spread = this.#mergedOver(row.row, column);
    const read = readNumberCell(cell, {scale, negatives: this.#mapping.negatives === "allowed"});
    if (spread && read.kind !== "blank") {
      this.#reject(name, mergedValue(name, spread, at));
    } else if (read.kind === "problem") {
      const {code, says, advice} = read.problem;
      this.#reject(name, {code, severity: "must", message: `${name} ${says}`, at, advice});
    } else if (read.kind === "value") {
      const {force, evidence = this.#mapping.title} = this.#mapping;
      const span = monthPeriod(of.month);
      const value = read.value;
      this.tallies.push({subject, force, area: this.#area, offence, ...span, value, scale, evidence, line: row.row});
      this.outcome.set(name, "taken");
    } else {
      this.outcome.set(name, "blank");
      if (read.kind === "missing") this.#missing.push(name);
    }
  }

  oddities(): readonly string[] {
    if (this.#missing.length === 0) return [];
    const [cells, are] = this.#missing.length === 1 ? ["cell says", "is"] : ["cells say", "are"];
    return [
      `${this.#missing.length} ${cells} "-", "n/a" or the like and ${are} missing, not zero: ${listed(this.#missing)}.`,
    ];
  }

  #reject(name: string, finding: Finding): void {
    this.outcome.set(name, "rejected");
    this.findings.push(finding);
  }

  #mergedOver(row: number, column: number): number | undefined {
    const range = this.#place.grid.merged.find(
      ({top, left, bottom, right}) => top <= row && row <= bottom && left <= column && column <= right,
    );
    const cells = range ? (range.right - range.left + 1) * (range.bottom - range.top + 1) : 1;
    return cells > 1 ? cells : undefined;
  }
}

function mergedValue(name: string, cells: number, at: Finding["at"]): Finding {
  return {
    code: "merged-value",
    severity: "must",
    message: `${name} is merged over ${cells} cells: its number may be for all of them.`,
    at,
    advice: "Unmerge the cells in the workbook and write each month's number in its own.",
  };
}

/** Every cell with something in it once, and the blanks where a number could have been. */
export function countCells(
  grid: SheetGrid,
  mapping: MonthlyWorkbookMapping,
  {columns, rows, cells}: {columns: readonly WorkbookColumn[]; rows: readonly WorkbookRow[]; cells: CellReader},
): Counts {
  const counts: Counts = {total: 0, header: 0, taken: 0, rejected: 0, sums: 0, setAside: 0, blank: 0};
  const first = Math.max(...mapping["header-row"]);
  const rowRoles = new Map(rows.map(({row, role}) => [row.row, role.kind]));
  const columnRoles = new Map(columns.map(({column, role}) => [column, role.kind]));
  for (const {row, cells: held} of grid.rows) {
    for (const column of held.keys()) {
      counts.total++;
      const isHeading = row <= first || mapping["label-column"].includes(column);
      const outcome = cells.outcome.get(cellName(grid, row, column));
      counts[isHeading ? "header" : (outcome ?? asideFrom(rowRoles.get(row), columnRoles.get(column)))]++;
    }
  }
  const blanks = [...cells.outcome.values()].filter((outcome) => outcome === "blank").length - counts.blank;
  return {...counts, total: counts.total + blanks, blank: counts.blank + blanks};
}

function asideFrom(
  row: WorkbookRow["role"]["kind"] | undefined,
  column: WorkbookColumn["role"]["kind"] | undefined,
): "sums" | "setAside" | "rejected" {
  if (column === undefined || column === "ignored" || row === "ignored" || row === "heading") return "setAside";
  if (row === "refused" || column === "unknown") return "rejected";
  return "sums";
}
