import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {extractMapping, HEADER, soundRows, TestWorkspace} from "../../../../../test/warehouse-fixture.ts";
import type {Query} from "../../query.ts";
import {rememberAnswers} from "./remembered-answers.ts";

const FILE = "incoming/crimes.csv";
const workspace = new TestWorkspace().map(extractMapping());

const byMonth: Query = {
  from: "crimes",
  during: {clock: "recorded", period: {from: "2024-01", until: "2024-03"}},
  where: [],
  by: ["month"],
  sums: {rows: {of: "rows"}},
  digest: "key",
};

beforeAll(async () => {
  await workspace.write(FILE, `${[HEADER, ...soundRows()].join("\n")}\n`).load(FILE);
});
afterAll(() => workspace.remove());

async function ask(query: Query, remembered: boolean) {
  const engine = await workspace.open();
  const warehouse = remembered ? rememberAnswers(engine, join(workspace.folder, "warehouse")) : engine;
  const answer = await warehouse.run(query, (await warehouse.version())!);
  await warehouse.close();
  return answer;
}

const answers = () => {
  const folder = join(workspace.folder, "warehouse/answers");
  return join(folder, readdirSync(folder)[0]!);
};

it("gives again what the engine gave, to the last integer", async () => {
  const afresh = await ask(byMonth, false);
  expect(await ask(byMonth, true)).toEqual(afresh);
  expect(await ask(byMonth, true)).toEqual(afresh);
  expect(afresh.rows.map(({sums}) => sums["rows"])).toEqual([5n, 5n]);
});

it("answers another version's question by that version", async () => {
  await workspace.write(FILE, `${[HEADER, ...soundRows().slice(1)].join("\n")}\n`).load(FILE);
  const {rows} = await ask(byMonth, true);
  expect(rows.map(({sums}) => sums["rows"])).toEqual([4n, 5n]);
});

it("never keeps the rows themselves", async () => {
  await ask({...byMonth, by: ["key", "month"]}, true);
  expect(readFileSync(answers(), "utf8")).not.toContain("C2");
});

it("forgets what it cannot read, and asks again", async () => {
  await ask(byMonth, true);
  writeFileSync(answers(), "{half");
  expect((await ask(byMonth, true)).rows).toHaveLength(2);
  rmSync(join(workspace.folder, "warehouse/answers"), {recursive: true});
  expect((await ask(byMonth, true)).rows).toHaveLength(2);
});

it("never keeps what would only stand: its files wait where they soon are not", async () => {
  const engine = await workspace.write(FILE, `${[HEADER, ...soundRows().slice(3)].join("\n")}\n`).open();
  const folder = join(workspace.folder, "warehouse");
  const warehouse = rememberAnswers(engine, folder);
  const staged = await warehouse.stage([{path: FILE, source: workspace.mappings[0]!.source}], {});
  const preview = await warehouse.preview(staged);
  const {rows} = await warehouse.run(byMonth, preview);
  expect(rows.map(({sums}) => sums["rows"])).toEqual([2n, 5n]);
  await warehouse.discard(staged);
  await warehouse.close();
  expect(existsSync(join(folder, "answers", `${preview.id}.json`))).toBe(false);
});
