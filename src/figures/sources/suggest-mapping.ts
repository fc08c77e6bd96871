import {type CsvText, tellEncoding} from "../../formats/csv.ts";
import {FormatProblem} from "../../formats/format-problem.ts";
import {type GridRow, readSpreadsheet, type SheetGrid} from "../../formats/spreadsheet.ts";
import {looksLikeZip} from "../../formats/zip.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {type ColumnProfile, profileColumns} from "./suggest/column-profile.ts";
import {draftCrimeExtract, recogniseFields} from "./suggest/crime-extract-draft.ts";
import type {Known, Suggestion} from "./suggest/draft-lines.ts";
import {draftTidyTallies, recogniseTidy} from "./suggest/tidy-draft.ts";
import {draftMonthlyWorkbook} from "./suggest/workbook-draft.ts";

export type {Known, Suggestion} from "./suggest/draft-lines.ts";

/**
 * Drafts a mapping for a file nobody has described yet: a crime extract, a monthly workbook or a tidy table, told apart by what is in
 * it. A draft is for a person to correct: what is doubtful stands in comments and notes. Refuses a file that cannot be read.
 */
export async function suggestMapping(file: string, bytes: Uint8Array, known: Known): Promise<Suggestion> {
  try {
    const encoding = looksLikeZip(bytes) ? "utf-8" : tellEncoding(bytes);
    const sheets = await sampledSheets(file, bytes);
    return (
      draftRecords(file, {sheets, encoding}, known) ??
      draftMonthlyWorkbook(file, sheets, known) ??
      draftTable(file, sheets, known) ??
      notRecognised(file)
    );
  } catch (error) {
    if (error instanceof FormatProblem) throw new Refusal(`${file}: ${error.message}`);
    throw error;
  }
}

const SAMPLE = 2 * 2 ** 20;

/** A large CSV is sampled at its beginning and, for the dates it covers, in pieces through to its end. */
async function sampledSheets(file: string, bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  if (looksLikeZip(bytes) || bytes.length <= 2 * SAMPLE) return (await readSpreadsheet(file, bytes)).sheets;
  const encoding = tellEncoding(bytes);
  const pieces = [bytes.subarray(0, wholeLines(bytes, SAMPLE))];
  for (let i = 1; i <= 8; i++) {
    const from = wholeLines(bytes, SAMPLE + Math.floor(((bytes.length - SAMPLE - SAMPLE / 8) * i) / 8));
    pieces.push(bytes.subarray(from, wholeLines(bytes, from + SAMPLE / 8)));
  }
  return (await readSpreadsheet(file, Buffer.concat(pieces), {csv: {encoding}})).sheets;
}

/** The offset after the next line end. */
function wholeLines(bytes: Uint8Array, offset: number): number {
  const end = bytes.indexOf(0x0a, offset);
  return end < 0 ? bytes.length : end + 1;
}

interface Table {
  readonly grid: SheetGrid;
  readonly header: GridRow;
  readonly columns: readonly ColumnProfile[];
}

/** The first row with at least two texts is the header. */
function tableIn(grid: SheetGrid): Table | undefined {
  const header = grid.rows.find(({cells}) => cells.size > 1 && [...cells.values()].every(({kind}) => kind === "text"));
  if (!header) return undefined;
  const rows = grid.rows.filter(({row, cells}) => row > header.row && cells.size > 0);
  return {grid, header, columns: profileColumns(header, rows)};
}

function draftRecords(
  file: string,
  {sheets, encoding}: {readonly sheets: readonly SheetGrid[]; readonly encoding: CsvText["encoding"]},
  known: Known,
): Suggestion | undefined {
  const table = sheets[0] && tableIn(sheets[0]);
  if (!table) return undefined;
  const headers = table.columns.map(({header}) => header);
  if (["Crime ID", "Month", "Reported by", "Crime type"].every((name) => headers.includes(name)))
    return {
      yaml: `# ${file} is a street file of data.police.uk, which needs no mapping: load it as it is.\n`,
      notes: ["This is a street file of data.police.uk: it needs no mapping."],
    };
  const fields = recogniseFields(table.columns, known);
  if (!fields.has("recorded") || !fields.has("offence")) return undefined;
  const draft = draftCrimeExtract({file, encoding, columns: table.columns}, known);
  const asCsv = "A crime extract is read as CSV: save the sheet as CSV UTF-8 and load that.";
  return table.grid.name === "" ? draft : {yaml: draft.yaml, notes: [asCsv, ...draft.notes]};
}

function draftTable(file: string, sheets: readonly SheetGrid[], known: Known): Suggestion | undefined {
  for (const grid of sheets.filter(({hidden}) => !hidden)) {
    const table = tableIn(grid);
    const fields = table && recogniseTidy(table.columns);
    if (!table || !fields) continue;
    const sample = {
      file,
      sheet: sheets.length > 1 ? grid.name : "",
      headerRow: table.header.row,
      columns: table.columns,
    };
    return draftTidyTallies(sample, fields, known);
  }
  return undefined;
}

function notRecognised(file: string): never {
  throw new Refusal(
    `${file} is neither a crime extract, nor months across, nor a table with a row a number, as far as can be told. Write its mapping by hand: docs/guides.`,
  );
}
