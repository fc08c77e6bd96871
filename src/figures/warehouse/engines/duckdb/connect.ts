import {availableParallelism} from "node:os";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";

/** One DuckDB in this process, in memory: it may read and write files, and never fetches an extension. */
export interface Engine {
  name(): Promise<string>;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly (readonly unknown[])[]>;
  close(): Promise<void>;
}

/** Starts at once and is waited for by the first statement, so that a file can be looked at meanwhile. */
export function connect(workspace: string): Engine {
  const started = start(workspace);
  started.catch(() => {});
  const rows = async (sql: string) => (await (await started).connection.runAndReadAll(sql)).getRows();
  return {
    name: async () => `DuckDB ${String((await rows("SELECT version()"))[0]?.[0]).replace(/^v/, "")}`,
    run: async (sql) => void (await (await started).connection.run(sql)),
    rows,
    close: async () => {
      const {instance, connection} = await started;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function start(workspace: string): Promise<{instance: DuckDBInstance; connection: DuckDBConnection}> {
  const instance = await DuckDBInstance.create(":memory:", {
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
