import {cellName} from "../../../formats/cell-name.ts";
import type {SheetGrid} from "../../../formats/spreadsheet.ts";
import {areaNamed} from "../../../official/areas.ts";
import {readNumberCell} from "../tallies/number-cell.ts";
import {plainLabel} from "../tallies/plain-label.ts";
import {readColumns, type WorkbookColumn} from "../tallies/workbook-columns.ts";
import {monthlyWorkbookMapping} from "../tallies/workbook-mapping.ts";
import type {WorkbookRow} from "../tallies/workbook-rows.ts";
import {checkSums} from "../tallies/workbook-sums.ts";
import {headLines, type Known, list, type Suggestion, scalar, subjectNamed} from "./draft-lines.ts";
import {findLayout, type LabelledRow, layoutLines, type WorkbookLayout} from "./workbook-layout.ts";
import {findTotals} from "./workbook-totals.ts";

interface LaidOut {
  readonly grid: SheetGrid;
  readonly layout: WorkbookLayout;
}

/** Undefined when no visible sheet has months across. One mapping has one layout: sheets laid out otherwise are named and left out. */
export function draftMonthlyWorkbook(file: string, sheets: readonly SheetGrid[], known: Known): Suggestion | undefined {
  const found = sheets.filter(({hidden}) => !hidden).map((grid) => ({grid, layout: findLayout(grid)}));
  const [first] = found.flatMap(({grid, layout}): LaidOut[] =>
    layout && layout.rows.length > 0 ? [{grid, layout}] : [],
  );
  if (!first) return undefined;
  const where = layoutLines(first.layout).join("\n");
  const alike = found.filter(({layout}) => layout && layoutLines(layout).join("\n") === where);
  const others = found.filter((one) => !alike.includes(one) && one.grid.rows.length > 0).map(({grid}) => grid.name);
  const head = headLines({source: "monthly-workbook", file, known});
  const areas = sheetLines(
    alike.map(({grid}) => grid),
    others,
    known,
  );
  const rows = rowLines(first, known);
  const columns = columnLines(first);
  const lines = [
    ...head.lines,
    ...areas.lines,
    ...layoutLines(first.layout),
    ...rows.lines,
    ...columns.lines,
    "# evidence: what the numbers rest on, the workbook's name and date",
  ];
  return {yaml: `${lines.join("\n")}\n`, notes: [...head.notes, ...areas.notes, ...rows.notes, ...columns.notes]};
}

function sheetLines(alike: readonly SheetGrid[], others: readonly string[], known: Known) {
  if (alike.length === 1 && others.length === 0) return {lines: [], notes: []};
  const codes = alike.map(({name}) => areaNamed(name.trim())?.code ?? (alike.length === 1 ? known.force : undefined));
  const lines = alike.map(({name}, i) => {
    const code = codes[i];
    return `  ${scalar(name.trim())}: ${code ?? "AREA # to settle: the area's code"}`;
  });
  const notes = [
    ...(codes.includes(undefined) ? ["Give each sheet the code of its area."] : []),
    ...(others.length > 0
      ? [`Not laid out like the first sheet, and so not read: ${others.map((one) => one.trim()).join(", ")}.`]
      : []),
  ];
  return {
    lines: [
      "sheets:",
      ...lines,
      ...(others.length > 0 ? [`ignore-sheets: ${list(others.map((one) => one.trim()))}`] : []),
    ],
    notes,
  };
}

function rowLines({grid, layout}: LaidOut, known: Known) {
  const months = readColumns({grid, file: "", mappingFile: ""}, layout.mapping).columns.flatMap(({column, role}) =>
    role.kind === "month" ? [column] : [],
  );
  const shares = layout.rows.filter(({row}) => months.some((column) => isShare(row.cells.get(column))));
  const rows = layout.rows.filter((row) => !shares.includes(row));
  const totals = findTotals(rows, months);
  const keys = rowKeys(rows);
  const named = rows.map((row, i) => ({key: keys[i]!, subject: totals.has(i) ? undefined : subjectOf(row, known)}));
  const first = (subject: string | undefined, i: number): boolean =>
    subject !== undefined && named.findIndex((one) => one.subject === subject) === i;
  const labels = named.flatMap(({key, subject}, i) =>
    totals.has(i) ? [] : [labelLine(key, subject, first(subject, i))],
  );
  const unknown = named.filter(({subject}, i) => !totals.has(i) && !first(subject, i)).map(({key}) => key);
  const sums = [...totals].map(([i, parts]) => `  ${scalar(keys[i]!)}: ${list(parts.map((part) => keys[part]!))}`);
  const lines = [
    named.every(({subject}) => subject === undefined) ? "labels: {} # to settle" : "labels:",
    ...labels,
    ...(sums.length > 0 ? ["totals: # sums of other rows: checked, not loaded", ...sums] : []),
    ...(shares.length > 0
      ? [`ignore-rows: ${list(shares.map(({label}) => label))} # percentages: ask for the counts`]
      : []),
  ];
  const notes = [
    ...(unknown.length > 0
      ? [
          `No measure is called ${unknown
            .slice(0, 6)
            .map((one) => `"${one}"`)
            .join(", ")}: say what each counts, or name it under ignore-rows.`,
        ]
      : []),
    ...(shares.length > 0 ? ["Rows of percentages are not read: ask for the counts that they were made from."] : []),
  ];
  return {lines, notes};
}

