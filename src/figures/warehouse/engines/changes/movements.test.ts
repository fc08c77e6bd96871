import {existsSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterEach, describe, expect, it} from "vitest";
import {extractMapping, HEADER, soundRows, TestWorkspace} from "../../../../../test/warehouse-fixture.ts";
import type {Month} from "../../../../vocabulary/period.ts";
import {sourceFor} from "../../../sources/index.ts";
import type {TallyReading} from "../../../sources/source.ts";
import type {Movement} from "../../movement.ts";
import type {Query} from "../../query.ts";
import type {SourceFile, Version} from "../../warehouse.ts";

const FILE = "incoming/crimes.csv";
const CALLS = "incoming/calls.csv";
const CALLS_MAPPING = `source: tidy-tallies
title: Made-up calls
files: incoming/calls*.csv
supplier: west-midlands
force: E23000014
columns: {Subject: subject, Month: period, Value: value}
`;
const STREET_HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const STREET = "incoming/2024-03-city-of-london-street.csv";

const workspaces: TestWorkspace[] = [];
afterEach(() => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

function workspaceWith(path: string, lines: readonly string[], mapping = extractMapping()): TestWorkspace {
  const workspace = new TestWorkspace().map(mapping, CALLS_MAPPING);
  workspaces.push(workspace);
  return workspace.write(path, `${lines.join("\n")}\n`);
}

/** What a load of the file would change and what would then stand, with the warehouse's files before and after the look. */
async function look(workspace: TestWorkspace, path: string, lines: readonly string[]) {
  workspace.write(path, `${lines.join("\n")}\n`);
  const warehouse = await workspace.open();
  const staged = await warehouse.stage([{path, source: sourceFor(path, workspace.mappings)!}], {});
  const movements = await warehouse.movements(staged);
  const preview = await warehouse.preview(staged);
  const {rows} = await warehouse.run(BY_MONTH, preview);
  await warehouse.discard(staged);
  await warehouse.close();
  return {
    movements,
    preview,
    counted: rows.map(({dimensions, sums}) => `${dimensions["month"]} ${sums["n"]}`).join(", "),
  };
}

const BY_MONTH: Query = {
  from: "crimes",
  during: {clock: "recorded", period: {from: "2000-01", until: "2100-01"}},
  where: [],
  by: ["month"],
  sums: {n: {of: "rows"}},
};

/** `table month appeared gone changed`, then what is other in the changed. */
function briefly(movements: readonly Movement[]): readonly string[] {
  return movements.map(({table, from, appeared, gone, changedRows, held, changed}) =>
    [
      `${table} ${from} +${appeared} -${gone} ~${changedRows}`,
      ...(held ? [held] : []),
      ...changed.map(({column, from: was, to, rows}) => `${column} ${was === undefined ? "" : `${was}→${to} `}${rows}`),
    ].join("; "),
  );
}

describe("movements of an extract", () => {
  const rows = soundRows();
  const other = (at: number, from: string, to: string) => rows.with(at, rows[at]!.replace(from, to));

  it.each<[what: string, rows: readonly string[], movements: readonly string[]]>([
    ["the same rows in another order", rows.toReversed(), []],
    ["another offence", other(1, "8N", "8P"), ["crimes 2024-01 +0 -0 ~1; offence 8N→8P 1"]],
    ["an age, which is not told", other(1, ",21,", ",22,"), ["crimes 2024-01 +0 -0 ~1; victim_age 1"]],
    ["a row taken out", rows.slice(1), ["crimes 2024-01 +0 -1 ~0"]],
    ["a row that is new", [...rows, "C11,20/02/2024,8N,Coventry,30,Y,,,B1"], ["crimes 2024-02 +1 -0 ~0"]],
    [
      "another key: one gone, one new",
      other(6, "C7,", "C77,"),
      ["crimes 2024-02 +1 -1 ~0", "outcomes 2024-02 +1 -1 ~0"],
    ],
    [
      "a crime recorded in another month",
      other(0, "10/01/2024", "10/02/2024"),
      ["crimes 2024-01 +0 -1 ~0", "crimes 2024-02 +1 -0 ~0"],
    ],
    [
      "an outcome, and nothing of its crime",
      other(2, ",2,01/03/2024", ",5,01/03/2024"),
      ["outcomes 2024-01 +0 -0 ~1; outcome 2→5 1"],
    ],
    ["an outcome where there was none", other(0, ",0,,", ",1,01/03/2024,"), ["outcomes 2024-01 +1 -0 ~0"]],
  ])("%s", async (_, next, expected) => {
    const workspace = workspaceWith(FILE, [HEADER, ...rows]);
    const {version} = await workspace.load(FILE);
    const {movements, preview} = await look(workspace, FILE, [HEADER, ...next]);
    expect(briefly(movements)).toEqual(expected);
    expect(movements.every(({supplier, source}) => supplier === "west-midlands" && source === "crime-extract")).toBe(
      true,
    );
    const loaded = await workspace.load(FILE);
    expect(preview.id).toBe(loaded.version.id);
    expect(preview.id === version.id).toBe(expected.length === 0 && next === rows);
  });

  it("counts from the preview what the load then holds, and leaves the warehouse as it was", async () => {
    const workspace = workspaceWith(FILE, [HEADER, ...rows]);
    const {version} = await workspace.load(FILE);
    const before = readdirSync(join(workspace.folder, "warehouse"), {recursive: true}).sort();
    const {counted} = await look(workspace, FILE, [HEADER, ...rows.slice(2)]);
    expect(counted).toBe("2024-01 3, 2024-02 5");
    expect(readdirSync(join(workspace.folder, "warehouse"), {recursive: true}).sort()).toEqual(before);
    const warehouse = await workspace.open();
    expect((await warehouse.version())!.id).toBe(version.id);
    await warehouse.close();
  });

  it("leaves no folder where there was no warehouse", async () => {
    const workspace = workspaceWith(FILE, [HEADER, ...rows]);
    const {movements} = await look(workspace, FILE, [HEADER, ...rows]);
    expect(briefly(movements)[0]).toBe("crimes 2024-01 +5 -0 ~0; begins");
    expect(existsSync(join(workspace.folder, "warehouse"))).toBe(false);
  });

  it("a month that comes to be held without a row is a movement", async () => {
    const workspace = workspaceWith(FILE, [HEADER, ...rows], extractMapping());
    await workspace.load(FILE);
    workspace.map(extractMapping({covers: "2024-01..2024-03", "empty-months": "[2024-03]"}), CALLS_MAPPING);
    const {movements} = await look(workspace, FILE, [HEADER, ...rows]);
    expect(briefly(movements)).toEqual(["crimes 2024-03 +0 -0 ~0; begins", "outcomes 2024-03 +0 -0 ~0; begins"]);
  });
});

describe("movements of a street file", () => {
  const row = (key: string, type: string, outcome: string) =>
    `${key},2024-03,City of London Police,City of London Police,-0.1,51.5,On or near A,E01000916,Camden 027B,${type},${outcome},`;
  const [a, b] = ["a".repeat(64), "b".repeat(64)];
  const [NONE, COURT, CAUTION] = ["Status update unavailable", "Awaiting court outcome", "Offender given a caution"];
  const base = [row(a, "Burglary", NONE), row(b, "Drugs", NONE), row(b, "Drugs", COURT), row("", "Drugs", NONE)];

  it.each<[what: string, rows: readonly string[], movements: readonly string[]]>([
    ["another last outcome", base.with(0, row(a, "Burglary", COURT)), [`+0 -0 ~1; last_outcome ${NONE}→${COURT} 1`]],
    [
      "a repeated id of which one row differs is still that row",
      base.with(2, row(b, "Drugs", CAUTION)),
      [`+0 -0 ~1; last_outcome ${COURT}→${CAUTION} 1`],
    ],
    [
      "a repeated id of which both differ: which became which is not guessed",
      base.with(1, row(b, "Drugs", CAUTION)).with(2, row(b, "Drugs", CAUTION)),
      ["+2 -2 ~0"],
    ],
    ["a blank id", base.with(3, row("", "Drugs", COURT)), ["+1 -1 ~0"]],
    ["a further row of no id that is told already", [...base, row("", "Drugs", NONE)], ["+1 -0 ~0"]],
  ])("%s", async (_, next, expected) => {
    const workspace = workspaceWith(STREET, [STREET_HEADER, ...base]);
    await workspace.load(STREET);
    const {movements} = await look(workspace, STREET, [STREET_HEADER, ...next]);
    expect(briefly(movements)).toEqual(expected.map((text) => `crimes 2024-03 ${text}`));
  });
});

describe("movements of supplied numbers", () => {
  const lines = [
    "Subject,Month,Value",
    "999-calls,2024-01,100",
    "999-calls,2024-02,110",
    "101-calls,2024-01..2024-03,900",
  ];

  it.each<[what: string, lines: readonly string[], movements: readonly string[]]>([
    ["nothing", lines, []],
    ["a number revised", lines.with(2, "999-calls,2024-02,111"), ["tallies 2024-02 +0 -0 ~1; value 110→111 1"]],
    ["a number withdrawn stays with the file that gave it", lines.slice(0, 3), []],
    [
      "a month inside a span takes the whole number away",
      [lines[0]!, "101-calls,2024-02,301"],
      ["tallies 2024-01 +0 -1 ~0", "tallies 2024-02 +1 -0 ~0"],
    ],
  ])("%s", async (_, next, expected) => {
    const workspace = workspaceWith(CALLS, lines);
    await workspace.load(CALLS);
    const {movements} = await look(workspace, CALLS, next);
    expect(briefly(movements)).toEqual(expected);
  });

  it("what would stand is the version that the load makes, whatever waits beside it", async () => {
    const workspace = workspaceWith(CALLS, lines);
    const {preview} = await look(workspace, CALLS, lines);
    const loaded: Version = (await workspace.load(CALLS)).version;
    expect(preview.id).toBe(loaded.id);
    expect(preview.coverage).toEqual(loaded.coverage);
    rmSync(join(workspace.folder, "warehouse"), {recursive: true});
  });
});

describe("movements of a table that is published anew", () => {
  it("an older publication moves nothing where a newer stands", async () => {
    const workspace = workspaceWith("incoming/new.csv", ["new"]).write("incoming/old.csv", "old");
    const warehouse = await workspace.open();
    await warehouse.commit(await warehouse.stage([publication("incoming/new.csv", "2024-06", 7)], {}));
    const older = await warehouse.stage([publication("incoming/old.csv", "2024-03", 5)], {});
    expect(await warehouse.movements(older)).toEqual([]);
    expect(older.findings.map(({code}) => code)).toEqual(["older-publication"]);
    await warehouse.discard(older);
    const newer = await warehouse.stage([publication("incoming/old.csv", "2024-09", 5)], {});
    expect(briefly(await warehouse.movements(newer))).toEqual(["tallies 2024-01 +0 -0 ~1; value of 8N 7→5 1"]);
    await warehouse.discard(newer);
    await warehouse.close();
  });
});

/** A made-up table of one number, published with the month given as its last. */
function publication(path: string, vintage: Month, value: number): SourceFile {
  const of = {subject: "recorded-crime", force: "E23000014"};
  const holding = {...of, table: "tallies", source: "made-up-table", supplier: "made-up", month: "2024-01"} as const;
  const reading: TallyReading = {
    tallies: [
      {
        ...of,
        area: "E23000014",
        offence: "8N",
        from: "2024-01",
        until: "2024-02",
        value,
        scale: 0,
        evidence: "",
        line: 1,
      },
    ],
    ...{findings: [], holdings: [holding], apart: [], oddities: [], vintage},
    read: {total: 1, header: 0, taken: 1, rejected: 0, apart: 0, blank: 0},
  };
  const described = {id: "made-up-table", title: "Made-up table", readerVersion: 1, mapping: ""};
  return {path, source: {...described, kind: "tallies", supplier: "made-up", read: async () => reading}};
}
