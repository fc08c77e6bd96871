import {writeFileSync} from "node:fs";
import {join} from "node:path";
import type {Finding} from "../../../../vocabulary/finding.ts";
import type {RowSource} from "../../../sources/source.ts";
import {identityOf, type Layout, layoutOf} from "../../layout.ts";
import {type Receipt, reconciles} from "../../receipt.ts";
import {judgeRow, type ReadFile} from "../csv/judge-row.ts";
import {type MendedFile, mendFile} from "../csv/mend.ts";
import {firstRecord, recordsAt, splitRecord} from "../csv/records.ts";
import {findingsOf, quarantineText, type RejectedRow} from "../csv/rejected.ts";
import {noteValues, type SeenValues, seenValues} from "../csv/seen-values.ts";
import {settleRepeats} from "../csv/settle-repeats.ts";
import {type Survey, surveyFile} from "../csv/survey.ts";
import type {Engine} from "./connect.ts";
import {makeScan, REJECTS_LIMIT, withTypes} from "./csv-scan.ts";
import {writeFanned} from "./fan-in.ts";
import {writeStreet} from "./street.ts";
import {takeRejects} from "./take-rejects.ts";
import {type RowsToWrite, type WrittenRows, writeCrimes} from "./write-rows.ts";

/**
 * One CSV of rows into waiting Parquet files, every line accounted for. The order is: look at the header, survey the bytes, mend what a bulk
 * reader must not see, load in bulk, look at the few rows that were refused one by one. Knows lines; what a value may be, the row rules say.
 */
export interface RowsRead {
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  /** Absent when the file was not taken. */
  readonly written?: WrittenRows;
  /** Text of the quarantine file; absent when no row was rejected. */
  readonly quarantine?: string;
}

export interface ReadingPlace {
  readonly engine: Engine;
  /** Folder for what waits, and a name in it that no other file has. */
  readonly folder: string;
  readonly name: string;
}

export async function readRows(
  given: {path: string; absolute: string; source: RowSource},
  place: ReadingPlace,
): Promise<RowsRead> {
  const {path, absolute, source} = given;
  const head = firstRecord(absolute, source.toUtf8 ?? ((bytes) => bytes));
  const {layout, findings} = layoutOf(path, head, source);
  const survey = surveyFile(absolute, surveyOptions(layout, source, head?.length ?? 1));
  const refused = layout ? refusedWhole(path, survey, source) : findings;
  if (layout === undefined || refused.length > 0) return notTaken({path, source, survey}, refused);
  const file: ReadFile = {path: absolute, layout, source, survey};
  const mended = needsMending(survey, source) ? mendFile(file, place) : undefined;
  const read = mended
    ? {
        ...file,
        path: mended.path,
        lineOf: mended.lineOf,
        survey: surveyFile(mended.path, surveyOptions(layout, source, layout.headers.length)),
      }
    : file;
  const loaded = await loadSound(read, place);
  return account({path, file, read, mended}, loaded);
}

function surveyOptions(layout: Layout | undefined, source: RowSource, fields: number) {
  const key = layout?.columns.find(({column}) => column.field === "key");
  return {
    hasHeader: layout?.hasHeader ?? true,
    fields: layout?.headers.length ?? fields,
    identity: layout ? identityOf({layout, source}) : [],
    ...(key && !source.street ? {key: key.at} : {}),
  };
}

/** What keeps a whole file out although its header is right. */
function refusedWhole(path: string, survey: Survey, source: RowSource): readonly Finding[] {
  if (survey.records === 0)
    return [
      must(
        path,
        1,
        "no-rows",
        "The file has a header and no row.",
        "Ask for it again; if there was truly nothing, say so with empty-months: in the mapping of the next file.",
      ),
    ];
  const {notUtf8} = survey.first;
  if (notUtf8 !== undefined && source.encoding === "utf-8") {
    const message = `Bytes that are not UTF-8, first on line ${notUtf8}: the file is most likely written in Windows-1252, as Excel does.`;
    return [
      must(
        path,
        notUtf8,
        "not-utf-8",
        message,
        source.street ? "Download the file again." : "Put this line in the mapping: encoding: windows-1252",
      ),
    ];
  }
  return [];
}

function needsMending({first}: Survey, source: RowSource): boolean {
  return Object.keys(first).length > 0 || source.toUtf8 !== undefined || source.dateFormat.includes("hh:mm");
}

interface Loaded {
  readonly written: WrittenRows;
  readonly rejected: readonly RejectedRow[];
}

/** A file whose bytes are in order: in bulk, and again once if a free text column held values that the samples had not shown. */
async function loadSound(file: ReadFile, place: ReadingPlace): Promise<Loaded> {
  const seen = seenValues(file.path, file.layout, file.source);
  const repeats = settleRepeats(file);
  for (const {text} of repeats.kept) noteValues(splitRecord(text)!, file.layout, {source: file.source, seen});
  const kept = repeats.kept.length > 0 ? join(place.folder, `${place.name}.kept.csv`) : undefined;
  if (kept) writeFileSync(kept, repeats.kept.map(({text}) => `${text}\n`).join(""));
  const rows = {
    path: file.path,
    except: repeats.except,
    folder: place.folder,
    name: place.name,
    ...(kept ? {kept} : {}),
  };
  const bulk = await loadInBulk(file, {...place, rows, seen});
  const byLine = new Map([...keylessRows(file), ...bulk.rejected, ...repeats.rejected].map((row) => [row.line, row]));
  return {written: bulk.written, rejected: [...byLine.values()].sort((a, b) => a.line - b.line)};
}

