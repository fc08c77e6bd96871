import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import exceljs from "exceljs";
import {openTables} from "../src/formats/tables.ts";
import {type Cell, xlsx} from "../synthetic/xlsx.ts";

/**
 * A workbook of 300,000 rows (synthetic, in the layout of the Home Office's open data tables: a sheet a year, titles above the header)
 * read by `openTables`, against exceljs's streaming reader. Both are whole processes; the ratio is the median of five pairs.
 */
const PAIRS = 5;
const GOAL = 1;
const SHEETS = 14;
const ROWS = 300_000;
const MEASURE_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('rss_kb='+process.resourceUsage().maxRSS+'\\n'))";

const HEADER = [
  "Financial Year",
  "Financial Quarter",
  "Force Name",
  "Offence Description",
  "Offence Group",
  "Offence Subgroup",
  "Offence Code",
  "Number of Offences",
];

/** What was read: the two readers must agree on it. */
interface Read {
  rows: number;
  cells: number;
  total: number;
}

const [mode, file] = process.argv.slice(2);
if (mode === "--ours" && file) console.log(JSON.stringify(await readByTables(file)));
else if (mode === "--exceljs" && file) console.log(JSON.stringify(await readByExceljs(file)));
else compare();

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "copperplate-bench-"));
  try {
    const workbook = join(folder, "synthetic.xlsx");
    writeFileSync(workbook, madeUpWorkbook());
    const pairs = Array.from({length: PAIRS}, (_, pair) => timePair(workbook, pair));
    const ratio = median(pairs.map(({ours, theirs}) => ours.seconds / theirs.seconds));
    const rss = Math.max(...pairs.map(({ours}) => ours.rssMb));
    console.log(`workbook ratio=${ratio.toFixed(2)} goal=${GOAL} rss_mb=${rss}`);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The two by turns first, so that neither always finds the other's warm files. */
function timePair(workbook: string, pair: number) {
  const first = pair % 2 === 0 ? run("--ours", workbook) : undefined;
  const theirs = run("--exceljs", workbook);
  const ours = first ?? run("--ours", workbook);
  if (ours.read !== theirs.read) throw new Error(`The readers differ: ${ours.read} and ${theirs.read}`);
  const speed = (seconds: number) => `${Math.round(ROWS / seconds).toLocaleString("en-GB")} rows/s`;
  console.log(
    `pair ${pair + 1}: ours ${speed(ours.seconds)} (${ours.rssMb} MB), exceljs ${speed(theirs.seconds)} (${theirs.rssMb} MB), ratio ${(ours.seconds / theirs.seconds).toFixed(2)}`,
  );
  return {ours, theirs};
}

function run(reader: string, workbook: string) {
  const started = process.hrtime.bigint();
  const args = ["--import", MEASURE_MEMORY, import.meta.filename, reader, workbook];
  const {status, stderr, stdout} = spawnSync(process.execPath, args, {encoding: "utf8"});
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`${reader} ended with ${status}: ${stdout}${stderr}`);
  return {seconds, rssMb: Math.round(Number(/rss_kb=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024), read: stdout};
}

async function readByTables(path: string): Promise<Read> {
  const read: Read = {rows: 0, cells: 0, total: 0};
  for (const sheet of (await openTables(path, readFileSync(path))).sheets)
    for await (const {cells} of sheet.rows()) count(read, cells);
  return read;
}

async function readByExceljs(path: string): Promise<Read> {
  const read: Read = {rows: 0, cells: 0, total: 0};
  for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, {}))
    for await (const {values} of sheet) count(read, Array.isArray(values) ? values.slice(1) : []);
  return read;
}

function count(read: Read, cells: readonly unknown[]): void {
  read.rows++;
  read.cells += cells.length;
  read.total += Number(cells[7] ?? 0) || 0;
}

/** Numbers that look like counts and are none: every value follows from the row's place. */
function madeUpWorkbook(): Uint8Array {
  const each = ROWS / SHEETS;
  const years = Array.from({length: SHEETS}, (_, n) => ({
    year: `${2012 + n}/${13 + n}`,
    rows: Math.floor((n + 1) * each) - Math.floor(n * each),
  }));
  return xlsx(
    years.map(({year, rows}) => ({name: `${year.replace("/", "-")} `, rows: madeUpRows(year, rows), merges: []})),
  );
}

function madeUpRows(year: string, rows: number): readonly (readonly Cell[])[] {
  const head = [[`Police recorded crime, ${year} (synthetic)`], ["Made up for a measurement"], HEADER].map((cells) =>
    cells.map(text),
  );
  const data = Array.from({length: rows - head.length}, (_, n): readonly Cell[] => {
    const offence = Math.floor(n / 43) % 130;
    return [
      text(year),
      number((n % 4) + 1),
      text(`Made-up Force ${n % 43}`),
      text(`Made-up offence of kind ${offence}`),
      text(`Group ${offence % 12}`),
      text(`Subgroup ${offence % 25}`),
      text(`${offence}A`),
      number((n * 7919) % 1873),
    ];
  });
  return [...head, ...data];
}

function text(words: string): Cell {
  return {kind: "text", text: words};
}

function number(value: number): Cell {
  return {kind: "number", value};
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
