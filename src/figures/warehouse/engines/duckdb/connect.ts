import {availableParallelism} from "node:os";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";

/** One DuckDB in this process, in memory: it may read and write files, and never fetches an extension. */
export interface Engine {
  readonly name: string;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly (readonly unknown[])[]>;
  close(): void;
}

export async function connect(workspace: string): Promise<Engine> {
  const instance = await DuckDBInstance.create(":memory:", {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    threads: String(availableParallelism()),
  });
  const connection: DuckDBConnection = await instance.connect();
  await connection.run(`SET file_search_path = ${quoted(workspace)}`);
  const version = (await connection.runAndReadAll("SELECT version()")).getRows()[0]?.[0];
  return {
    name: `DuckDB ${String(version).replace(/^v/, "")}`,
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text or a path as a SQL literal of DuckDB. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
