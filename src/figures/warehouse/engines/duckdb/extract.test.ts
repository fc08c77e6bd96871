import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {briefly, extractMapping, HEADER, soundRows, TestWorkspace} from "../../../../../test/warehouse-fixture.ts";
import {reconciles} from "../../receipt.ts";

const FILE = "incoming/crimes.csv";
let workspace: TestWorkspace;

beforeEach(() => {
  workspace = new TestWorkspace().map(extractMapping());
});
afterEach(() => workspace.remove());

/** The sound rows with some changed, `line` counting the header as 1. */
function rowsWith(changes: Readonly<Record<number, string>>): string {
  return [HEADER, ...soundRows()].map((row, i) => changes[i + 1] ?? row).join("\n");
}

function cell(line: number, at: number, value: string): Record<number, string> {
  const cells = soundRows()[line - 2]!.split(",");
  cells[at] = value;
  return {[line]: cells.join(",")};
}

describe("a sound extract", () => {
  it("loads every row, its outcomes beside it, and the same again is the same version", async () => {
    workspace.write(FILE, `${rowsWith({})}\n`);
    const {staged, version} = await workspace.load(FILE);
    expect(staged.findings).toEqual([]);
    expect(staged.receipts[0]).toMatchObject({
      taken: true,
      months: ["2024-01", "2024-02"],
      lines: {total: 11, header: 1, loaded: 10},
    });
    expect(await workspace.count()).toBe("2024-01 5, 2024-02 5");
    expect(await workspace.count({where: [{column: "victim_age", between: [20, 22]}], by: ["domestic_abuse"]})).toBe(
      "no 1, yes 2",
    );
    expect(await workspace.count({from: "outcomes", by: ["outcome"]})).toBe(
      "1 1, 2 1, 3 1, 4 1, 5 1, 6 1, 7 1, 8 1, 9 1",
    );
    expect((await workspace.load(FILE)).version).toEqual(version);
  });

  it("has the same version and bytes in another folder, from the same rows in another order", async () => {
    const other = new TestWorkspace().map(extractMapping());
    workspace.write(FILE, `${rowsWith({})}\n`);
    other
      .write(FILE, `${rowsWith({})}\n`)
      .write("incoming/crimes-2.csv", `${[HEADER, ...soundRows().reverse()].join("\n")}\n`);
    const first = (await workspace.load(FILE)).version;
    expect((await other.load(FILE)).version.id).toBe(first.id);
    expect((await other.load("incoming/crimes-2.csv")).version.files[0]!.sha256).toBe(first.files[0]!.sha256);
    other.remove();
  });

  it("rests in the warehouse whatever its supplier is called", async () => {
    workspace.map(extractMapping({supplier: '"../../Heddlu De/Police"'})).write(FILE, `${rowsWith({})}\n`);
    const {version} = await workspace.load(FILE);
    expect(version.files[0]!.path).toMatch(
      /^warehouse\/crimes\/-Heddlu-De-Police-2024-01-to-2024-02-[0-9a-f]{12}\.parquet$/,
    );
    expect(await workspace.count()).toBe("2024-01 5, 2024-02 5");
  });

  it("answers with SQL that runs by hand from the workspace's folder", async () => {
    const {version} = await workspace.write(FILE, `${rowsWith({})}\n`).load(FILE);
    expect(version.files[0]!.path).toMatch(
      /^warehouse\/crimes\/west-midlands-2024-01-to-2024-02-[0-9a-f]{12}\.parquet$/,
    );
  });

  it("takes values with commas and line ends inside, at the right lines", async () => {
    const changes = {...cell(3, 3, '"Coventry, north"'), ...cell(5, 8, '"two\nlines"'), ...cell(7, 4, "20.6")};
    const {staged} = await workspace.write(FILE, `${rowsWith(changes)}\n`).load(FILE);
    expect(briefly(staged.findings)).toEqual(["age-not-whole:8"]);
    expect(staged.receipts[0]!.lines).toMatchObject({total: 12, loaded: 9, rejected: 1, insideValues: 1});
  });
});

