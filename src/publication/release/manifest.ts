import {z} from "zod";
import type {Period} from "../../vocabulary/period.ts";
import {sha256Schema} from "./figure-schema.ts";
import {periodSchema} from "./period-schema.ts";
import {encodeJson, inOrder, RELEASE, type ReleaseFiles} from "./release-files.ts";
import {sha256} from "./seal.ts";

/**
 * manifest.json: what a release is, who signed it, and every file it is made of.
 * A release is a folder of files and knows nothing of how they were counted or written.
 */
export interface Manifest extends ReleaseFacts {
  readonly schema: 1;
  /** The page to open, a path within the release. */
  readonly page: string;
  /** Every file but this one and the seal, in order of path. */
  readonly files: readonly ReleasedFile[];
}

/** What is said of a release on its page and in its manifest. */
export interface ReleaseFacts {
  /** 1, 2, 3 … of this statement. */
  readonly release: number;
  /** The statement's file name without its ending. */
  readonly statement: string;
  readonly title: string;
  readonly edition: Period;
  readonly editionWords: string;
  readonly period: Period;
  readonly body: string;
  readonly area: {readonly code: string; readonly name: string};
  /** The warehouse version its figures were counted from, and when that was made (ISO 8601). */
  readonly warehouse: {readonly version: string; readonly asAt: string};
  readonly signatory: {readonly name: string; readonly role: string};
  /** ISO 8601. */
  readonly signedAt: string;
  /** The content fingerprint that was signed. */
  readonly content: string;
  /** Sentences; for release 1, none. */
  readonly changes: readonly string[];
  /** The releases before this one, oldest first. */
  readonly earlier: readonly EarlierRelease[];
  readonly synthetic: boolean;
  /** What others may do with it; absent where the body states none. */
  readonly licence?: Licence;
}

export interface Licence {
  readonly name: string;
  readonly url?: string;
}

export interface EarlierRelease {
  readonly release: number;
  readonly signedAt: string;
  readonly changes: readonly string[];
}

export interface ReleasedFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  schema: z.literal(1),
  release: z.int().positive(),
  statement: z.string(),
  title: z.string(),
  edition: periodSchema,
  editionWords: z.string(),
  period: periodSchema,
  body: z.string(),
  area: z.strictObject({code: z.string(), name: z.string()}),
  warehouse: z.strictObject({version: z.string(), asAt: z.string()}),
  signatory: z.strictObject({name: z.string(), role: z.string()}),
  signedAt: z.string(),
  content: z.string(),
  changes: z.array(z.string()),
  earlier: z.array(z.strictObject({release: z.int().positive(), signedAt: z.string(), changes: z.array(z.string())})),
  synthetic: z.boolean(),
  licence: z
    .strictObject({name: z.string().min(1), url: z.url({protocol: /^https?$/}).exactOptional()})
    .exactOptional(),
  page: z.string(),
  files: z.array(z.strictObject({path: z.string(), sha256: sha256Schema, bytes: z.int().nonnegative()})),
});

/** The manifest of these files, as bytes. */
export function manifestOf(facts: ReleaseFacts, files: ReleaseFiles): Uint8Array {
  return encodeJson({schema: 1, ...facts, page: RELEASE.page, files: listFiles(files)} satisfies Manifest);
}

export function listFiles(files: ReleaseFiles): readonly ReleasedFile[] {
  return inOrder(files.keys())
    .filter((path) => path !== RELEASE.manifest && path !== RELEASE.seal)
    .map((path) => ({path, sha256: sha256(files.get(path)!), bytes: files.get(path)!.length}));
}
