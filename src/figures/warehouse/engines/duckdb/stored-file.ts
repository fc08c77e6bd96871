import {relative, resolve} from "node:path";
import type {Coverage, Holding} from "../../../../vocabulary/coverage.ts";
import type {SourceFingerprint} from "../../../../vocabulary/figure.ts";
import type {Month} from "../../../../vocabulary/period.ts";
import type {RowSource, Source} from "../../../sources/source.ts";
import type {Claimed} from "../../claimed.ts";
import type {Receipt} from "../../receipt.ts";
import {inHoldingOrder, type Span, type StoredFile} from "../../versions.ts";
import {ANTI_SOCIAL} from "./street.ts";
import type {WaitingFile} from "./write-rows.ts";

/** One file read, with what it claims to hold; whether the claim stands is settled when all files of the load are read. */
export interface ReadOne {
  readonly claim: Claimed;
  readonly source: Source;
  readonly waiting: readonly WaitingFile[];
  readonly spans: readonly Span[];
  readonly holdings: Coverage;
  /** What a file of tallies holds and does not answer for. */
  readonly masked: Coverage;
  readonly evidence?: string;
  readonly vintage?: Month;
  readonly quarantine?: string;
}

/** The entry of a waiting file in its version. Its name carries the hash of its contents, so a file of that name is that file. */
export function storedFile(
  waiting: WaitingFile,
  one: ReadOne,
  place: {readonly workspace: string; readonly folder: string},
): StoredFile {
  const {claim, source} = one;
  const {receipt} = claim;
  const holdings = source.kind === "tallies" ? one.holdings : rowHoldings(waiting, receipt, source);
  const origin: SourceFingerprint = {
    file: originPath(place.workspace, receipt.file),
    sha256: receipt.sha256,
    source: source.id,
    supplier: source.supplier,
    ...(one.evidence ? {evidence: one.evidence} : {}),
  };
  return {
    path: `${relative(place.workspace, place.folder)}/${folderOf(waiting, one)}/${fileName(source.supplier)}-${spanOf(receipt.months)}-${waiting.sha256.slice(0, 12)}.parquet`,
    table: waiting.table,
    sha256: waiting.sha256,
    rows: waiting.rows,
    holdings: [...holdings].sort(inHoldingOrder),
    masked: one.masked,
    origins: [origin],
    reader: `${source.id} ${source.readerVersion} ${source.mapping}`,
    spans: one.spans,
    ...(one.vintage ? {vintage: one.vintage} : {}),
    ...(source.kind === "rows" && source.street
      ? {street: {rows: sumOf(claim.rows.values()), apart: claim.apart}}
      : {}),
  };
}

/** A supplier may be named with anything, and no name leads out of the warehouse. */
function fileName(supplier: string): string {
  return supplier.replace(/[^\p{L}\p{N}-]+/gu, "-");
}

function sumOf(counts: Iterable<number>): number {
  return [...counts].reduce((sum, count) => sum + count, 0);
}

/** Outcomes that rest beside their crimes are in the crimes' file. */
function folderOf(waiting: WaitingFile, one: ReadOne): string {
  const first = one.waiting.find(({path}) => path === waiting.path)!;
  return first.table;
}

function rowHoldings({table}: WaitingFile, {months}: Receipt, {id, supplier, force}: RowSource): Coverage {
  return months.map((month): Holding => {
    const holding = {table, source: id, supplier, force, month};
    return table === "tallies" ? {...holding, subject: ANTI_SOCIAL} : holding;
  });
}

function spanOf(months: readonly Month[]): string {
  const last = months.at(-1);
  return months.length < 2 ? (last ?? "none") : `${months[0]}-to-${last}`;
}

/** Where a file came from, told from the workspace when it lies in it. */
function originPath(workspace: string, path: string): string {
  const inside = relative(workspace, resolve(workspace, path));
  return inside.startsWith("..") ? (path.split(/[\\/]/).at(-1) ?? path) : inside;
}
