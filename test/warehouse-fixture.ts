import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {sourceFor} from "../src/figures/sources/index.ts";
import {type Mapping, readMapping} from "../src/figures/sources/mapping.ts";
import {openDuckdbWarehouse} from "../src/figures/warehouse/engines/duckdb/warehouse.ts";
import type {Query} from "../src/figures/warehouse/query.ts";
import type {Staged, Version, Warehouse} from "../src/figures/warehouse/warehouse.ts";
import type {Finding} from "../src/vocabulary/finding.ts";

/** A made-up extract's mapping; `changes` replaces whole lines by their key. */
export function extractMapping(changes: Readonly<Record<string, string>> = {}): string {
  const lines: Readonly<Record<string, string>> = {
    source: "crime-extract",
    title: "Made-up extract",
    files: "incoming/crimes*.csv",
    supplier: "west-midlands",
    force: "E23000014",
    encoding: "utf-8",
    dates: "dd/mm/yyyy",
    grain: "crime",
    covers: "2024-01..2024-02",
    columns:
      '{Crime Number: key, Date Recorded: recorded, HO Offence Code: offence, CSP: csp, Age: victim_age, DA: {field: domestic_abuse, values: {"Y": "yes", "N": "no", "": unknown}}, Outcome: outcome, Outcome Date: outcome_recorded}',
    ignore: "[Beat]",
    ...changes,
  };
  return Object.entries(lines)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
}

export const HEADER = "Crime Number,Date Recorded,HO Offence Code,CSP,Age,DA,Outcome,Outcome Date,Beat";

/** Ten sound rows in two months: C1 to C10, all crimes of violence against people of 20 to 29, five in each month. */
export function soundRows(): string[] {
  return Array.from({length: 10}, (_, i) => {
    const month = i < 5 ? "01" : "02";
    return `C${i + 1},${String(10 + i)}/${month}/2024,8N,Coventry,${20 + i},${i % 2 === 0 ? "Y" : "N"},${i},${i === 0 ? "" : `01/03/2024`},B1`;
  });
}

export class TestWorkspace {
  readonly folder = mkdtempSync(join(tmpdir(), "copperplate-warehouse-"));
  mappings: readonly Mapping[] = [];

  map(...texts: readonly string[]): this {
    this.mappings = texts.map((text, i) => {
      const {mapping, findings} = readMapping(`mappings/${i}.yaml`, text);
      if (!mapping) throw new Error(findings.map(({message}) => message).join());
      return mapping;
    });
    return this;
  }

  write(path: string, contents: string | Uint8Array): this {
    mkdirSync(dirname(join(this.folder, path)), {recursive: true});
    writeFileSync(join(this.folder, path), contents);
    return this;
  }

  open(): Promise<Warehouse> {
    return openDuckdbWarehouse({workspace: this.folder, now: () => new Date("2025-01-06T09:00:00Z")});
  }

  /** One load in a warehouse of its own, as a command does it. */
  async load(...paths: readonly string[]): Promise<{staged: Staged; version: Version}> {
    const warehouse = await this.open();
    try {
      const staged = await warehouse.stage(
        paths.map((path) => ({path, source: sourceFor(path, this.mappings)!})),
        {},
      );
      return {staged, version: await warehouse.commit(staged)};
    } finally {
      await warehouse.close();
    }
  }

  /** The rows counted by month, `2024-01 5 2024-02 5`. */
  async count(query: Partial<Query> = {}, version?: string): Promise<string> {
    const warehouse = await this.open();
    try {
      const {rows} = await warehouse.run(
        {
          from: "crimes",
          during: {clock: "recorded", period: {from: "2000-01", until: "2100-01"}},
          where: [],
          by: ["month"],
          sums: {n: {of: "rows"}},
          ...query,
        },
        (await warehouse.version(version))!,
      );
      return rows
        .map(({dimensions, sums}) => [...Object.values(dimensions), ...Object.values(sums)].join(" "))
        .join(", ");
    } finally {
      await warehouse.close();
    }
  }

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true});
  }
}

/** `code:line` of each finding, in order. */
export function briefly(findings: readonly Finding[]): readonly string[] {
  return findings.map(({code, at}) => (at.line === undefined ? code : `${code}:${at.line}`));
}
