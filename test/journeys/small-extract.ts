import {openDuckdbWarehouse} from "../../src/figures/warehouse/engines/duckdb/warehouse.ts";
import {drawCrimes} from "../../synthetic/crimes.ts";
import {extractRows, HEADER} from "../../synthetic/extract-file.ts";
import {seeded} from "../../synthetic/random.ts";
import {EXAMPLE, freshFolder, read, write} from "./workspace-under-test.ts";

/** A small clean extract of synthetic crimes of 2024, a workspace that loads it, and what its warehouse then holds. */

export const EXTRACT = "incoming/crimes-2024.csv";
export const CRIMES = 300;

export function manyCrimes(count: number): readonly string[] {
  const stratum = {code: "8N", kind: "violence", count, victims: "any", from: 1, until: 12} as const;
  return [...extractRows(2024, drawCrimes(2024, [stratum], seeded(8)))].join("").trimEnd().split("\n");
}

/** A header and its crimes, line 1 first. */
export const CLEAN: readonly string[] = [HEADER.trimEnd(), ...manyCrimes(CRIMES)];

export function file(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

/** What a version holds, the latest or the one named, counted by its own query. */
export async function crimesHeld(folder: string, id?: string): Promise<number> {
  const warehouse = await openDuckdbWarehouse({workspace: folder, now: () => new Date()});
  const version = await warehouse.version(id);
  const period = {from: "2024-01", until: "2025-01"} as const;
  const query = {
    from: "crimes",
    during: {clock: "recorded", period},
    where: [],
    by: [],
    sums: {rows: {of: "rows"}},
  } as const;
  const {rows} = await warehouse.run(query, version!);
  await warehouse.close();
  return Number(rows[0]!.sums["rows"]);
}

export function latest(folder: string): string {
  return read(folder, "warehouse/latest").trim();
}

/** A workspace whose one mapping describes an extract of 2024. */
export function extractWorkspace(): string {
  const folder = freshFolder();
  write(folder, "copperplate.yaml", read(EXAMPLE, "copperplate.yaml"));
  write(
    folder,
    "mappings/crime-extract.yaml",
    read(EXAMPLE, "mappings/crime-extract.yaml").replace("2022-01..2024-12", "2024-01..2024-12"),
  );
  return folder;
}