function subjectOf({label, section}: LabelledRow, known: Known): string | undefined {
  return subjectNamed(label, known.subjects) ?? subjectNamed(`${section} ${label}`, known.subjects);
}

function labelLine(key: string, subject: string | undefined, first: boolean): string {
  if (first) return `  ${scalar(key)}: ${subject}`;
  return `  # ${scalar(key)}: ${subject === undefined ? "SUBJECT" : `${subject} # a second row of that name`}`;
}

function isShare(cell: Parameters<typeof readNumberCell>[0]): boolean {
  const read = readNumberCell(cell, {scale: 6, negatives: true});
  return read.kind === "problem" && read.problem.code === "percent-value";
}

/** Labels, with their heading where a label alone would not tell rows apart. */
function rowKeys(rows: readonly LabelledRow[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const {label} of rows) counts.set(plainLabel(label), (counts.get(plainLabel(label)) ?? 0) + 1);
  return rows.map(({label, section}) =>
    counts.get(plainLabel(label))! > 1 && section !== "" ? `${section} > ${label}` : label,
  );
}

/** Columns beside the months that hold anything: those that add up a year so far are to be checked, the rest are not read. */
function columnLines(laid: LaidOut) {
  const {grid, layout} = laid;
  const {columns, findings, oddities} = readColumns({grid, file: "", mappingFile: ""}, layout.mapping);
  const aside = columns.filter(
    ({role, column}) => role.kind === "unknown" && grid.rows.some(({cells}) => cells.has(column)),
  );
  const first = Math.min(...columns.filter(({role}) => role.kind === "month").map(({column}) => column));
  const beside = aside.filter(({column}) => column > first);
  const sums = beside.filter((column) => addsUpMonths(column, columns, laid));
  const ignored = beside.filter((column) => !sums.includes(column)).map(({heading}) => heading);
  const named = ignored.filter((heading) => /ytd|to date/i.test(heading) && !/%|change/i.test(heading));
  return {
    lines: [
      ...(findings.some(({code}) => code === "month-without-year")
        ? ["year: 2024/25 # to settle: the months name no year"]
        : []),
      ...(sums.length > 0 ? [`year-to-date: ${list(sums.map(({heading}) => heading))} # checked, not loaded`] : []),
      ...(ignored.length > 0 ? [`ignore-columns: ${list(ignored)}`] : []),
    ],
    notes: [
      ...oddities,
      ...findings.map(({message}) => message),
      ...named.map(
        (heading) =>
          `"${heading}" does not add up from the months shown (${cellName(grid, layout.mapping["header-row"].at(-1)!, beside.find((one) => one.heading === heading)!.column)}); it is ignored.`,
      ),
    ],
  };
}

function addsUpMonths(column: WorkbookColumn, columns: readonly WorkbookColumn[], {grid, layout}: LaidOut): boolean {
  if (/%|change|average|avg/i.test(column.heading)) return false;
  const mapping = monthlyWorkbookMapping.parse({
    source: "monthly-workbook",
    title: "-",
    files: "-",
    supplier: "-",
    force: "E23000014",
    "header-row": layout.mapping["header-row"],
    labels: Object.fromEntries(layout.rows.map(({row}) => [`row ${row.row}`, {subject: `row ${row.row}`, scale: 6}])),
  });
  const rows = layout.rows.map(
    ({row, label}): WorkbookRow => ({row, label, role: {kind: "subject", key: `row ${row.row}`}}),
  );
  const asToDate = columns.map(
    (one): WorkbookColumn => (one === column ? {...one, role: {kind: "year-to-date"}} : one),
  );
  const valued = rows.filter(
    ({row}) => readNumberCell(row.cells.get(column.column), {scale: 6, negatives: true}).kind === "value",
  );
  const sums = checkSums({place: {grid, file: "", mappingFile: ""}, mapping, columns: asToDate, rows});
  return valued.length > 0 && sums.findings.length === 0 && sums.oddities.length === 0;
}
