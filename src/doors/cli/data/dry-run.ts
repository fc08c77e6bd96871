import {showNumber} from "../../../language/display.ts";
import type {DryRun, FigureMove} from "../../../steps/revisions/dry-run.ts";

/** What a load would change, for a person: rows, then figures, sentences and checks. */
export function dryRunLines({movements, statements, releases}: DryRun): readonly string[] {
  const rows = movements.flatMap(movementLines);
  return [
    "",
    "Nothing was loaded. If it were:",
    "",
    "What moves in the data",
    ...(rows.length === 0 ? ["    Nothing: every row is as it stands already."] : shortened(rows)),
    "",
    "What moves in open statements",
    ...(statements.length === 0 ? ["    Nothing."] : statements.flatMap(statementLines)),
    "",
    "What moves in published releases",
    ...(releases.length === 0
      ? ["    Nothing."]
      : releases.flatMap(({release, edition, figures}) => [`    ${release}, ${edition}`, ...figures.map(figureLine)])),
  ];
}

export function figureLine({title, area, period, before, after, difference, percent}: FigureMove): string {
  const by = [difference, percent].filter((part) => part !== undefined).join(", ");
  return `        ${title}, ${area}, ${period}: ${before} would be ${after}${by === "" ? "" : ` (${by})`}`;
}

function movementLines({
  source,
  subject,
  forceName,
  from,
  until,
  appeared,
  gone,
  changed,
}: DryRun["movements"][number]): string[] {
  const span = months(from, until);
  const what = [source, subject, forceName, span].filter((part) => part !== undefined).join(", ");
  const rows = [
    appeared > 0 ? `${number(appeared)} appear` : "",
    gone > 0 ? `${number(gone)} go` : "",
    ...byColumn(changed),
  ].filter((part) => part !== "");
  const values = changed.flatMap(({column, from: was, to, rows: count}) =>
    was === undefined ? [] : [`        ${column}: ${was || "blank"} → ${to || "blank"} ${number(count)}`],
  );
  return [`    ${what}: ${rows.join("; ")}`, ...values];
}

function byColumn(changed: DryRun["movements"][number]["changed"]): readonly string[] {
  const columns = [...new Set(changed.map(({column}) => column))];
  if (columns.length > 3) return [`${number(changed.length)} have another value`];
  return columns.map((column) => {
    const rows = changed.filter((one) => one.column === column).reduce((sum, {rows: count}) => sum + count, 0);
    return `${number(rows)} ${rows === 1 ? "has" : "have"} another ${column.replaceAll("_", " ")}`;
  });
}

function statementLines({file, figures, sentences, appear, go}: DryRun["statements"][number]): readonly string[] {
  return [
    `    ${file}`,
    ...figures.map(figureLine),
    ...sentences.flatMap((one) => [
      `        ${one.file}:${one.line}  “${one.before}”`,
      `            would read “${one.after}”`,
    ]),
    ...appear.map(({code, message}) => `        would be found: ${code}: ${message}`),
    ...go.map(({code, message}) => `        would be gone: ${code}: ${message}`),
  ];
}

const MOST_LINES = 200;

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `    and ${number(lines.length - MOST_LINES)} more lines; --json gives all.`];
}

function months(from: string, until: string): string {
  const [year = 0, month = 0] = until.split("-").map(Number);
  const last = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
  return from === last ? from : `${from} to ${last}`;
}

function number(value: number): string {
  return showNumber({numerator: value, denominator: 1}, 0);
}