describe("as Excel writes it", () => {
  it("lines broken by LF inside cells of a CR LF file are no mixed line ends, and may stand in a header", async () => {
    const header = HEADER.replace("CSP", '"CSP\nof the crime"');
    const columns = /^columns: (.*)$/m.exec(extractMapping())![1]!.replace("CSP", '"CSP\\nof the crime"');
    workspace.map(extractMapping({columns}));
    const changes = {1: header, ...cell(4, 8, '"two\nlines"'), ...cell(5, 0, '"C4"'), ...cell(7, 4, "20.6")};
    const text = rowsWith(changes).replaceAll(/\n(?=C\d|"C\d)/g, "\r\n");
    const {staged} = await workspace.write(FILE, `${text}\r\n`).load(FILE);
    expect(briefly(staged.findings)).toEqual(["age-not-whole:9"]);
    expect(staged.receipts[0]!.lines).toMatchObject({total: 13, header: 1, loaded: 9, rejected: 1, insideValues: 2});
  });
});

describe("a row that breaks a rule goes to the quarantine alone", () => {
  it.each([
    ["an impossible date", cell(4, 1, "31/02/2024"), "impossible-date:4"],
    ["a two-digit year", cell(4, 1, "12/01/24"), "two-digit-year:4"],
    ["a date written otherwise", cell(4, 1, "2024-01-12"), "unreadable-date:4"],
    ["a month outside those covered", cell(4, 1, "12/03/2024"), "outside-the-months-covered:4"],
    ["a code that Excel made a date", cell(4, 2, "01-Oct"), "offence-code-became-a-date:4"],
    ["another such code", cell(4, 2, "28-Feb"), "offence-code-became-a-date:4"],
    ["a code of no such shape", cell(4, 2, "Theft"), "unknown-offence-code:4"],
    ["anti-social behaviour", cell(4, 2, "Anti-social behaviour"), "not-a-crime:4"],
    ["an age of 20.6", cell(4, 4, "20.6"), "age-not-whole:4"],
    ["an age of 2e1", cell(4, 4, "2e1"), "age-not-whole:4"],
    ["an age of 150", cell(4, 4, "150"), "impossible-age:4"],
    ["an unknown flag", cell(4, 5, "Maybe"), "unknown-value:4"],
    ["an unknown outcome type", cell(4, 6, "23"), "unknown-outcome-type:4"],
    ["a blank key", cell(4, 0, ""), "blank-key:4"],
    ["a row too short", {4: "C3,12/01/2024,8N"}, "wrong-number-of-fields:4"],
    ["a duplicate", cell(9, 0, "C2"), "duplicate-row:9"],
    ["a duplicate in every column", {9: soundRows()[1]!}, "duplicate-row:9"],
    ["a duplicate in quotes", cell(9, 0, '"C2"'), "duplicate-row:9"],
    ["a NUL byte", cell(4, 8, "B\u00001"), "nul-byte:4"],
    ["an unclosed quote", cell(4, 3, '"Coventry'), "unclosed-quote:4"],
    ["a quote inside a value", cell(4, 3, 'Cov"entry'), "unclosed-quote:4"],
  ])("%s", async (_, changes, expected) => {
    const {staged} = await workspace.write(FILE, `${rowsWith(changes)}\n`).load(FILE);
    expect(briefly(staged.findings)).toEqual([expected]);
    expect(staged.findings[0]).toMatchObject({severity: "must", at: {file: FILE}});
    const [receipt] = staged.receipts;
    expect(receipt!.lines).toMatchObject({loaded: 9, rejected: 1});
    expect(reconciles(receipt!.lines)).toBe(true);
    const quarantine = join(workspace.folder, receipt!.quarantine!);
    expect(statSync(quarantine).mode & 0o777).toBe(0o600);
    expect(readFileSync(quarantine, "utf8")).toMatch(
      new RegExp(`^file,line,column,reason,raw\\n${FILE},${expected.split(":")[1]},`),
    );
  });

  it("names the code that Excel may have taken, the first telling of a duplicate, and no more than a cell", async () => {
    const changes = {...cell(4, 2, "28-Feb"), ...cell(9, 0, "C2")};
    const {staged} = await workspace.write(FILE, `${rowsWith(changes)}\n`).load(FILE);
    expect(staged.findings[0]!.message).toContain("28/2, 2, 28A, 28B");
    expect(staged.findings[1]!.message).toContain("line 3");
    for (const {message} of staged.findings) expect(message).not.toContain("12/01/2024");
  });

  it("two stray quotes that make a legal record of three lines cost one row", async () => {
    const changes = {...cell(4, 3, '"Coventry'), ...cell(6, 3, 'Coventry"')};
    const {staged} = await workspace.write(FILE, `${rowsWith(changes)}\n`).load(FILE);
    expect(briefly(staged.findings)).toEqual(["unclosed-quote:4", "unclosed-quote:6"]);
    expect(staged.receipts[0]!.lines).toMatchObject({total: 11, loaded: 8, rejected: 2});
  });

  it("the last line was cut off", async () => {
    workspace.write(FILE, rowsWith({11: "C10,19/02/20"}));
    const {staged} = await workspace.load(FILE);
    expect(briefly(staged.findings)).toEqual(["truncated-last-line:11"]);
    expect(staged.receipts[0]!.lines).toMatchObject({total: 11, loaded: 9, rejected: 1});
  });

  it("line ends of two kinds, every row read", async () => {
    const [header, ...rows] = rowsWith(cell(4, 4, "20.6")).split("\n");
    workspace.write(FILE, `${[header, ...rows.slice(0, 5)].join("\n")}\n${rows.slice(5).join("\r\n")}\r\n`);
    const {staged} = await workspace.load(FILE);
    expect(briefly(staged.findings)).toEqual(["age-not-whole:4", "mixed-line-ends:7"]);
    expect(staged.receipts[0]!.lines).toMatchObject({total: 11, loaded: 9, rejected: 1});
  });

  it("all lines may end in CR LF", async () => {
    workspace.write(FILE, `${rowsWith(cell(4, 4, "20.6")).replaceAll("\n", "\r\n")}\r\n`);
    const {staged} = await workspace.load(FILE);
    expect(briefly(staged.findings)).toEqual(["age-not-whole:4"]);
    expect(staged.receipts[0]!.lines).toMatchObject({total: 11, loaded: 9, rejected: 1});
  });

  it("blank lines are counted, and a code of the right shape that nobody knows is taken", async () => {
    workspace.write(FILE, `${rowsWith(cell(4, 2, "999Z")).replace("\nC5", "\n\nC5")}\n\n`);
    const {staged} = await workspace.load(FILE);
    expect(staged.findings).toEqual([]);
    expect(staged.receipts[0]!.lines).toMatchObject({total: 13, loaded: 10, blank: 2});
  });
});

describe("a file that is not as described is not taken", () => {
  const other = HEADER.replace("Beat", "Ward");
  const swapped = HEADER.replace("CSP,Age", "Age,CSP");
  it.each([
    ["an unknown header", `${rowsWith({1: other})}\n`, ["unknown-header:1"]],
    [
      "a missing column",
      `${rowsWith({1: HEADER.replace(",CSP", ",Beat2")})}\n`,
      ["missing-column:1", "unknown-header:1"],
    ],
    ["columns in another order", `${rowsWith({1: swapped})}\n`, ["columns-in-another-order:1"]],
    ["no header", `${soundRows().join("\n")}\n`, ["missing-column:1"]],
    ["nothing in it", "", ["empty-file:1"]],
    ["a header and no row", `${HEADER}\n`, ["no-rows:1"]],
    ["most rows of another kind", `${rowsWith({}).replaceAll("/2024", "/24")}\n`, ["most-rows-do-not-fit:2"]],
    ["bytes of code page 1252", Buffer.from(`${rowsWith(cell(5, 8, "Caf\u00e9"))}\n`, "latin1"), ["not-utf-8:5"]],
  ])("%s", async (_, contents, expected) => {
    await workspace.write(FILE, `${rowsWith({})}\n`).load(FILE);
    const before = await (await workspace.open()).version();
    const {staged, version} = await workspace.write(FILE, contents).load(FILE);
    expect(briefly(staged.findings).slice(0, expected.length)).toEqual(expected);
    expect(staged.receipts[0]).toMatchObject({taken: false, months: []});
    expect(reconciles(staged.receipts[0]!.lines)).toBe(true);
    expect(version).toEqual(before);
  });

  it.each([
    [(text: string) => text.replaceAll(",", ";"), /commas/],
    [(text: string) => Buffer.from(`\uFEFF${text}`, "utf16le"), /UTF-16/],
    [(text: string) => `A title\n${text}`, /no title above/],
    [(text: string) => text.replace(`${HEADER}\n`, ""), /headers on the first line/],
  ])("a first line that is no header is one finding, which quotes none of it: %#", async (write, advice) => {
    const {staged} = await workspace.write(FILE, write(`${rowsWith({})}\n`)).load(FILE);
    expect(briefly(staged.findings)).toEqual(["missing-column:1"]);
    expect(staged.findings[0]!.advice).toMatch(advice);
    expect(staged.findings[0]!.message).not.toMatch(/C1|A title|10\/01/);
  });

  it("the advice for code page 1252 is the line to put in the mapping, and with it the file loads", async () => {
    const text = `${rowsWith({...cell(5, 3, "Caf\u00e9"), ...cell(6, 4, "20.6")})}\n`;
    workspace.write(FILE, Buffer.from(text, "latin1"));
    expect((await workspace.load(FILE)).staged.findings[0]!.advice).toContain("encoding: windows-1252");
    const {staged} = await workspace.map(extractMapping({encoding: "windows-1252"})).load(FILE);
    expect(briefly(staged.findings)).toEqual(["age-not-whole:6"]);
    expect(await workspace.count({by: ["csp"]})).toBe("Caf\u00e9 1, Coventry 8");
  });
});

describe("what a file covers", () => {
  it("a declared month without rows is not covered until the mapping says that it is empty", async () => {
    const mapping = {covers: "2024-01..2024-03"};
    workspace.map(extractMapping(mapping)).write(FILE, `${rowsWith({}).replaceAll("/02/2024", "/03/2024")}\n`);
    const first = await workspace.load(FILE);
    expect(briefly(first.staged.findings)).toEqual(["month-without-rows"]);
    expect(first.staged.receipts[0]!.months).toEqual(["2024-01", "2024-03"]);
    const second = await workspace.map(extractMapping({...mapping, "empty-months": "[2024-02]"})).load(FILE);
    expect(second.staged.findings).toEqual([]);
    expect(second.staged.receipts[0]!.months).toEqual(["2024-01", "2024-02", "2024-03"]);
  });

  it("a later extract replaces the months it covers, and an earlier version still opens", async () => {
    const old = (await workspace.write(FILE, `${rowsWith({})}\n`).load(FILE)).version;
    workspace
      .map(extractMapping({covers: "2024-02..2024-02"}))
      .write("incoming/crimes-2.csv", `${HEADER}\n${soundRows()[9]}\n`);
    await workspace.load("incoming/crimes-2.csv");
    expect(await workspace.count()).toBe("2024-01 5, 2024-02 1");
    expect(await workspace.count({from: "outcomes"})).toBe("2024-01 4, 2024-02 1");
    expect(await workspace.count({}, old.id)).toBe("2024-01 5, 2024-02 5");
  });

  it("two extracts of one load that hold the same month are told, and the second answers", async () => {
    workspace.write(FILE, `${rowsWith({})}\n`).write("incoming/crimes-2.csv", `${HEADER}\n${soundRows()[9]}\n`);
    const {staged} = await workspace.load(FILE, "incoming/crimes-2.csv");
    expect(briefly(staged.findings)).toEqual(["two-files-for-one-month"]);
    expect(await workspace.count()).toBe("2024-01 5, 2024-02 1");
  });
});

describe("a grain other than the crime", () => {
  it("a row a victim: the crime counts once, with the youngest age and the surest flag", async () => {
    const rows = [
      "V1,10/01/2024,8N,Coventry,40,N,1,12/01/2024,B",
      "V1,10/01/2024,8N,Coventry,17,Y,1,12/01/2024,B",
      "V2,11/02/2024,8N,,,,0,,B",
    ];
    workspace.map(extractMapping({grain: "victim"})).write(FILE, `${[HEADER, ...rows].join("\n")}\n`);
    const {staged} = await workspace.load(FILE);
    expect(staged.receipts[0]!.lines).toMatchObject({total: 4, loaded: 3});
    expect(await workspace.count({by: ["key", "victim_age", "domestic_abuse"]})).toBe("V1 17 yes 1, V2  unknown 1");
    expect(await workspace.count({from: "outcomes", by: ["key", "outcome", "victim_age"]})).toBe("V1 1 17 1");
  });

  it("a row an outcome: the same outcome told twice is a duplicate, another is not", async () => {
    const rows = [
      "O1,10/01/2024,8N,Coventry,40,N,1,12/01/2024,B",
      "O1,10/01/2024,8N,Coventry,40,N,8,13/01/2024,B",
      "O1,10/01/2024,8N,Coventry,40,N,1,12/01/2024,C",
      "O2,11/02/2024,8N,Coventry,,,0,,B",
    ];
    workspace.map(extractMapping({grain: "outcome"})).write(FILE, `${[HEADER, ...rows].join("\n")}\n`);
    const {staged} = await workspace.load(FILE);
    expect(briefly(staged.findings)).toEqual(["duplicate-row:4"]);
    expect(await workspace.count()).toBe("2024-01 1, 2024-02 1");
    expect(await workspace.count({from: "outcomes", by: ["outcome"]})).toBe("1 1, 8 1");
  });
});

describe("dates with times", () => {
  it("are read as their days, and broken ones found at their lines", async () => {
    workspace.map(extractMapping({dates: "dd/mm/yyyy hh:mm"}));
    const timed = rowsWith({})
      .replaceAll(/(\/0[12]\/2024)/g, "$1 09:30")
      .replace("11/01/2024 09:30", "11/01/2024 25:30");
    const {staged} = await workspace.write(FILE, `${timed}\n`).load(FILE);
    expect(briefly(staged.findings)).toEqual(["unreadable-date:3"]);
    expect(await workspace.count({by: ["recorded"], where: [{column: "key", in: ["C1", "C6"]}]})).toBe(
      "2024-01-10 1, 2024-02-15 1",
    );
  });
});
