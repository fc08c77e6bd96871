import type {Survey} from "../../../../formats/survey/survey.ts";
import {type Finding, must} from "../../../../vocabulary/finding.ts";
import {printCount} from "../../../../vocabulary/quantity.ts";
import type {RowSource} from "../../../sources/source.ts";
import {type Receipt, reconciles} from "../../receipt.ts";
import type {ReadFile} from "../csv/judge-row.ts";
import type {MendedFile} from "../csv/mend.ts";
import {findingsOf, quarantineText, type RejectedRow} from "../csv/rejected.ts";
import {REJECTS_LIMIT} from "./csv-scan.ts";
import type {Loaded} from "./load-sound.ts";
import type {WrittenRows} from "./write-rows.ts";

/** What became of a file. */
export interface RowsRead {
  readonly receipt: Receipt;
  readonly findings: readonly Finding[];
  /** Absent when the file was not taken. */
  readonly written?: WrittenRows;
  /** Text of the quarantine file; absent when no row was rejected. */
  readonly quarantine?: string;
}

/** The receipt: every line of the file as supplied is in one of its numbers, or the file is not taken. */
export function account(
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
  if (written.doubled)
    return notTaken({path, source, survey}, [doubledMonth(path, written.loaded + written.apart), ...findings]);
  return {receipt, findings, written, ...(rows.length > 0 ? {quarantine: quarantineText(path, rows)} : {})};
}

function oddities({layout, survey}: ReadFile): readonly string[] {
  return [
    ...(layout.hasHeader ? [] : ["The file has no header row; it was read in the published order of columns."]),
    ...(survey.endsWithLineEnd ? [] : ["The last line has no line end."]),
  ];
}

function mostRejected(path: string, rows: readonly RejectedRow[], survey: Survey): Finding {
  const message = `${printCount(rows.length)} of ${printCount(survey.records)} rows do not fit the description, so the file is not taken.`;
  return must("most-rows-do-not-fit", message, {
    at: {file: path, line: rows[0]?.line ?? 1},
    advice:
      "See the findings below: most likely one line of the mapping is not so (the date format, a column's values).",
  });
}

function doubledMonth(path: string, rows: number): Finding {
  const message = `Each of the ${printCount(rows)} rows stands in the file twice over: the month was doubled on its way, and is not taken.`;
  return must("doubled-month", message, {
    at: {file: path},
    advice: "Download the month again. If it is doubled there too, ask the force for it: half of it is not guessed.",
  });
}

function unreconciled(path: string, lines: Receipt["lines"]): Finding {
  const {total, header, loaded, rejected, apart, insideValues, blank} = lines;
  const message = `The file has ${total} lines, but ${header} header + ${loaded} loaded + ${rejected} rejected + ${apart} apart + ${insideValues} inside values + ${blank} blank are ${header + loaded + rejected + apart + insideValues + blank}.`;
  return must("lines-do-not-reconcile", message, {
    at: {file: path, line: 1},
    advice: "Look for quotation marks out of place. The file is not taken, for some of its rows would be lost.",
  });
}

export function notTaken(
  file: {path: string; source: RowSource; survey: Survey},
  findings: readonly Finding[],
): RowsRead {
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
