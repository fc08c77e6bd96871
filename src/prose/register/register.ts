import {type Finding, inReadingOrder} from "../../vocabulary/finding.ts";
import type {Initiative} from "../../vocabulary/initiative.ts";
import {type RegisterKnown, readInitiative} from "./initiative-file.ts";

/** What was done, as the office keeps it: a text file each. Knows nothing of statements, nor of any figure. */
export interface Register {
  /** By id. */
  readonly initiatives: readonly Initiative[];
  readonly findings: readonly Finding[];
}

/** Of two files with one id the first by name stands, and the other is a finding. */
export function readRegister(
  files: readonly {readonly file: string; readonly text: string}[],
  known: RegisterKnown = {},
): Register {
  const byId = new Map<string, Initiative>();
  const findings: Finding[] = [];
  for (const {file, text} of files.toSorted((a, b) => compare(a.file, b.file))) {
    const read = readInitiative(file, text, known);
    findings.push(...read.findings);
    if (read.initiative === undefined) continue;
    const first = byId.get(read.initiative.id);
    if (first) findings.push(duplicate(read.initiative, first));
    else byId.set(read.initiative.id, read.initiative);
  }
  const initiatives = [...byId.values()].sort((a, b) => compare(a.id, b.id));
  return {initiatives, findings: findings.sort(inReadingOrder)};
}

function duplicate({id, file}: Initiative, first: Initiative): Finding {
  return {
    code: "duplicate-initiative",
    severity: "must",
    message: `The id "${id}" is taken by ${first.file}.`,
    at: {file, line: 1},
    advice: "Give one of the two another id.",
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
