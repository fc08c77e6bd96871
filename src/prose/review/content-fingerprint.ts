import {createHash} from "node:crypto";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import type {Fingerprint} from "./sign-off.ts";

/** Everything that a signature covers. */
export interface SignedContent {
  /** The statement's source, as in its file. */
  readonly statement: string;
  readonly register: readonly {readonly file: string; readonly text: string}[];
  /** Pins the warehouse version and every figure. */
  readonly book: FigureBook;
  readonly measures: unknown;
  readonly framework: unknown;
}

/** SHA-256 over the content as canonical JSON: the order of keys and of the register's files does not count, anything else does. */
export function contentFingerprint({statement, register, book, measures, framework}: SignedContent): Fingerprint {
  const files = register.toSorted((a, b) => (a.file < b.file ? -1 : 1)).map(({file, text}) => ({file, text}));
  const canonical = canonicalJson({statement, register: files, book, measures, framework});
  return createHash("sha256").update(canonical).digest("hex") as Fingerprint;
}

/**
 * JSON with every object's keys in order; what is undefined is left out.
 * @throws TypeError for what JSON would silently lose or bend: functions, symbols, NaN, infinities, maps and sets.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === "bigint") return `{"bigint":"${value}"}`;
  if (typeof value !== "object" || value === null) return scalar(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value instanceof Map || value instanceof Set) throw new TypeError("no canonical JSON for a map or a set");
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const ordered = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${ordered.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}

function scalar(value: unknown): string {
  if (value === null || typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`no canonical JSON for: ${String(value)}`);
}
