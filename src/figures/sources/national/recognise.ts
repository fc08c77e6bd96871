import {beginningOf} from "../../../formats/beginning.ts";
import {FormatProblem} from "../../../formats/format-problem.ts";
import type {TableFile, TableSheet} from "../../../formats/tables.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import {answering999} from "../calls/999-answering.ts";
import {communitySafetyPartnerships} from "../headlines/community-safety-partnerships.ts";
import {onsPoliceForceAreas} from "../headlines/ons-police-force-areas.ts";
import {populationEstimates} from "../population/population-estimates.ts";
import type {TallySource} from "../source.ts";
import {unreadableFile} from "../tallies/spreadsheet-source.ts";
import {fraudReportsByArea} from "./fraud-reports-by-area.ts";
import {homeOfficeOutcomes} from "./home-office-outcomes.ts";
import {homeOfficeRecordedCrime} from "./home-office-recorded-crime.ts";
import {asSource, type NationalTable, type SheetHead} from "./national-table.ts";

/** Every published table that is told by its contents. The first that knows a file as its own reads it. */
export const NATIONAL_TABLES: readonly NationalTable[] = [
  homeOfficeRecordedCrime,
  homeOfficeOutcomes,
  communitySafetyPartnerships,
  onsPoliceForceAreas,
  answering999,
  fraudReportsByArea,
  populationEstimates,
];

export type Recognised = {readonly source: TallySource} | {readonly findings: readonly Finding[]};

/**
 * Which published table a file is, by the first rows of its sheets whatever it is called; why it cannot be read; or undefined when it
 * is none of them.
 */
export async function nationalTableFor(file: string, bytes: Uint8Array): Promise<Recognised | undefined> {
  const {openTables} = await import("../../../formats/tables.ts");
  try {
    const heads = await headsOf(await openTables(file, beginningOf(bytes)));
    const table = NATIONAL_TABLES.find((one) => one.recognises(heads));
    return table && {source: asSource(table)};
  } catch (error) {
    if (error instanceof FormatProblem) return {findings: unreadableFile(file, error).findings};
    throw error;
  }
}

const HEAD_ROWS = 60;
const MOST_SHEETS = 100;

async function headsOf({sheets}: TableFile): Promise<readonly SheetHead[]> {
  const heads: SheetHead[] = [];
  for (const sheet of sheets.slice(0, MOST_SHEETS)) if (!sheet.hidden) heads.push(await headOf(sheet));
  return heads;
}

async function headOf(sheet: TableSheet): Promise<SheetHead> {
  const rows: (readonly string[])[] = [];
  for await (const {cells} of sheet.rows()) {
    rows.push(cells);
    if (rows.length === HEAD_ROWS) break;
  }
  return {name: sheet.name, rows};
}
