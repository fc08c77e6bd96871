import {createHash} from "node:crypto";
import type {Coverage, Holding} from "../../vocabulary/coverage.ts";
import {type Month, monthNumber} from "../../vocabulary/period.ts";
import type {VersionFile} from "./warehouse.ts";

/** A file of a version with what the next version must know of it: how it was read, and which of its numbers span several months. */
export interface StoredFile extends VersionFile {
  readonly masked: Coverage;
  /** Source id, reader version and mapping's SHA-256. */
  readonly reader: string;
  readonly spans: readonly Span[];
  /** Of a street month: all its rows, and those of anti-social behaviour among them, to see a later month beside it. */
  /** Last month of a table that is published anew each quarter. */
  readonly vintage?: Month;
  readonly street?: {readonly rows: number; readonly apart: number};
}

/** A tally over several months: when one of them is answered by another file, it can no longer stand for the rest. */
export interface Span {
  readonly subject: string;
  readonly force: string;
  readonly months: readonly Month[];
}

/**
 * The files of the next version. Replacement is per source, supplier, force and month, for tallies also per subject; an extract replaces
 * crimes and outcomes together. A file keeps answering for what nobody replaced, and leaves when nothing is left to it. An older
 * publication of a table answers only for what no newer one holds.
 */
export function replaceHoldings(
  standing: readonly StoredFile[],
  incoming: readonly StoredFile[],
): readonly StoredFile[] {
  const arriving = incoming.map((file) => mask(file, heldSince(file, standing)));
  const taken = new Set(arriving.flatMap((file) => file.holdings.map(keyOf)));
  const kept = standing.map((file) => mask(file, taken));
  return [...kept, ...arriving]
    .filter((file) => file.holdings.length > 0)
    .sort((a, b) => compareText(a.path + a.table, b.path + b.table));
}

/** What newer publications of the same table hold. */
function heldSince({vintage}: StoredFile, standing: readonly StoredFile[]): ReadonlySet<string> {
  if (vintage === undefined) return new Set();
  const newer = standing.filter((file) => file.vintage !== undefined && file.vintage > vintage);
  return new Set(newer.flatMap((file) => file.holdings.map(keyOf)));
}

function mask(file: StoredFile, taken: ReadonlySet<string>): StoredFile {
  const gone = new Set(file.holdings.filter((holding) => taken.has(keyOf(holding))).map(keyOf));
  if (file.vintage === undefined) spread(file, gone);
  else spare(file, gone);
  if (gone.size === 0) return file;
  return {
    ...file,
    holdings: file.holdings.filter((holding) => !gone.has(keyOf(holding))),
    masked: [...file.masked, ...file.holdings.filter((holding) => gone.has(keyOf(holding)))].sort(inHoldingOrder),
  };
}

/**
 * Tables of twelve months come anew each quarter, and the year to June stands beside the year to December: a number of a publication
 * goes only when all of its months are gone.
 */
function spare(file: StoredFile, gone: Set<string>): void {
  const [sample] = file.holdings;
  if (!sample || gone.size === 0) return;
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const {subject, force, months} of file.spans) {
      const keys = months.map((month) => keyOf({...sample, subject, force, month}));
      if (!keys.every((key) => gone.has(key))) for (const key of keys) gone.delete(key);
    }
  }
}

/** A number that spans a month that is gone goes whole, and takes the other months it spans with it. */
function spread(file: StoredFile, gone: Set<string>): void {
  const [sample] = file.holdings;
  if (!sample) return;
  for (let before = -1; before !== gone.size; ) {
    before = gone.size;
    for (const {subject, force, months} of file.spans) {
      const keys = months.map((month) => keyOf({...sample, subject, force, month}));
      if (keys.some((key) => gone.has(key))) for (const key of keys) gone.add(key);
    }
  }
}

/** Each file of a load in turn: where two of them answer for the same thing, the later one does. */
export function replaceInTurn(
  standing: readonly StoredFile[],
  load: readonly (readonly StoredFile[])[],
): readonly StoredFile[] {
  return load.reduce((files, incoming) => replaceHoldings(files, incoming), standing);
}

/** A hash of what was read, how, and what each file answers for: the same on any machine, at any time. */
export function versionId(files: readonly StoredFile[]): string {
  const contents = files
    .map(({table, reader, origins, holdings, masked}) =>
      JSON.stringify([table, reader, origins.map(({sha256}) => sha256).sort(), holdings.map(keyOf), masked.map(keyOf)]),
    )
    .sort();
  return createHash("sha256").update(contents.join("\n")).digest("hex").slice(0, 16);
}

/** What a version covers, in a fixed order, each holding once. */
export function coverageOf(files: readonly VersionFile[]): Coverage {
  const byKey = new Map(
    files.flatMap((file) => file.holdings.map((holding) => [`${holding.table} ${keyOf(holding)}`, holding] as const)),
  );
  return [...byKey.values()].sort(inHoldingOrder);
}

/** Runs of months that follow on one another, as first month in and first month out. */
export function monthRuns(months: readonly Month[]): readonly (readonly [Month, Month])[] {
  const sorted = [...new Set(months)].sort();
  const runs: [Month, Month][] = [];
  for (const month of sorted) {
    const last = runs.at(-1);
    if (last && monthNumber(month) === monthNumber(last[1]) + 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}

export function keyOf({table, source, supplier, force, subject, month}: Holding): string {
  return JSON.stringify([table === "tallies" ? "tallies" : "rows", source, supplier, force, subject ?? "", month]);
}

export function inHoldingOrder(a: Holding, b: Holding): number {
  return compareText(orderKey(a), orderKey(b));
}

function orderKey({table, source, supplier, force, subject, month}: Holding): string {
  return [table, source, supplier, force, subject ?? "", month].join("\u0000");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
