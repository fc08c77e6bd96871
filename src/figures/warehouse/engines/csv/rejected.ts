import type {Finding} from "../../../../vocabulary/finding.ts";
import {printCount} from "../../../../vocabulary/quantity.ts";
import type {Fault} from "../../row-rules.ts";

/** A row that was not loaded: where it stands in the file as supplied, its text, and what is wrong with it. */
export interface RejectedRow {
  readonly line: number;
  readonly text: string;
  readonly faults: readonly Fault[];
}

/** Findings of one kind in one file are listed up to here; the rest is one sentence and the quarantine. */
const LISTED = 20;

/** A finding for each fault, in the file's order; many of one kind are cut short, none is silent. */
export function findingsOf(file: string, rows: readonly RejectedRow[]): readonly Finding[] {
  const byCode = new Map<string, Finding[]>();
  for (const {line, faults} of rows)
    for (const {code, message, advice} of faults) {
      const list = byCode.get(code) ?? [];
      byCode.set(code, list);
      list.push({code, severity: "must", message, at: {file, line}, advice});
    }
  return [...byCode.values()].flatMap((list) => (list.length <= LISTED ? list : shortened(file, list)));
}

function shortened(file: string, list: readonly Finding[]): readonly Finding[] {
  const rest = list.length - LISTED;
  const next = list[LISTED]!;
  const message = `${printCount(rest)} more rows of this file have the same fault (${next.code}), from line ${next.at.line} on.`;
  return [
    ...list.slice(0, LISTED),
    {
      code: next.code,
      severity: "must",
      message,
      at: {file, line: next.at.line!},
      advice: `${next.advice} All of them are in the quarantine.`,
    },
  ];
}

/** The quarantine file of one load of one file: CSV with file, line, column, reason and the row's raw text. */
export function quarantineText(file: string, rows: readonly RejectedRow[]): string {
  const lines = rows.flatMap(({line, text, faults}) =>
    faults.map(({column, code, message}) =>
      [file, String(line), column, `${code}: ${message}`, text].map(cell).join(","),
    ),
  );
  return `file,line,column,reason,raw\n${lines.join("\n")}\n`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
