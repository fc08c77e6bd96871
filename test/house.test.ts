import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename, dirname} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import * as code from "./house/code.ts";
import {type Graph, mayTouchTheWorld, readGraph} from "./house/graph.ts";
import {JOURNEYS, MOST_FILES, walk} from "./house/journeys.ts";
import {importTable, ROOMS_TODAY, roomOf, WINGS} from "./house/rooms.ts";

/** Keeps docs/architecture.md: who may import whom, the journeys, the budgets and the names. */

const table = importTable();
const files = readdirSync("src", {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`)
  .sort();
const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file)).map(code.readCode);
const lines = new Map(sources.map((source) => [source.file, code.lineCount(source.text)]));

let graph: Graph;
beforeAll(async () => {
  graph = await readGraph(table);
});

describe("the rooms", () => {
  it.each(ROOMS_TODAY)("%s stands and has code", (room) => {
    expect(sources.some(({file}) => file.startsWith(`src/${room}/`))).toBe(true);
  });

  it("are named in docs/architecture.md", () => {
    const tree = readFileSync("docs/architecture.md", "utf8").split("## The tree")[1]?.split("```")[1] ?? "";
    const names = ROOMS_TODAY.flatMap((room) => room.split("/"));
    expect(names.filter((name) => !tree.includes(name))).toEqual([]);
  });

  it("each have a row in the table of imports", () => {
    const roomless = sources.filter(({file}) => !roomOf(file, table)).map(({file}) => file);
    expect(roomless.filter((file) => !["src/main.ts", "src/index.ts"].includes(file))).toEqual([]);
  });
});

describe("imports", () => {
  it("are all read", () => {
    expect(sources.map(({file}) => file).filter((file) => !graph.imports.has(file))).toEqual([]);
  });

  it("keep to the table, make no circle, and leave disk and network to those who may", () => {
    expect(graph.violations.map(({rule, line}) => `${rule}: ${line}`).sort()).toEqual([]);
  });

  it("leave clock, environment and chance to those who may", () => {
    const others = sources.filter(({file}) => !mayTouchTheWorld(file));
    expect(others.flatMap(code.readingsOfTheWorld)).toEqual([]);
  });
});

describe("the journeys", () => {
  it.each(JOURNEYS)("$name", (journey) => {
    const chain = walk(journey, graph);
    expect(chain).not.toHaveProperty("stuckAt");
    expect(chain).toSatisfy((found: readonly string[]) => found.length <= MOST_FILES);
  });
});

describe("budgets", () => {
  it("no file is over 350 lines, and nine in ten are at most 200", () => {
    const long = [...lines].filter(([, count]) => count > 200).map(([file, count]) => `${file}: ${count}`);
    expect([...lines].filter(([, count]) => count > 350)).toEqual([]);
    expect(long.length, long.join("\n")).toBeLessThanOrEqual(sources.length / 10);
  });

  it.each(table.map((row) => row.room))("%s is not made of crumbs", (room) => {
    const own = sources.filter(({file}) => roomOf(file, table) === room);
    const crumbs = own.filter(({file}) => lines.get(file)! < 15).map(({file}) => file);
    expect(crumbs.length, crumbs.join("\n")).toBeLessThanOrEqual(own.length / 3);
  });

  it("no folder holds more than 15 files beside tests", () => {
    const counts = Object.groupBy(sources, ({file}) => dirname(file));
    const full = Object.entries(counts).filter(([, held]) => held!.length > 15);
    expect(full.map(([folder, held]) => `${folder}: ${held!.length}`)).toEqual([]);
  });

  it("folders go at most three deep under a room of the ground floor", () => {
    expect(files.filter((file) => dirname(file).split("/").length - 2 > 3)).toEqual([]);
  });

  it.each(WINGS)("%s is at most 45% of the code", (wing) => {
    const total = sum([...lines.values()]);
    const own = sum([...lines].filter(([file]) => file.startsWith(`src/${wing}/`)).map(([, count]) => count));
    expect(own / total).toBeLessThanOrEqual(0.45);
  });

  it("no function takes more than three positional parameters", () => {
    expect(sources.flatMap((source) => code.longParameterLists(source, 3))).toEqual([]);
  });

  it("no function that branches runs over 60 lines", () => {
    expect(sources.flatMap((source) => code.longBranchingFunctions(source, 60))).toEqual([]);
  });

  it("a measure fits on a page of 80 lines", () => {
    const measures = [...lines].filter(([file]) => /^src\/figures\/measures\/.*\//.test(file));
    expect(measures.filter(([, count]) => count > 80)).toEqual([]);
  });
});

describe("names", () => {
  it("say what a file knows: no drawers", () => {
    const drawer = /^(utils?|common|helpers?|misc|shared|lib|types)(\.tsx?)?$/;
    expect(files.filter((file) => file.split("/").some((part) => drawer.test(part)))).toEqual([]);
  });

  it("are in kebab case", () => {
    const names = sources.filter(({file}) => !/^[a-z0-9]+(-[a-z0-9]+)*\.tsx?$/.test(basename(file)));
    expect(names.map(({file}) => file)).toEqual([]);
  });

  it("are exported by name, where they are made, and hold no state between calls", () => {
    expect.soft(sources.filter(code.isBarrel).map(({file}) => file)).toEqual([]);
    expect.soft(sources.filter(code.hasDefaultExport).map(({file}) => file)).toEqual([]);
    expect.soft(sources.flatMap(code.moduleState)).toEqual([]);
  });

  it("are never mocked", () => {
    const tests = [...files.filter((file) => /\.test\.tsx?$/.test(file)), ...testFiles()];
    expect(tests.filter((file) => /\bvi\.(mock|doMock)\(/.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

function testFiles(): readonly string[] {
  const folders = ["test", "synthetic"].filter((folder) => existsSync(folder));
  return folders.flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter((name) => name.endsWith(".test.ts") && name !== "house.test.ts")
      .map((name) => `${folder}/${name}`),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
