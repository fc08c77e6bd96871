import {cellName} from "../../../formats/cell-name.ts";
import {readPrintedNumber} from "../../../formats/printed-number.ts";
import type {GridCell, GridRow} from "../../../formats/spreadsheet.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {nearest} from "../../../vocabulary/nearest.ts";
import {quote} from "./number-cell.ts";
import {isNamed, plainLabel} from "./plain-label.ts";
import type {SheetPlace} from "./workbook-columns.ts";
import type {MonthlyWorkbookMapping} from "./workbook-mapping.ts";

/** What the rows of a sheet are, told from its labels. */
export interface WorkbookRow {
  readonly row: GridRow;
  readonly label: string;
  readonly role:
    | {readonly kind: "subject"; readonly key: string}
    | {readonly kind: "total"; readonly key: string}
    | {readonly kind: "ignored"}
    | {readonly kind: "heading"}
    | {readonly kind: "refused"};
}

export interface RowReading {
  readonly rows: readonly WorkbookRow[];
  readonly findings: readonly Finding[];
}

/** `numbered` are the columns of months and sums: a row with nothing there but words is a heading or a note. */
export function readRows(
  place: SheetPlace,
  mapping: MonthlyWorkbookMapping,
  numbered: ReadonlySet<number>,
): RowReading {
  const first = Math.max(...mapping["header-row"]);
  const names = knownNames(mapping);
  const findings: Finding[] = [];
  const read: WorkbookRow[] = [];
  const sections = {heading: "", group: ""};
  for (const row of place.grid.rows) {
    if (row.row <= first || row.cells.size === 0) continue;
    const [label, group = ""] = labelParts(row, mapping["label-column"]);
    if (group !== "") sections.group = group;
    const valued = [...row.cells.values()].some((cell) => numbered.has(cell.column) && !isWords(cell));
    const role = roleOf({label, valued, sections: [sections.group, sections.heading]}, mapping, names);
    if (role.kind === "heading" && label !== "") sections.heading = label;
    if (role.kind === "refused") findings.push(refusedRow(place, {row, label}, names));
    read.push({row, label, role});
  }
  return refuseRepeats(place, read, findings);
}

function isWords(cell: GridCell): boolean {
  return cell.kind === "text" && readPrintedNumber(cell.text).kind === "words";
}

interface Labelled {
  readonly label: string;
  readonly valued: boolean;
  /** What the label may stand under: its group's label and the heading above it. */
  readonly sections: readonly string[];
}

type Names = ReadonlyMap<string, {readonly kind: "subject" | "total"; readonly key: string}>;

function knownNames(mapping: MonthlyWorkbookMapping): Names {
  const names = new Map<string, {kind: "subject" | "total"; key: string}>();
  for (const key of Object.keys(mapping.totals)) names.set(plainKey(key), {kind: "total", key});
  for (const key of Object.keys(mapping.labels)) names.set(plainKey(key), {kind: "subject", key});
  return names;
}

function plainKey(key: string): string {
  return key.split(">").map(plainLabel).join(" > ");
}

function roleOf(labelled: Labelled, mapping: MonthlyWorkbookMapping, names: Names): WorkbookRow["role"] {
  const {label, valued, sections} = labelled;
  if (label !== "" && isNamed(label, mapping["ignore-rows"])) return {kind: "ignored"};
  const plain = plainLabel(label);
  for (const section of sections) {
    const under = section === "" ? undefined : names.get(`${plainLabel(section)} > ${plain}`);
    if (under) return under;
  }
  return names.get(plain) ?? {kind: valued ? "refused" : "heading"};
}

/** The label, then the group that stands before it when there is a column for groups. */
function labelParts(row: GridRow, columns: readonly number[]): readonly [string, ...string[]] {
  const text = (column: number): string => row.cells.get(column)?.text.replace(/\s+/g, " ").trim() ?? "";
  const [label = 1, ...groups] = columns.toReversed();
  return [text(label), ...groups.map(text)];
}

/** Of rows with one label the one that has values is meant; of two that have, neither is ours to choose. */
function refuseRepeats(place: SheetPlace, read: readonly WorkbookRow[], findings: Finding[]): RowReading {
  const meant = new Map<WorkbookRow, "heading" | "refused">();
  const keyed = read.filter(({role}) => "key" in role);
  for (const same of Map.groupBy(keyed, ({role}) => ("key" in role ? role.key : "")).values()) {
    const valued = same.filter(({row}) => row.cells.size > 1);
    const [kept] = valued.length > 0 ? valued : same;
    for (const one of same) if (one !== kept) meant.set(one, "heading");
    if (valued.length < 2) continue;
    for (const one of valued) meant.set(one, "refused");
    findings.push(labelTwice(place, valued.at(-1)!, valued));
  }
  const rows = read.map((one): WorkbookRow => {
    const kind = meant.get(one);
    return kind === undefined ? one : {...one, role: {kind}};
  });
  return {rows, findings};
}

function labelTwice({file}: SheetPlace, last: WorkbookRow, all: readonly WorkbookRow[]): Finding {
  return {
    code: "label-twice",
    severity: "must",
    message: `${quote(last.label)} stands in rows ${all.map(({row}) => row.row).join(" and ")}; none of them was read.`,
    at: {file, line: last.row.row},
    advice: 'Where headings tell them apart, write "Heading > Label" in the mapping; otherwise correct the sheet.',
  };
}

function withoutLabel({grid, file}: SheetPlace, row: GridRow): Finding {
  const column = [...row.cells.keys()][0] ?? 1;
  return {
    code: "row-without-label",
    severity: "must",
    message: `Row ${row.row} has values, from ${cellName(grid, row.row, column)} on, and no label.`,
    at: {file, line: row.row},
    advice: "Give the row its label in the file, or clear it.",
  };
}

function refusedRow(
  place: SheetPlace,
  refused: {readonly row: GridRow; readonly label: string},
  names: Names,
): Finding {
  return refused.label === "" ? withoutLabel(place, refused.row) : unknownLabel(place, refused, names);
}

function unknownLabel(
  {grid, file, mappingFile}: SheetPlace,
  {row, label}: {readonly row: GridRow; readonly label: string},
  names: Names,
): Finding {
  const near = nearest(
    label,
    [...names.values()].map(({key}) => key),
  );
  const column = [...row.cells.entries()].find(([, cell]) => cell.text.trim() === label)?.[0] ?? 1;
  return {
    code: "unknown-label",
    severity: "must",
    message: `${cellName(grid, row.row, column)} reads ${quote(label)}, which the mapping does not name${near ? `; "${near}" comes nearest` : ""}.`,
    at: {file, line: row.row},
    advice: `Add it to labels, totals or ignore-rows in ${mappingFile}.`,
  };
}
