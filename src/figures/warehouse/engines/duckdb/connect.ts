import {availableParallelism} from "node:os";
import type {DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";

/** One DuckDB in this process, in memory: it may read and write files, and never fetches an extension. */
export interface Engine {
  /** Begins to start, for whoever knows that a statement will come; the first statement starts it too. */
  start(): void;
  name(): Promise<string>;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly (readonly unknown[])[]>;
  close(): Promise<void>;
}

/** Nothing is started before it is needed: what is remembered or only looked up costs no engine. */
export function connect(workspace: string): Engine {
  let begun: ReturnType<typeof start> | undefined;
  const started = () => {
    begun ??= start(workspace);
    return begun;
  };
  const rows = async (sql: string) => (await (await started()).connection.runAndReadAll(sql)).getRows();
  return {
    start: () => void started().catch(() => {}),
    name: async () => `DuckDB ${String((await rows("SELECT version()"))[0]?.[0]).replace(/^v/, "")}`,
    run: async (sql) => void (await (await started()).connection.run(sql)),
    rows,
    close: async () => {
      if (begun === undefined) return;
      const {instance, connection} = await begun;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function start(workspace: string): Promise<{instance: DuckDBInstance; connection: DuckDBConnection}> {
  const {DuckDBInstance: Instance} = await import("@duckdb/node-api");
  const instance = await Instance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    threads: String(availableParallelism()),
  });
  const connection = await instance.connect();
  await connection.run(`SET file_search_path = ${quoted(workspace)}`);
  return {instance, connection};
}

/** A text or a path as a SQL literal of DuckDB. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
