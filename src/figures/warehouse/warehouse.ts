import type {Coverage} from "../../vocabulary/coverage.ts";
import type {SourceFingerprint} from "../../vocabulary/figure.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import type {Source} from "../sources/source.ts";
import type {Movement} from "./movement.ts";
import type {Query, Row} from "./query.ts";
import type {Receipt} from "./receipt.ts";

/** Where rows rest, in versions that never change. Everything outside the engines leans on this and on nothing more. */
export interface Warehouse {
  /** Reads and checks files; nothing stands yet. */
  stage(files: readonly SourceFile[], options: StageOptions): Promise<Staged>;
  /** The version that would stand if what is staged were committed: `run` answers from it until then. */
  preview(staged: Staged): Promise<Version>;
  /** What would change in the rows if it were. */
  movements(staged: Staged): Promise<readonly Movement[]>;
  /** All or nothing. Without a loaded row or a removed holding it is the version that stands already. */
  commit(staged: Staged): Promise<Version>;
  /** Gives up what was staged and removes its files. */
  discard(staged: Staged): Promise<void>;
  /** The latest version, or the one named; undefined when there is none. */
  version(id?: string): Promise<Version | undefined>;
  /** The answer, and the SQL that gave it, runnable from the workspace's folder. */
  run(query: Query, version: Version): Promise<Answer>;
  close(): Promise<void>;
}

/** A file to load and the description to read it by. `path` is as the user gave it and appears in findings. */
export interface SourceFile {
  readonly path: string;
  readonly source: Source;
}

export interface StageOptions {
  /** Called as work goes on, with a sentence and, when known, a share done from 0 to 1. */
  readonly progress?: (message: string, done?: number) => void;
}

export interface Staged {
  readonly receipts: readonly Receipt[];
  readonly findings: readonly Finding[];
  /** The engine's own folder of what is waiting. */
  readonly folder: string;
}

/** An immutable snapshot. `id` is a hash of its contents: the same files read the same way have the same id on any machine. */
export interface Version {
  readonly id: string;
  /** When it was made, ISO 8601; figures carry it as their *as at*. */
  readonly madeAt: string;
  readonly coverage: Coverage;
  readonly files: readonly VersionFile[];
}

/** One Parquet file and what it was made from. */
export interface VersionFile {
  readonly path: string;
  readonly table: "crimes" | "outcomes" | "tallies";
  readonly sha256: string;
  readonly rows: number;
  /** What it answers for. */
  readonly holdings: Coverage;
  /** What it holds besides, and a later file answers for. */
  readonly masked?: Coverage;
  readonly origins: readonly SourceFingerprint[];
}

export interface Answer {
  readonly sql: string;
  readonly rows: readonly Row[];
  readonly engine: string;
  /** When it was asked for: SHA-256 over the keys of the rows in order of their bytes, each followed by a line feed. */
  readonly digest?: string;
}
