import {type Finding, must} from "../../vocabulary/finding.ts";
import type {RowColumn, RowSource} from "../sources/source.ts";

/** Which column of a file holds what. `headers` are in the file's order, the mapping's own when the file has no header row. */
export interface Layout {
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  readonly columns: readonly {readonly at: number; readonly column: RowColumn}[];
}

export interface LayoutReading {
  /** Absent when the file cannot be taken. */
  readonly layout?: Layout;
  readonly findings: readonly Finding[];
}

/** Compares a file's first record with what its source says. Never guesses: a header that is not as described keeps the file out. */
export function layoutOf(file: string, first: readonly string[] | undefined, source: RowSource): LayoutReading {
  if (first === undefined)
    return {
      findings: [
        must("empty-file", "The file is empty.", {
          at: {file, line: 1},
          advice: "Ask for it again; the sending may have been cut off.",
        }),
      ],
    };
  const known = [...source.columns.map(({header}) => header), ...source.ignore];
  if (source.street && !first.some((name) => known.includes(name))) return headerless(file, first, source);
  if (!first.some((name) => known.includes(name))) return {findings: [noHeader(file, first, source)]};
  const findings = [
    ...unknownHeaders(file, first, known),
    ...missingColumns(file, first, source),
    ...repeated(file, first),
  ];
  if (findings.length === 0) findings.push(...orderOf(file, first, source));
  if (findings.length > 0) return {findings};
  return {layout: layout(first, true, source), findings};
}

/** A published file without its header row: the published order holds. */
function headerless(file: string, first: readonly string[], source: RowSource): LayoutReading {
  const order = source.order ?? [];
  if (first.length === order.length) return {layout: layout(order, false, source), findings: []};
  const message = `The first line has ${first.length} fields and is no header; a file of this format has ${order.length}.`;
  return {
    findings: [
      must("unknown-header", message, {at: {file, line: 1}, advice: "Look whether the file is what its name says."}),
    ],
  };
}

/** The line may be a row, which is not to be quoted. */
function noHeader(file: string, first: readonly string[], source: RowSource): Finding {
  const named = source.columns.map(({header}) => header).join(", ");
  return must("missing-column", `The first line has none of the columns that the mapping names: ${named}.`, {
    at: {file, line: 1},
    advice: adviceOn(first.join(","), source.columns[0]?.header ?? ""),
  });
}

function adviceOn(line: string, header: string): string {
  if (line.includes("\0")) return "The file is most likely UTF-16: have it saved as CSV UTF-8.";
  if (line.includes(header) && /[;\t|]/.test(line))
    return "The columns are not divided by commas: have it saved as CSV with commas.";
  return "Have the file saved with its headers on the first line and no title above them, or correct the mapping.";
}

function layout(headers: readonly string[], hasHeader: boolean, source: RowSource): Layout {
  return {headers, hasHeader, columns: source.columns.map((column) => ({at: headers.indexOf(column.header), column}))};
}

function unknownHeaders(file: string, first: readonly string[], known: readonly string[]): readonly Finding[] {
  return first
    .filter((name) => !known.includes(name))
    .map((name) =>
      must(
        "unknown-header",
        `The column ${JSON.stringify(name)} is not in the mapping, which knows ${known.join(", ")}.`,
        {
          at: {file, line: 1},
          advice: `Add ${JSON.stringify(name)} to columns: or to ignore: in the mapping, or correct the spelling on one side.`,
        },
      ),
    );
}

function missingColumns(file: string, first: readonly string[], source: RowSource): readonly Finding[] {
  return source.columns
    .filter(({header}) => !first.includes(header))
    .map(({header, field}) =>
      must(
        "missing-column",
        `There is no column ${JSON.stringify(header)}, from which ${field} is read. The file has ${first.join(", ")}.`,
        {at: {file, line: 1}, advice: "Ask for the extract with that column, or take it out of the mapping."},
      ),
    );
}

function repeated(file: string, first: readonly string[]): readonly Finding[] {
  return [...new Set(first.filter((name, at) => first.indexOf(name) !== at))].map((name) =>
    must("repeated-header", `The column ${JSON.stringify(name)} is there more than once.`, {
      at: {file, line: 1},
      advice: "Ask which of them is meant, and for the extract with one.",
    }),
  );
}

function orderOf(file: string, first: readonly string[], source: RowSource): readonly Finding[] {
  const mapped = source.columns.map(({header}) => header);
  const found = first.filter((name) => mapped.includes(name));
  const at = found.findIndex((name, i) => name !== mapped[i]);
  if (at < 0) return [];
  const message = `The columns stand in another order than in the mapping: ${found[at]} is where ${mapped[at]} was.`;
  const advice = `See that the cells moved with their headers. If they did, put the mapping's columns in the order of the file: ${found.join(", ")}.`;
  return [must("columns-in-another-order", message, {at: {file, line: 1}, advice})];
}

/** What identifies a record: its key, for a row an outcome with the outcome, in the order of the columns. */
export function identityOf({layout, source}: {readonly layout: Layout; readonly source: RowSource}): readonly number[] {
  if (source.street || source.grain === "victim" || source.grain === "suspect") return [];
  const fields = source.grain === "outcome" ? ["key", "outcome", "outcome_recorded"] : ["key"];
  return layout.columns
    .filter(({column}) => fields.includes(column.field))
    .map(({at}) => at)
    .sort((a, b) => a - b);
}

/** Between the values of an identity of several columns. */
export const IDENTITY_SEPARATOR = "\u001f";
