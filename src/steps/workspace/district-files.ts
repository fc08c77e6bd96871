import {createHash} from "node:crypto";
import {join} from "node:path";
import type {Receipt} from "../../figures/warehouse/receipt.ts";
import {beginningOf} from "../../formats/beginning.ts";
import {readCsv} from "../../formats/csv.ts";
import {FormatProblem} from "../../formats/format-problem.ts";
import type {TableRow} from "../../formats/tables.ts";
import {areaCoded} from "../../official/areas.ts";
import {type DistrictLookup, readDistricts} from "../../official/district-lookup.ts";
import {authorityCoded} from "../../official/districts.ts";
import type {Area} from "../../vocabulary/area.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {writeText} from "./disk-refusal.ts";
import {textFiles, type Workspace} from "./workspace.ts";

/** A lookup of districts to forces that was given to load: what it says, and what of it is kept with the workspace. */
export interface DistrictFile {
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  readonly keep?: {readonly file: string; readonly text: string};
}

/** The file as a lookup of districts, or undefined when it is none. */
export async function districtFileFor(file: string, bytes: Uint8Array): Promise<DistrictFile | undefined> {
  const head = await firstSheet(file, beginningOf(bytes), HEAD_ROWS);
  if (!head?.some(({cells}) => LOOKUP.every((column) => cells.some((cell) => column.test(cell))))) return undefined;
  const rows = (await firstSheet(file, bytes)) ?? [];
  const lookup = readDistricts(
    file,
    rows.map(({cells}) => cells),
  );
  const taken = lookup.rows > 0 && lookup.year !== undefined;
  return {
    receipt: receiptOf({file, bytes, rows}, lookup, taken),
    findings: [...lookup.findings, ...notAsKnown(file, lookup)],
    ...(taken ? {keep: {file: `${FOLDER}/districts-${lookup.year}.csv`, text: csvOf(rows)}} : {}),
  };
}

/** Writes it where the workspace's areas are read from, over the one of the same year. */
export function keepDistricts({folder}: Workspace, {keep}: DistrictFile): void {
  if (keep !== undefined) writeText(join(folder, keep.file), keep.text);
}

/** The districts and partnerships of the lookups that the workspace keeps, the latest year's last. */
export function keptDistricts(workspace: Workspace): readonly Area[] {
  const files = textFiles(workspace, FOLDER, [".csv"]).filter(({file}) => /\/districts-\d{4}\.csv$/.test(file));
  return files.flatMap(({file, text}) => {
    const rows = readCsv(new TextEncoder().encode(text), {delimiter: ","}).rows.map(({values}) => values);
    const {authorities, partnerships} = readDistricts(file, rows);
    return [...authorities, ...partnerships];
  });
}

const FOLDER = "official";
const HEAD_ROWS = 30;
const LOOKUP = [/^\uFEFF?\s*LAD\d\dCD\s*$/i, /^\s*CSP\d\dCD\s*$/i, /^\s*PFA\d\dCD\s*$/i];

/** The rows of the first sheet; undefined for what is no table, which whoever reads it next says. */
async function firstSheet(file: string, bytes: Uint8Array, most = Number.POSITIVE_INFINITY) {
  const {openTables} = await import("../../formats/tables.ts");
  const rows: TableRow[] = [];
  try {
    const [sheet] = (await openTables(file, bytes)).sheets;
    if (sheet === undefined) return undefined;
    for await (const row of sheet.rows()) {
      rows.push(row);
      if (rows.length >= most) break;
    }
    return rows;
  } catch (error) {
    if (error instanceof FormatProblem) return undefined;
    throw error;
  }
}

interface Given {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly rows: readonly TableRow[];
}

function receiptOf({file, bytes, rows}: Given, lookup: DistrictLookup, taken: boolean): Receipt {
  const lines = rows.reduce((sum, row) => sum + row.lines, 0);
  const blank = rows.filter(({cells}) => cells.every((cell) => cell.trim() === "")).length;
  const rejected = new Set(lookup.findings.flatMap(({at}) => at.line ?? [])).size;
  const header = rows.findIndex(({cells}) => cells.some((cell) => LOOKUP[0]!.test(cell))) + 1;
  const notes = rows.length - header - blank - lookup.rows - rejected;
  return {
    file,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    source: "district-lookup",
    supplier: "ons",
    months: [],
    lines: {
      total: lines,
      header,
      loaded: lookup.rows,
      rejected,
      apart: notes,
      insideValues: lines - rows.length,
      blank,
    },
    apart: notes === 0 ? [] : [{what: "lines without a district", rows: notes}],
    oddities: taken ? [kept(lookup)] : [],
    taken,
  };
}

function kept({authorities, partnerships, year}: DistrictLookup): string {
  return `${authorities.length} local authorities and ${partnerships.length} partnerships of ${year} are kept in ${FOLDER}/ and known from now on.`;
}

/** Districts that lie in another force than this release has them in, and those it has not got. */
function notAsKnown(file: string, {authorities, partnerships, year}: DistrictLookup): readonly Finding[] {
  const given = [...authorities, ...partnerships].map((area) => ({area, known: knownAs(area)}));
  const moved = given.filter(({area, known}) => known !== undefined && known.within !== area.within);
  const added = given.filter(({known}) => known === undefined);
  const say = (what: string, areas: readonly {readonly area: Area}[]): readonly Finding[] =>
    areas.length === 0
      ? []
      : [
          {
            code: "district-not-as-known",
            severity: "should",
            message: `${areas.length} of its districts and partnerships ${what}: ${named(areas)}.`,
            at: {file},
            advice: `The file, of ${year}, was kept and is used from now on. See that it is the published one.`,
          },
        ];
  return [
    ...say("lie in another force than this release has them in", moved),
    ...say("are not known to this release", added),
  ];
}

function knownAs({code, kind}: Area): Area | undefined {
  return kind === "local-authority" ? authorityCoded(code) : areaCoded(code);
}

function named(areas: readonly {readonly area: Area}[]): string {
  const shown = areas.slice(0, 5).map(({area}) => `${area.name} (${area.code})`);
  return areas.length > 5 ? `${shown.join(", ")} and ${areas.length - 5} more` : shown.join(", ");
}

function csvOf(rows: readonly TableRow[]): string {
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map(({cells}) => `${cells.map((cell) => quoted(cell.replace(/^\uFEFF/, ""))).join(",")}\n`).join("");
}
