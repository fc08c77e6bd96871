import {readFileSync} from "node:fs";

/** The rooms that have code today; the house fails when one of them is missing. */
export const ROOMS_TODAY = [
  "vocabulary",
  "statistics/rounding",
  "language",
  "official",
  "formats",
  "figures/sources",
  "figures/warehouse",
  "figures/warehouse/engines/duckdb",
  "figures/measures",
  "figures/disclosure",
  "prose/register",
  "prose/statement",
  "prose/claims",
  "prose/checks",
  "prose/review",
  "publication/release",
  "publication/ui",
  "publication/renderers",
  "publication/proof",
  "steps",
  "doors/cli",
] as const;

export const WINGS = ["figures", "prose"] as const;

/** A row of the table "Who may import whom". */
export interface ImportRow {
  readonly room: string;
  readonly mayImport: readonly string[];
}

/** The table, as docs/architecture.md prints it: what people read is what is kept. */
export function importTable(): readonly ImportRow[] {
  const text = readFileSync("docs/architecture.md", "utf8");
  const section = text.split("## Who may import whom")[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| ([a-z/]+) \| (.+) \|$/gm)]
    .map(([, room = "", cell = ""]) => ({room, mayImport: cell === "-" ? [] : cell.split(", ")}))
    .filter((row) => row.room !== "room");
}

/** The row a file answers to: that of the deepest room it lies in. */
export function roomOf(file: string, table: readonly ImportRow[]): string | undefined {
  return table
    .map((row) => row.room)
    .filter((room) => file.startsWith(`src/${room}/`) || file === `src/${room}.ts`)
    .sort((a, b) => b.length - a.length)[0];
}
