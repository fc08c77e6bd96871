import {IDENTITY_SEPARATOR, identityOf} from "../../layout.ts";
import {judgeRow, type ReadFile, rowFault} from "./judge-row.ts";
import {recordsAt, splitRecord} from "./records.ts";
import type {RejectedRow} from "./rejected.ts";

/** Records that tell a thing again: which to keep, which to reject, and which identities not to take from the file in bulk. */
export interface SettledRepeats {
  readonly except: readonly string[];
  readonly kept: readonly {readonly line: number; readonly text: string}[];
  readonly rejected: readonly RejectedRow[];
}

interface Telling {
  readonly line: number;
  readonly text: string;
  readonly identity: string;
}

/** The first sound telling stays; every later one is rejected and names the line of the first. A blank key repeats nothing. */
export function settleRepeats(file: ReadFile): SettledRepeats {
  const groups = tellings(file);
  const kept: Telling[] = [];
  const rejected: RejectedRow[] = [];
  for (const group of groups.values()) {
    let first: Telling | undefined;
    for (const row of group) {
      const faults = judgeRow(row, file);
      if (faults.length > 0) rejected.push({line: row.line, text: row.text, faults});
      else if (first) rejected.push({line: row.line, text: row.text, faults: [repeatFault(file, first)]});
      else {
        first = row;
        kept.push(row);
      }
    }
  }
  return {except: [...groups.keys()], kept: kept.sort((a, b) => a.line - b.line), rejected};
}

function tellings(file: ReadFile): ReadonlyMap<string, readonly Telling[]> {
  const {repeats, marks} = file.survey;
  const columns = identityOf(file);
  const key = file.layout.columns.find(({column}) => column.field === "key")?.at ?? -1;
  const texts = recordsAt(
    file.path,
    repeats.flatMap(({line, first}) => [first, line]),
    marks,
  );
  const groups = new Map<string, Telling[]>();
  for (const [line, text] of [...texts].sort(([a], [b]) => a - b)) {
    const cells = splitRecord(text);
    if (cells === undefined || cells[key] === "") continue;
    const identity = columns.map((at) => cells[at] ?? "").join(IDENTITY_SEPARATOR);
    groups.set(identity, [...(groups.get(identity) ?? []), {line, text, identity}]);
  }
  for (const [identity, group] of groups) if (group.length < 2) groups.delete(identity);
  return groups;
}

function repeatFault(file: ReadFile, first: Telling) {
  const {grain} = file.source;
  const what = grain === "outcome" ? "The same outcome of the same crime" : "The same crime";
  return rowFault(
    "duplicate-row",
    `${what} stands on line ${file.lineOf?.(first.line) ?? first.line} already, and the mapping says the grain is ${grain}: a row for each ${grain}.`,
    "If the extract repeats a crime for each victim, suspect or outcome, say so with grain: in the mapping; else have it exported without repeats.",
  );
}
