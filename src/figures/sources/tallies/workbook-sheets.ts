import type {SheetGrid, Spreadsheet} from "../../../formats/spreadsheet.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {nearest} from "../../../vocabulary/nearest.ts";
import {isNamed} from "./plain-label.ts";
import type {MonthlyWorkbookMapping} from "./workbook-mapping.ts";
import type {WorkbookRow} from "./workbook-rows.ts";

/** Which sheets are read, and for which area each. */
export interface ChosenSheets {
  readonly sheets: readonly {readonly grid: SheetGrid; readonly area: string}[];
  readonly findings: readonly Finding[];
  readonly oddities: readonly string[];
}

interface Files {
  readonly file: string;
  readonly mappingFile: string;
}

export function chooseSheets(book: Spreadsheet, mapping: MonthlyWorkbookMapping, files: Files): ChosenSheets {
  const only = onlySheet(book, mapping);
  if (only && (mapping.sheets === undefined || only.name === ""))
    return {
      sheets: [{grid: only, area: Object.values(mapping.sheets ?? {})[0] ?? mapping.force}],
      findings: only.rows.length === 0 ? [emptySheet(only, files)] : [],
      oddities: [],
    };
  const areas = new Map(Object.entries(mapping.sheets ?? {}).map(([name, area]) => [name.trim().toLowerCase(), area]));
  const areaOf = (grid: SheetGrid): string | undefined => areas.get(grid.name.trim().toLowerCase());
  const sheets = book.sheets.flatMap((grid) => (areaOf(grid) === undefined ? [] : [{grid, area: areaOf(grid)!}]));
  const others = book.sheets.filter((grid) => areaOf(grid) === undefined && !grid.hidden);
  const unnamed = others.filter((grid) => grid.rows.length > 0 && !isNamed(grid.name, mapping["ignore-sheets"]));
  const found = new Set(sheets.map(({grid}) => grid.name.trim().toLowerCase()));
  const missing = Object.keys(mapping.sheets ?? {}).filter((name) => !found.has(name.trim().toLowerCase()));
  return {
    sheets: sheets.filter(({area}, i) => sheets.findIndex((one) => one.area === area) === i),
    findings: [
      ...missing.map((name) => missingSheet(name, book, files)),
      ...sheets.filter(({grid}) => grid.rows.length === 0).map(({grid}) => emptySheet(grid, files)),
      ...unnamed.map((grid) => unmappedSheet(grid, files, sheets.length === 0 ? "must" : "should")),
      ...sameArea(sheets, files),
    ],
    oddities: sheets
      .filter(({grid}) => grid.hidden)
      .map(({grid}) => `Sheet "${grid.name.trim()}" is hidden in the workbook and was read, as the mapping says.`),
  };
}

/** The one sheet of the workbook, or the one that is shown, filled and not to be ignored. */
function onlySheet({sheets}: Spreadsheet, mapping: MonthlyWorkbookMapping): SheetGrid | undefined {
  const shown = sheets.filter(
    ({hidden, rows, name}) => !hidden && rows.length > 0 && !isNamed(name, mapping["ignore-sheets"]),
  );
  const among = sheets.length === 1 ? sheets : shown;
  return among.length === 1 ? among[0] : undefined;
}

/** What the mapping names and no sheet has: a renamed row would otherwise go missing in silence. */
export function labelsNowhere(
  sheets: readonly (readonly WorkbookRow[])[],
  mapping: MonthlyWorkbookMapping,
  {file, mappingFile}: Files,
): readonly Finding[] {
  const rows = sheets.flat();
  const found = new Set(rows.flatMap(({role, label}) => ("key" in role ? [role.key] : [label])));
  const labels = rows.map(({label}) => label);
  return [...Object.keys(mapping.labels), ...Object.keys(mapping.totals)]
    .filter((name) => !found.has(name) && !labels.some((label) => isNamed(label, [name])))
    .map((name) => {
      const near = nearest(name, labels);
      return {
        code: "label-not-found",
        severity: "must",
        message: `No row is labelled "${name}"${near ? `; "${near}" comes nearest` : ""}.`,
        at: {file},
        advice: `Write the label in ${mappingFile} as the sheet does, or take it out of the mapping.`,
      };
    });
}

function sameArea(sheets: ChosenSheets["sheets"], {file, mappingFile}: Files): readonly Finding[] {
  return sheets.flatMap(({grid, area}, i): Finding[] => {
    const first = sheets.findIndex((one) => one.area === area);
    if (first === i) return [];
    return [
      {
        code: "area-twice",
        severity: "must",
        message: `Sheets "${sheets[first]!.grid.name.trim()}" and "${grid.name.trim()}" are both for ${area}; only the first was read.`,
        at: {file},
        advice: `Give each sheet its own area under sheets in ${mappingFile}; numbers of one area must not be counted twice.`,
      },
    ];
  });
}

function missingSheet(name: string, book: Spreadsheet, {file, mappingFile}: Files): Finding {
  return {
    code: "sheet-not-found",
    severity: "must",
    message: `The workbook has no sheet "${name.trim()}"; it has ${book.sheets.map((sheet) => `"${sheet.name.trim()}"`).join(", ")}.`,
    at: {file},
    advice: `Write the sheet's name in ${mappingFile} as it stands on its tab.`,
  };
}

function emptySheet(grid: SheetGrid, {file}: Files): Finding {
  return {
    code: "empty-file",
    severity: "must",
    message: grid.name.trim() === "" ? "The file has nothing in it." : `Sheet "${grid.name.trim()}" has nothing in it.`,
    at: {file},
    advice: "Ask for the file again.",
  };
}

function unmappedSheet(grid: SheetGrid, {file, mappingFile}: Files, severity: Finding["severity"]): Finding {
  return {
    code: "sheet-not-mapped",
    severity,
    message: `Sheet "${grid.name.trim()}" was not read: the mapping does not name it.`,
    at: {file},
    advice: `Give it an area under sheets in ${mappingFile}, or name it under ignore-sheets.`,
  };
}
