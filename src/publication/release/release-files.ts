import type {FigureId} from "../../vocabulary/figure.ts";

/** A release's files in memory: path within the release folder, with forward slashes, to its bytes. */
export type ReleaseFiles = ReadonlyMap<string, Uint8Array>;

/** The names a release gives its own files. */
export const RELEASE = {
  page: "index.html",
  pdf: "statement.pdf",
  word: "statement.docx",
  manifest: "manifest.json",
  statement: "statement.json",
  figures: "figures.json",
  measures: "measures.json",
  register: "register.json",
  coverage: "coverage.json",
  disclosure: "disclosure.json",
  others: "others.json",
  brand: "brand.json",
  seal: "release.sha256",
  data: "data/",
  ods: "tables.ods",
  xlsx: "tables.xlsx",
  tableMetadata: "data/csv-metadata.json",
  dataPackage: "datapackage.json",
} as const;

/**
 * Where the rows behind a figure lie in a release: `data/homicides.E23000014.2024.csv`.
 * Different figures never share a name, and every name suits every file system.
 */
export function dataPath(id: FigureId): string {
  const safe = id.replace(/\.\.|[^A-Za-z0-9-]/g, (found) => SAFE[found] ?? `~${found.codePointAt(0)?.toString(16)}~`);
  return `${RELEASE.data}${safe}.csv`;
}

const SAFE: Readonly<Record<string, string>> = {"@": ".", "/": "_", " ": "+", "..": "_to_"};

/** JSON as a release holds it: two spaces, one newline at the end. Keys stay in the order they were built. */
export function encodeJson(value: unknown): Uint8Array {
  return encodeText(`${JSON.stringify(value, null, 2)}\n`);
}

export function encodeText(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
}

/** By code unit, whatever the machine's language. */
export function inOrder(paths: Iterable<string>): readonly string[] {
  return [...paths].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