function keylessRows(file: ReadFile): readonly RejectedRow[] {
  const texts = recordsAt(file.path, file.survey.keyless, file.survey.marks);
  return [...texts].map(([line, text]) => ({line, text, faults: judgeRow({line, text}, file)}));
}

interface Bulk extends ReadingPlace {
  readonly rows: Omit<RowsToWrite, "scan">;
  readonly seen: SeenValues;
}

async function loadInBulk(file: ReadFile, bulk: Bulk, attempt = 1): Promise<Loaded> {
  const {engine, seen} = bulk;
  const scan = makeScan(file.layout, file.source, seen);
  const written = await withTypes(engine, scan, () => writerFor(file.source)(engine, {...bulk.rows, scan}));
  const refused = await takeRejects(engine, file);
  const judged = refused.map((row) => ({...row, faults: judgeRow(row, file)}));
  const sound = judged.filter(({faults}) => faults.length === 0);
  if (sound.length === 0 || attempt > MOST_ATTEMPTS) return {written, rejected: judged};
  for (const {text} of sound) noteValues(splitRecord(text)!, file.layout, {source: file.source, seen});
  return loadInBulk(file, bulk, attempt + 1);
}

const MOST_ATTEMPTS = 6;

function writerFor(source: RowSource) {
  if (source.street) return writeStreet;
  return source.grain === "crime" ? writeCrimes : writeFanned;
}

/** The receipt: every line of the file as supplied is in one of its numbers, or the file is not taken. */
function account(
  file: {path: string; file: ReadFile; read: ReadFile; mended: MendedFile | undefined},
  {written, rejected}: Loaded,
): RowsRead {
  const {path, mended} = file;
  const {source, survey} = file.file;
  const rows = [
    ...rejected.map((row) => (mended ? {...row, line: mended.lineOf(row.line)} : row)),
    ...(mended?.rejected ?? []),
  ].sort((a, b) => a.line - b.line);
  const lines = {
    total: mended ? mended.lines : survey.lines,
    header: file.file.layout.hasHeader ? 1 : 0,
    loaded: written.loaded,
    rejected: rows.length,
    apart: written.apart,
    insideValues: mended ? mended.insideValues : survey.insideValues,
    blank: mended ? mended.blank : survey.blank,
  };
  const findings = [...(mended?.findings(path) ?? []), ...findingsOf(path, rows)];
  if (rows.length >= REJECTS_LIMIT || rows.length > written.loaded + written.apart)
    return notTaken({path, source, survey}, [mostRejected(path, rows, survey), ...findings]);
  const receipt: Receipt = {
    ...receiptOf({path, source, survey}),
    lines,
    apart: written.apart > 0 ? [{what: "anti-social behaviour, which is not crime", rows: written.apart}] : [],
    oddities: [...oddities(file.file), ...written.oddities],
    taken: true,
  };
  if (!reconciles(lines)) return notTaken({path, source, survey}, [unreconciled(path, lines), ...findings]);
  return {receipt, findings, written, ...(rows.length > 0 ? {quarantine: quarantineText(path, rows)} : {})};
}

function oddities({layout, survey}: ReadFile): readonly string[] {
  return [
    ...(layout.hasHeader ? [] : ["The file has no header row; it was read in the published order of columns."]),
    ...(survey.endsWithLineEnd ? [] : ["The last line has no line end."]),
  ];
}

function mostRejected(path: string, rows: readonly RejectedRow[], survey: Survey): Finding {
  const message = `${rows.length.toLocaleString("en-GB")} of ${survey.records.toLocaleString("en-GB")} rows do not fit the description, so the file is not taken.`;
  return must(
    path,
    rows[0]?.line ?? 1,
    "most-rows-do-not-fit",
    message,
    "See the findings below: most likely one line of the mapping is not so (the date format, a column's values).",
  );
}

function unreconciled(path: string, lines: Receipt["lines"]): Finding {
  const {total, header, loaded, rejected, apart, insideValues, blank} = lines;
  const message = `The file has ${total} lines, but ${header} header + ${loaded} loaded + ${rejected} rejected + ${apart} apart + ${insideValues} inside values + ${blank} blank are ${header + loaded + rejected + apart + insideValues + blank}.`;
  return must(
    path,
    1,
    "lines-do-not-reconcile",
    message,
    "Look for quotation marks out of place. The file is not taken, for some of its rows would be lost.",
  );
}

function notTaken(file: {path: string; source: RowSource; survey: Survey}, findings: readonly Finding[]): RowsRead {
  return {receipt: receiptOf(file), findings};
}

function receiptOf({path, source, survey}: {path: string; source: RowSource; survey: Survey}): Receipt {
  return {
    file: path,
    sha256: survey.sha256,
    bytes: survey.bytes,
    source: source.id,
    supplier: source.supplier,
    months: [],
    lines: {total: survey.lines, header: 0, loaded: 0, rejected: survey.lines, apart: 0, insideValues: 0, blank: 0},
    apart: [],
    oddities: [],
    taken: false,
  };
}

function must(file: string, line: number, code: string, message: string, advice: string): Finding {
  return {code, severity: "must", message, at: {file, line}, advice};
}
