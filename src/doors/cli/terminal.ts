import {relative} from "node:path";
import {type Finding, inReadingOrder, printPlace} from "../../vocabulary/finding.ts";

/** Exit codes: clean, findings that block, refusal. */
export const CLEAN = 0;
export const BLOCKED = 1;
export const REFUSED = 2;

/** Where a command writes. Results go to `out`; progress and findings to `err`, so that `--json` output stays clean. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Findings in reading order, each with its place, what is wrong and what to do. */
export function printFindings(findings: readonly Finding[], terminal: Terminal): void {
  for (const finding of findings.toSorted(inReadingOrder)) {
    terminal.err(`${printPlace(finding.at)}  ${finding.severity}  ${finding.code}`);
    terminal.err(`    ${finding.message}`);
    terminal.err(`    ${finding.advice}`);
  }
}

/** "3 findings that block, 1 to look at" or "nothing to find". */
export function countFindings(findings: readonly Finding[]): string {
  const must = findings.filter((finding) => finding.severity === "must").length;
  const should = findings.length - must;
  if (findings.length === 0) return "No findings.";
  const parts = [];
  if (must > 0) parts.push(`${must} that must be put right`);
  if (should > 0) parts.push(`${should} to look at`);
  return `${findings.length} ${findings.length === 1 ? "finding" : "findings"}: ${parts.join(", ")}.`;
}

export function exitCodeFor(findings: readonly Finding[]): number {
  return findings.some((finding) => finding.severity === "must") ? BLOCKED : CLEAN;
}

export function printJson(value: unknown, terminal: Terminal): void {
  terminal.out(JSON.stringify(value, (_, v) => (typeof v === "bigint" ? Number(v) : v), 2));
}

/** Columns padded to line up: text to the left, numbers (columns named in `right`) to the right. */
export function printTable(rows: readonly (readonly string[])[], right: readonly number[], terminal: Terminal): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      right.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
    );
    terminal.out(cells.join("  ").trimEnd());
  }
}

/** A path as a person would type it from the folder they are in. */
export function fromHere(path: string): string {
  return relative(process.cwd(), path) || ".";
}
