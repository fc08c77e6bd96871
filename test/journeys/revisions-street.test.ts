import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {DryRun} from "../../src/steps/revisions/dry-run.ts";
import {answer, copperplate, freshFolder, succeed} from "./workspace-under-test.ts";

const STREET = resolve("../shared/data/street");
const RESTATED = resolve("../shared/data/street-restated");
const absent = !existsSync(STREET) || !existsSync(RESTATED);
const MONTHS = Array.from({length: 12}, (_, at) => `2024-${String(at + 1).padStart(2, "0")}`);
const fileOf = (month: string) => `${month}-city-of-london-street.csv`;

describe.skipIf(absent)(
  `City of London 2024, as published and restated${absent ? " (skipped: ../shared/data is not here)" : ""}`,
  () => {
    const folder = join(freshFolder(), "city");
    let run: DryRun;
    let text: string;
    let instance: DuckDBInstance;
    let csv: DuckDBConnection;

    beforeAll(async () => {
      await succeed("init", folder, "--body", "City of London");
      await succeed("load", ...MONTHS.map((month) => join(STREET, fileOf(month))), "-w", folder);
      run = await answer<DryRun>("load", "--dry-run", RESTATED, "-w", folder);
      text = (await copperplate("load", "--dry-run", RESTATED, "-w", folder)).out;
      instance = await DuckDBInstance.create(":memory:");
      csv = await instance.connect();
    });
    afterAll(() => instance?.closeSync());

    it("differs in last outcomes and in nothing else, in each of the twelve months", () => {
      expect(run.movements.map(({from}) => from)).toEqual(MONTHS);
      for (const {table, supplier, appeared, gone, changed} of run.movements) {
        expect([table, supplier, appeared, gone]).toEqual(["crimes", "city-of-london", 0, 0]);
        expect(new Set(changed.map(({column}) => column))).toEqual(new Set(["last_outcome"]));
      }
      const counts = run.movements.map(({changedRows}) => changedRows);
      expect([Math.min(...counts), Math.max(...counts)]).toEqual([5, 91]);
    });

    it.each(MONTHS)("%s: counted by hand from the two files", async (month) => {
      const movement = run.movements.find(({from}) => from === month)!;
      const hand = await outcomesByHand(csv, month);
      const told = movement.changed.map(({from, to, rows}) => [from, to, rows]);
      expect(told.sort()).toEqual(hand.sort());
      expect(movement.changedRows).toBe(hand.reduce((sum, [, , rows]) => sum + Number(rows), 0));
      expect(text).toContain(
        `City of London, ${month}: ${movement.changedRows} rows have another last outcome: ${movement.changed[0]!.from} → ${movement.changed[0]!.to} ${movement.changed[0]!.rows}`,
      );
    });

    it("moves no figure of a workspace without a statement, and exits 0", async () => {
      expect([run.statements, run.releases]).toEqual([[], []]);
      expect((await copperplate("load", "--dry-run", RESTATED, "-w", folder)).code).toBe(0);
    });

    it("says of the months that are loaded already that nothing moves", async () => {
      const again = await copperplate(
        "load",
        "--dry-run",
        ...MONTHS.map((one) => join(STREET, fileOf(one))),
        "-w",
        folder,
      );
      expect(again.out).toMatch(/Nothing: already loaded/);
    });
  },
);

/** Of the columns that are loaded, the crimes that only one of the files has, paired by their id. */
async function outcomesByHand(csv: DuckDBConnection, month: string): Promise<(string | number)[][]> {
  const rows = (folder: string) =>
    `(SELECT "Crime ID" AS id, "Month" AS month, "Crime type" AS type, coalesce("Last outcome category", '') AS outcome
      FROM read_csv('${join(folder, fileOf(month))}', header = true, all_varchar = true) WHERE "Crime type" <> 'Anti-social behaviour')`;
  const apart = (these: string, those: string) =>
    `(SELECT * FROM ${rows(these)} EXCEPT ALL SELECT * FROM ${rows(those)})`;
  const found = await csv.runAndReadAll(
    `SELECT was.outcome, now.outcome, count(*) FROM ${apart(STREET, RESTATED)} AS was FULL JOIN ${apart(RESTATED, STREET)} AS now
      ON was.id = now.id AND was.type = now.type AND was.month = now.month GROUP BY ALL`,
  );
  return found.getRows().map(([was, now, count]) => [String(was), String(now), Number(count)]);
}
