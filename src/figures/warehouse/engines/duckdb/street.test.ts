import {copyFileSync, existsSync, mkdirSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {briefly, TestWorkspace} from "../../../../../test/warehouse-fixture.ts";
import {reconciles} from "../../receipt.ts";
import type {Staged, Version} from "../../warehouse.ts";

const REAL = "../shared/data";

const HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const row = (id: string, type: string, more: {month?: string; force?: string; outcome?: string} = {}) =>
  `${id},${more.month ?? "2024-01"},Kent Police,${more.force ?? "Kent Police"},0.9,51.2,On or near A,E01,Ashford 001B,${type},${more.outcome ?? ""},`;

describe("a made-up street month", () => {
  const FILE = "2024-01-kent-street.csv";

  it("keeps blank and repeated ids, sets incidents apart, and holds each row against the file's name", async () => {
    const workspace = new TestWorkspace();
    const rows = [
      row("a1", "Burglary"),
      row("a1", "Burglary", {outcome: "Under investigation"}),
      row("", "Drugs"),
      row("", "Drugs"),
      row("", "Anti-social behaviour"),
      row("a2", "Burglary", {month: "2024-02"}),
      row("a3", "Burglary", {force: "Gwent Police"}),
      row("a4", "Witchcraft"),
    ];
    const {staged} = await workspace.write(FILE, `${[HEADER, ...rows].join("\n")}\n`).load(FILE);
    expect(briefly(staged.findings)).toEqual(["another-month:7", "another-force:8", "unknown-value:9"]);
    expect(staged.receipts[0]!.lines).toMatchObject({total: 9, header: 1, loaded: 4, rejected: 3, apart: 1});
    expect(staged.receipts[0]!.oddities.join(" ")).toMatch(
      /3 ids are blank.*Ids told more than once: 1, by 1 further rows/,
    );
    expect(await workspace.count({by: ["offence", "force"]})).toBe(
      "police-uk:Burglary E23000032 2, police-uk:Drugs E23000032 2",
    );
    const covers = {clock: "covers", period: {from: "2024-01", until: "2024-02"}} as const;
    expect(await workspace.count({from: "tallies", during: covers, by: ["subject"], sums: {n: {of: "value"}}})).toBe(
      "anti-social-behaviour 1",
    );
    workspace.remove();
  });

  it("keeps the last outcome of each crime, and says which nobody knew", async () => {
    const workspace = new TestWorkspace();
    const outcomes = [
      "",
      "Under investigation",
      "Investigation complete; no suspect identified",
      "Offender sent to Mars",
    ];
    const rows = outcomes.map((outcome, at) => row(`a${at}`, "Burglary", {outcome}));
    const {staged} = await workspace.write(FILE, `${[HEADER, ...rows].join("\n")}\n`).load(FILE);
    expect(staged.receipts[0]!.lines).toMatchObject({loaded: 4, rejected: 0});
    expect(staged.receipts[0]!.oddities).toEqual([
      'Last outcomes that no file had before: "Offender sent to Mars" (1); their rows are loaded.',
    ]);
    const named = {column: "last_outcome", in: [outcomes[1]!, outcomes[2]!]} as const;
    expect(await workspace.count({where: [named], by: ["last_outcome"]})).toBe(
      "Investigation complete; no suspect identified 1, Under investigation 1",
    );
    expect(await workspace.count({by: ["last_outcome"]})).toMatch(/^ 1, Investigation/);
    workspace.remove();
  });

  it.each([
    ["every row twice", 6, 2, "doubled-month"],
    ["every row twice, but so few that it may be chance", 3, 2, undefined],
    ["every row three times", 6, 3, undefined],
  ])("%s", async (_, different, times, code) => {
    const workspace = new TestWorkspace();
    const once = Array.from({length: different}, (_, at) => row(at < 2 ? "" : `a${at}`, "Drugs", {outcome: `${at}`}));
    const rows = Array.from({length: times}, () => once).flat();
    const {staged} = await workspace.write(FILE, `${[HEADER, ...rows].join("\n")}\n`).load(FILE);
    expect(staged.findings.map((finding) => finding.code)).toEqual(code === undefined ? [] : [code]);
    expect(staged.receipts[0]!.taken).toBe(code === undefined);
    expect(reconciles(staged.receipts[0]!.lines)).toBe(true);
    workspace.remove();
  });
});

describe("made-up street months beside one another", () => {
  const month = (name: string, crimes: number, incidents: number) => ({
    path: `${name}-kent-street.csv`,
    text: [
      HEADER,
      ...Array.from({length: crimes}, (_, at) => row(`${name}-${at}`, "Drugs", {month: name})),
      ...Array.from({length: incidents}, () => row("", "Anti-social behaviour", {month: name})),
    ].join("\n"),
  });
  const FULL = month("2024-02", 20, 5);
  const SHORT = month("2024-01", 9, 2);
  const JUMP = month("2024-03", 20, 31);
  const NEXT = month("2024-04", 20, 5);

  /** What is odd after these loads, whatever was said of it in which of them. */
  async function oddAfter(...loads: readonly (readonly {readonly path: string; readonly text: string}[])[]) {
    const workspace = new TestWorkspace();
    const odd: string[] = [];
    const codes: string[] = [];
    for (const files of loads) {
      for (const {path, text} of files) workspace.write(path, `${text}\n`);
      const {staged} = await workspace.load(...files.map(({path}) => path));
      odd.push(...staged.receipts.flatMap(({oddities}) => oddities.filter((words) => /is short|jumps/.test(words))));
      codes.push(...staged.findings.map(({code, at}) => `${code} ${at.file}`));
    }
    workspace.remove();
    return {odd: odd.map((words) => words.replace(/^Of .*, loaded before: /, "").replace(/:.*/, "")).sort(), codes};
  }

  const found = {
    odd: ["2024-01 is short", "Anti-social behaviour jumps in 2024-03"],
    codes: ["short-month 2024-01-kent-street.csv"],
  };

  it.each([
    ["one load", [[SHORT, FULL, JUMP, NEXT]]],
    ["four loads, in order", [[SHORT], [FULL], [JUMP], [NEXT]]],
    [
      "two loads, the odd months first",
      [
        [SHORT, JUMP],
        [FULL, NEXT],
      ],
    ],
    [
      "two loads, the odd months last",
      [
        [FULL, NEXT],
        [SHORT, JUMP],
      ],
    ],
    ["a neighbour again, when all was said", [[SHORT, FULL, JUMP, NEXT], [FULL]]],
  ])("are found odd in %s", async (_, loads) => expect(await oddAfter(...loads)).toEqual(found));

  it("of two files of searches for one month the second is taken, and a later load says what it replaces", async () => {
    const header = "Type,Date,Legislation,Object of search,Outcome,Outcome linked to object of search";
    const searches = (rows: number) => [
      header,
      ...Array.from({length: rows}, (_, at) => `Person search,2024-01-1${at}T12:00:00Z,,Firearms,Arrest,True`),
    ];
    const [one, other] = ["2024-01-kent-stop-and-search.csv", "x-2024-01-kent-stop-and-search.csv"] as const;
    const workspace = new TestWorkspace();
    workspace.write(one, searches(3).join("\n")).write(other, searches(4).join("\n"));
    const {staged} = await workspace.load(one, other);
    expect(briefly(staged.findings)).toEqual(["two-files-for-one-month"]);
    expect(staged.receipts.map(({taken}) => taken)).toEqual([false, true]);
    const covers = {clock: "covers", period: {from: "2024-01", until: "2024-02"}} as const;
    const weapons = {
      from: "tallies",
      during: covers,
      where: [{column: "subject", in: ["stop-searches-for-weapons"]}],
      by: ["subject"],
      sums: {n: {of: "value"}},
    } as const;
    expect(await workspace.count(weapons)).toBe("stop-searches-for-weapons 4");
    const again = await workspace.load(one);
    expect(again.staged.receipts[0]!.oddities.join(" ")).toContain(`Replaces 2024-01 as loaded before from ${other}`);
    expect(await workspace.count(weapons)).toBe("stop-searches-for-weapons 3");
    workspace.remove();
  });
});

describe.skipIf(!existsSync(REAL))("street files as published (skipped where ../shared/data is absent)", () => {
  const workspace = new TestWorkspace();
  let staged: Staged;
  let version: Version;

  beforeAll(async () => {
    for (const folder of ["street", "street-restated"]) {
      mkdirSync(join(workspace.folder, folder));
      for (const name of readdirSync(join(REAL, folder)))
        copyFileSync(join(REAL, folder, name), join(workspace.folder, folder, name));
    }
    const files = readdirSync(join(workspace.folder, "street")).sort();
    ({staged, version} = await workspace.load(...files.map((name) => `street/${name}`)));
  });
  afterAll(() => workspace.remove());

  const odditiesOf = (name: string) =>
    staged.receipts.find(({file}) => file.endsWith(`/${name}-street.csv`))!.oddities.join(" ");

  it("accounts for every line of 75 files", () => {
    expect(staged.receipts).toHaveLength(75);
    expect(staged.receipts.filter(({lines}) => !reconciles(lines))).toEqual([]);
    expect(staged.receipts.filter(({lines}) => lines.rejected > 0)).toEqual([]);
  });

  it("names what is odd in them", () => {
    expect(odditiesOf("2018-12-kent")).toContain("2018-12 is short: 8,438 rows, against 17,792 in 2019-01.");
    expect(odditiesOf("2021-01-cambridgeshire")).toContain("no header row");
    expect(odditiesOf("2018-12-btp")).toContain("All 5,525 ids are blank");
    expect(odditiesOf("2020-04-gwent")).toContain("5,105 of 8,518 rows");
    expect(odditiesOf("2024-07-city-of-london")).toContain("Ids told more than once: 27");
    expect(odditiesOf("2018-12-merseyside")).toContain("Not taken");
    expect(staged.findings.map(({code, at}) => `${code} ${at.file}`)).toEqual([
      "short-month street/2018-12-kent-street.csv",
      "two-files-for-one-month street/2018-12-merseyside-street.csv",
      "short-month street/2021-01-city-of-london-street.csv",
    ]);
  });

  it("a restated month replaces only its own", async () => {
    const restated = await workspace.load("street-restated/2024-03-city-of-london-street.csv");
    expect(restated.staged.receipts[0]!.oddities.join(" ")).toContain("Replaces 2024-03 as loaded before");
    const before = new Set(version.files.map(({path}) => path));
    const after = restated.version.files.map(({path}) => path);
    expect(after.filter((path) => !before.has(path)).length).toBeLessThanOrEqual(2);
    const replaced = restated.version.files.filter(({origins}) => origins[0]!.file.startsWith("street-restated/"));
    expect(
      replaced.flatMap(({holdings}) => holdings.map(({table, supplier, month}) => `${table} ${supplier} ${month}`)),
    ).toEqual(["crimes city-of-london 2024-03", "tallies city-of-london 2024-03"]);
    expect(restated.version.coverage).toEqual(version.coverage);
  });
});
