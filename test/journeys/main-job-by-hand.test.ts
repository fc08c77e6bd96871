import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {beforeAll, describe, expect, it} from "vitest";
import {measures} from "../../src/figures/measures/index.ts";
import type {Explanation} from "../../src/steps/explain.ts";
import {asRatio} from "../../src/vocabulary/quantity.ts";
import {answer, loadedExample, succeed} from "./workspace-under-test.ts";

describe("the query that explain prints, run by hand from the workspace's folder", () => {
  let folder: string;
  let duckdb: DuckDBConnection;

  beforeAll(async () => {
    folder = await loadedExample();
    duckdb = await (await DuckDBInstance.create(":memory:")).connect();
    await duckdb.run(`SET file_search_path = '${folder}'`);
  });

  /** A query may answer by parts: of what it counted, the rows' number or the values' sum, added up. */
  async function byHand(sql: string): Promise<number> {
    const rows = (await duckdb.runAndReadAll(sql)).getRowObjects();
    expect(rows.length, sql).toBeGreaterThan(0);
    return rows.reduce((sum, row) => sum + Number(row["sum_value"] ?? row["sum_rows"]), 0);
  }

  it.each(
    measures.flatMap(({id}) => [
      [id, "2024"],
      [id, "2023"],
    ]),
  )("gives the integers of %s in %s", async (id, period) => {
    const {figure} = await answer<Explanation>("explain", id!, "--in", period!, "-w", folder);
    if (figure.value.kind === "missing") {
      expect([id, period]).toEqual(expect.arrayContaining([expect.stringMatching(UNSUPPLIED)]));
      return;
    }
    const {counts} = figure.provenance;
    expect(counts.map(({role}) => role)).toEqual(
      ["share", "ratio", "rate"].includes(figure.value.kind) ? ["numerator", "denominator"] : ["numerator"],
    );
    for (const count of counts) expect([count.role, await byHand(count.sql)]).toEqual([count.role, count.value]);
    const [numerator, denominator] = counts;
    if (denominator)
      expect(asRatio(figure.value)).toEqual({numerator: numerator!.value, denominator: denominator.value});
  });

  /** No file of the example supplies these, or not for the year before; public tables would give most of them. */
  const UNSUPPLIED =
    /^(victim-services-funding|value-of-seizures|stop-searches-for-.*|charged-or-.*|victims-did-not-.*|national-fraud-.*|(?!serious-youth-).*-rate)$/;

  it("rests on files that are still what they were", async () => {
    const {figure} = await answer<Explanation>("explain", "homicides", "--in", "2024", "-w", folder);
    expect(figure.provenance.files.map(({file}) => file)).toEqual(["incoming/crimes-2022-2024.csv"]);
    for (const {file, sha256} of figure.provenance.files)
      expect(
        createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex"),
      ).toBe(sha256);
  });

  it("lists the rows that were counted, each once, and their keys have the digest", async () => {
    const {figure, rows} = await answer<Explanation>("explain", "homicides", "--in", "2024", "--rows", "-w", folder);
    const [heads, ...listed] = rows!;
    const keys = listed.map((row) => row[heads!.indexOf("key")]!);
    expect(new Set(keys).size).toBe(34);
    const digest = createHash("sha256").update(
      keys
        .toSorted()
        .map((key) => `${key}\n`)
        .join(""),
    );
    expect(digest.digest("hex")).toBe(figure.provenance.counts[0]!.digest);
  });

  it("is told in words too", async () => {
    const told = await succeed("explain", "homicides-domestic-abuse-share", "--in", "2024", "-w", folder);
    for (const part of ["numerator: 11", "denominator: 34", "SELECT", "SHA-256", "DuckDB", "Definition:"])
      expect(told).toContain(part);
  });
});
