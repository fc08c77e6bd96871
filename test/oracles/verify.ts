import {existsSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {KINDS} from "./kinds.ts";
import type {Answer, Beside, Input, Oracle, Tolerance} from "./oracle.ts";
import {type Row, readTables, type Table} from "./table.ts";

/** What became of one file. */
export interface Verified {
  readonly file: string;
  readonly rows: number;
  readonly passed: number;
  /** The largest error, as a part of what is allowed: above 1 fails. */
  readonly worst: number;
  readonly note?: string;
  /** The first few cells that failed. */
  readonly failures: readonly string[];
}

/** Runs every CSV file below a folder through the kind that its folder and columns make it. */
export function verify(root: string): readonly Verified[] {
  const tables = readTables(resolve(root));
  const readme = existsSync(join(root, "README.md")) ? readFileSync(join(root, "README.md"), "utf8").split("\n") : [];
  const excused = (file: string): boolean => readme.some((line) => line.includes(file) && /\bnot run\b/i.test(line));
  return tables.map((table) => verifyTable(table, tables, excused(table.file)));
}

/** Every row was held against an answer, and there was one. */
export function holds({rows, passed}: Verified): boolean {
  return rows > 0 && passed === rows;
}

function verifyTable(table: Table, tables: readonly Table[], excused: boolean): Verified {
  const kind = KINDS.find(
    ({folder, needs}) => folder === table.folder && needs.every((one) => table.columns.includes(one)),
  );
  const blank = {file: table.file, rows: table.rows.length, worst: 0, failures: []};
  if (!kind && excused) return {...blank, passed: table.rows.length, note: "not run, as the README says"};
  if (!kind) return {...blank, passed: 0, note: "of a kind that is not known"};
  if (isInput(kind)) return {...blank, passed: table.rows.length, note: `input of ${kind.inputOf}`};
  const beside: Beside = (...columns) =>
    tables
      .filter(({folder, columns: held}) => folder === table.folder && columns.every((one) => held.includes(one)))
      .flatMap(({rows}) => rows);
  try {
    return compareTable(table, kind, kind.answer(table, beside));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const note =
      error instanceof RangeError ? `refused: ${said}` : `not as laid out in the README, or without its input: ${said}`;
    return {...blank, passed: 0, note};
  }
}

function isInput(kind: Oracle | Input): kind is Input {
  return "inputOf" in kind;
}

function compareTable(table: Table, kind: Oracle, answers: ReturnType<Oracle["answer"]>): Verified {
  const failures: string[] = [];
  let [passed, worst, without] = [0, 0, 0];
  for (const [place, row] of table.rows.entries()) {
    const answer = answers[place];
    if (!answer) {
      without += 1;
      passed += 1;
      continue;
    }
    const errors = Object.entries(answer).map(([column, ours]) => ({
      column,
      ours,
      error: errorOf(row, column, {ours, kind}),
    }));
    const wrong = errors.filter(({error}) => !(error <= 1));
    worst = Math.max(worst, ...errors.map(({error}) => error));
    if (wrong.length === 0) passed += 1;
    failures.push(
      ...wrong.map(({column, ours}) => `row ${place + 2}, ${column}: ${row[column]} expected, ${ours} found`),
    );
  }
  if (without > 0 && without === table.rows.length) passed = 0;
  const notes = [
    ...(kind.leaves?.length ? [`not compared: ${kind.leaves.join(", ")}`] : []),
    ...(without > 0 ? [`${without} rows whose input is not in the folder`] : []),
  ];
  const note = notes.length > 0 ? {note: notes.join("; ")} : {};
  return {
    file: table.file,
    rows: table.rows.length,
    passed,
    worst,
    failures: failures.slice(0, MOST_FAILURES),
    ...note,
  };
}

const MOST_FAILURES = 3;

function errorOf(row: Row, column: string, {ours, kind}: {readonly ours: Answer; readonly kind: Oracle}): number {
  const expected = row[column];
  if (expected === undefined) return Number.POSITIVE_INFINITY;
  const [blank, none] = [expected === "" || expected === "NA", ours === undefined || Number.isNaN(ours)];
  if (blank || none) return exactly(blank === none);
  if (typeof ours === "boolean") return exactly(/^(true|1)$/i.test(expected) === ours);
  if (typeof ours === "string") return exactly(expected === ours);
  return numericError(ours as number, Number(expected), kind.tolerances?.[column] ?? kind.tolerance ?? {});
}

function exactly(same: boolean): number {
  return same ? 0 : Number.POSITIVE_INFINITY;
}

function numericError(ours: number, expected: number, {rel = 0, abs = 0}: Tolerance): number {
  if (ours === expected) return 0;
  if (!Number.isFinite(expected)) return Number.POSITIVE_INFINITY;
  return Math.abs(ours - expected) / Math.max(rel * Math.abs(expected), abs);
}
