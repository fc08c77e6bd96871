import {join, resolve} from "node:path";
import {Refusal} from "../../../../vocabulary/refusal.ts";
import {compile} from "../../compile.ts";
import type {Movement} from "../../movement.ts";
import type {Query, Row} from "../../query.ts";
import {replaceInTurn} from "../../versions.ts";
import type {Answer, SourceFile, Staged, StageOptions, Version, Warehouse} from "../../warehouse.ts";
import {movementsBetween} from "../changes/movements.ts";
import {previewOf} from "../changes/preview.ts";
import {onDisk, removeIfEmpty, settle, writeDurably} from "../disk/durable.ts";
import {takeLock} from "../disk/lock.ts";
import {addVersion, openVersion, removeLeftovers, removeWaiting, type StoredVersion} from "../disk/manifest.ts";
import {connect, type Engine} from "./connect.ts";
import {discardWaiting, type Pending, stageFiles} from "./stage.ts";
import {duckdbDialect} from "./tables.ts";

/**
 * The warehouse in a folder of the workspace: immutable Parquet files, versions that name them, one DuckDB in this process to read and write
 * them. Knows files, rows and SQL; refuses to know what a measure is. A load writes beside, and the version is the last thing to appear.
 */
export async function openDuckdbWarehouse(options: {
  readonly workspace: string;
  readonly folder?: string;
  readonly now: () => Date;
}): Promise<Warehouse> {
  const workspace = resolve(options.workspace);
  const engine = connect(workspace);
  return new DuckdbWarehouse(engine, {
    workspace,
    folder: join(workspace, options.folder ?? "warehouse"),
    now: options.now,
  });
}

interface Place {
  readonly workspace: string;
  readonly folder: string;
  readonly now: () => Date;
}

class DuckdbWarehouse implements Warehouse {
  private readonly engine: Engine;
  private readonly place: Place;
  private readonly pending = new Map<Staged, Pending>();
  private unlock: (() => void) | undefined;

  constructor(engine: Engine, place: Place) {
    this.engine = engine;
    this.place = place;
  }

  async stage(files: readonly SourceFile[], options: StageOptions): Promise<Staged> {
    const {workspace, folder} = this.place;
    this.engine.start();
    return onDisk(folder, async () => {
      this.unlock ??= takeLock(join(folder, "lock"));
      try {
        if (this.pending.size === 0) removeWaiting(folder);
        const standing = openVersion(folder, workspace);
        const staging = join(folder, "staging", String(this.pending.size + 1));
        const progress = options.progress ?? (() => {});
        const pending = await stageFiles(files, {engine: this.engine, workspace, folder, staging, standing, progress});
        this.pending.set(pending.staged, pending);
        return pending.staged;
      } catch (error) {
        this.release();
        throw error;
      }
    });
  }

  async preview(staged: Staged): Promise<StoredVersion> {
    const {workspace, folder, now} = this.place;
    return previewOf(this.waiting(staged), {workspace, standing: openVersion(folder, workspace), now});
  }

  async movements(staged: Staged): Promise<readonly Movement[]> {
    const {workspace, folder} = this.place;
    const after = await this.preview(staged);
    return movementsBetween(this.engine, {before: openVersion(folder, workspace), after});
  }

  async commit(staged: Staged): Promise<Version> {
    const {folder, workspace, now} = this.place;
    const pending = this.taken(staged);
    return onDisk(folder, () => {
      try {
        removeLeftovers(folder, workspace);
        for (const {waiting, path} of pending.moves) settle(waiting, join(workspace, path));
        for (const {path, text} of pending.quarantines) writeDurably(join(workspace, path), text, 0o600);
        const standing = openVersion(folder, workspace);
        if (standing && pending.load.length === 0) return standing;
        return addVersion(folder, workspace, {files: replaceInTurn(standing?.files ?? [], pending.load), at: now()});
      } finally {
        discardWaiting(pending);
        this.release();
      }
    });
  }

  async discard(staged: Staged): Promise<void> {
    discardWaiting(this.taken(staged));
    this.release();
  }

  async version(id?: string): Promise<StoredVersion | undefined> {
    return openVersion(this.place.folder, this.place.workspace, id);
  }

  async run(query: Query, version: Version): Promise<Answer> {
    const dialect = duckdbDialect(version.files);
    const sql = compile(query, dialect);
    const rows = await this.engine.rows(sql);
    const answer = {sql, rows: rows.map((row) => toRow(row, query)), engine: await this.engine.name()};
    if (query.digest === undefined) return answer;
    const [digest] = await this.engine.rows(digestSql(compile(keysOf(query), dialect)));
    return {...answer, digest: String(digest?.[0])};
  }

  async close(): Promise<void> {
    for (const pending of this.pending.values()) discardWaiting(pending);
    this.pending.clear();
    this.release();
    await this.engine.close();
  }

  private waiting(staged: Staged): Pending {
    const pending = this.pending.get(staged);
    if (!pending) throw new Refusal("What was staged is no longer there; load the files again.");
    return pending;
  }

  private taken(staged: Staged): Pending {
    const pending = this.waiting(staged);
    this.pending.delete(staged);
    return pending;
  }

  private release(): void {
    if (this.pending.size > 0) return;
    if (this.unlock === undefined) return;
    this.unlock();
    this.unlock = undefined;
    // A load that was only looked at leaves no folder behind.
    removeIfEmpty(join(this.place.folder, "staging"));
    removeIfEmpty(this.place.folder);
  }
}

/** The query that lists the keys of what this one counts, with how often each was counted. */
function keysOf({from, during, where}: Query): Query {
  return {from, during, where, by: ["key"], sums: {rows: {of: "rows"}}};
}

/** SHA-256 over the keys in order, each followed by a line feed, without one of them leaving the engine. */
function digestSql(keys: string): string {
  const lines = "repeat(by_key || chr(10), CAST(sum_rows AS BIGINT))";
  return `SELECT sha256(coalesce(string_agg(${lines}, '' ORDER BY by_key), '')) FROM (${keys}) AS keys`;
}

function toRow(cells: readonly unknown[], query: Query): Row {
  const dimensions = Object.fromEntries(query.by.map((name, i) => [name, String(cells[i])]));
  const sums = Object.fromEntries(
    Object.keys(query.sums).map((name, i) => [name, BigInt(cells[query.by.length + i] as bigint | number)]),
  );
  return {dimensions, sums};
}
