import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import type {Coverage, Holding} from "../../../../vocabulary/coverage.ts";
import {addMonths, monthsOf} from "../../../../vocabulary/period.ts";
import type {TallyReading, TallySource} from "../../../sources/source.ts";
import type {Claimed} from "../../claimed.ts";
import type {Receipt} from "../../receipt.ts";
import {inHoldingOrder, type Span} from "../../versions.ts";
import type {Engine} from "./connect.ts";
import type {ReadOne} from "./stored-file.ts";
import {writeTallies} from "./tallies.ts";

/** A small file of supplied numbers: its source reads it, cell by cell; here the numbers come to rest and the receipt is written. */
export async function readTallyFile(
  given: {path: string; absolute: string; source: TallySource},
  place: {readonly engine: Engine; readonly folder: string; readonly name: string},
): Promise<ReadOne> {
  const {source, path} = given;
  const bytes = readFileSync(given.absolute);
  const reading = await source.read(path, bytes);
  const taken = reading.tallies.length > 0;
  const waiting = taken
    ? [await writeTallies(place.engine, reading.tallies, {folder: place.folder, name: place.name, source: source.id})]
    : [];
  const claim: Claimed = {
    receipt: tallyReceipt(given, bytes, reading),
    findings: reading.findings,
    source,
    rows: new Map(),
    apart: 0,
  };
  const evidence = [...new Set(reading.tallies.map((tally) => tally.evidence))]
    .filter((text) => text !== "")
    .join("; ");
  return {
    claim,
    source,
    waiting,
    spans: spansOf(reading),
    holdings: reading.holdings,
    masked: notHeld(reading, source),
    ...(reading.vintage ? {vintage: reading.vintage} : {}),
    ...(evidence ? {evidence} : {}),
  };
}

function tallyReceipt(
  {source, path}: {source: TallySource; path: string},
  bytes: Uint8Array,
  reading: TallyReading,
): Receipt {
  const {total, header, taken, rejected, apart, blank} = reading.read;
  return {
    file: path,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    source: source.id,
    supplier: source.supplier,
    months: [...new Set(reading.holdings.map(({month}) => month))].sort(),
    lines: {
      total,
      header,
      loaded: taken,
      rejected,
      apart,
      insideValues: reading.read.insideValues ?? 0,
      blank,
    },
    apart: reading.apart,
    oddities: reading.oddities,
    taken: reading.tallies.length > 0,
  };
}

/** A month that some areas lack is not held, so the numbers of the others must not be counted either. */
function notHeld({tallies, holdings}: TallyReading, {id, supplier}: TallySource): Coverage {
  const held = new Set(holdings.map(({subject = "", force, month}) => keyOf(subject, force, month)));
  const loose = new Map<string, Holding>();
  for (const {subject, from, until, force} of tallies)
    for (const month of monthsOf({from, until}))
      if (!held.has(keyOf(subject, force, month)))
        loose.set(keyOf(subject, force, month), {table: "tallies", source: id, supplier, force, subject, month});
  return [...loose.values()].sort(inHoldingOrder);
}

function keyOf(...parts: readonly string[]): string {
  return parts.join("\u001f");
}

function spansOf({tallies}: TallyReading): readonly Span[] {
  const spans = new Map<string, Span>();
  for (const {subject, force, from, until} of tallies) {
    const key = keyOf(subject, force, from, until);
    if (spans.has(key) || addMonths(from, 1) === until) continue;
    spans.set(key, {subject, force, months: monthsOf({from, until})});
  }
  return [...spans.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, span]) => span);
}
