import {existsSync, readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {TallyReading} from "../source.ts";
import {monthFileOf} from "./month-file.ts";
import {policeUkOutcomesFile} from "./outcomes.ts";

const REAL = "../shared/data/outcomes";
const FILE = "2024-01-kent-outcomes.csv";
const HEADER = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type";
const row = (id: string, type: string, more: {month?: string; force?: string} = {}) =>
  `${id},${more.month ?? "2024-01"},Kent Police,${more.force ?? "Kent Police"},0.9,51.2,On or near A,E01,Ashford 001B,${type}`;

const readText = (text: string, file = FILE): Promise<TallyReading> =>
  policeUkOutcomesFile(file)!.read(file, Buffer.from(text));
const readRows = (...rows: readonly string[]) => readText(`${[HEADER, ...rows].join("\n")}\n`);
const counted = ({tallies}: TallyReading, subject: string) => tallies.find((one) => one.subject === subject)?.value;
const brief = ({findings}: TallyReading) => findings.map(({code, at}) => `${code}:${at.line ?? ""}`);

function reconciles({read}: TallyReading): boolean {
  const {total, header, taken, rejected, apart, blank, insideValues = 0} = read;
  return total === header + taken + rejected + apart + blank + insideValues;
}

describe("the name of a month's file", () => {
  it.each([
    ["a/2018-07-metropolitan-stop-and-search.csv", "stop-and-search", "2018-07 E23000001"],
    ["2019-06-greater-manchester-stop-and-search.csv", "stop-and-search", "2019-06 E23000005"],
    ["2016-01-city-of-london-outcomes.csv", "outcomes", "2016-01 E23000034"],
    ["police-uk-2018-12-merseyside-street.csv", "street", "2018-12 E23000004"],
    ["2018-12-btp-street.csv", "street", "2018-12 btp"],
    ["2018-13-kent-street.csv", "street", undefined],
    ["12018-12-kent-street.csv", "street", undefined],
    ["2018-12-kent-outcomes.csv", "street", undefined],
    ["2018-12-atlantis-street.csv", "street", undefined],
  ] as const)("%s as %s: %s", (path, kind, said) => {
    const named = monthFileOf(path, kind);
    expect(named && `${named.month} ${named.force.force}`).toBe(said);
  });
});

describe("a made-up month of outcomes", () => {
  it("counts by type, holds each known type, and keeps no id", async () => {
    const reading = await readRows(
      row("a1", "Suspect charged"),
      row("a1", "Offender sent to prison"),
      row("a2", "Suspect charged"),
      row("a2", "Suspect charged"),
      row("", "Local resolution"),
      row("a3", "Offender imprisoned"),
      row("a4", "Offender sent to Mars"),
    );
    expect(brief(reading)).toEqual([]);
    expect(counted(reading, "police-uk-outcomes")).toBe(7);
    expect(counted(reading, "police-uk-outcome:Suspect charged")).toBe(3);
    expect(counted(reading, "police-uk-outcome:Offender sent to prison")).toBe(2);
    expect(counted(reading, "police-uk-outcome:Offender sent to Mars")).toBe(1);
    expect(counted(reading, "police-uk-outcome:Offender fined")).toBe(0);
    expect(counted(reading, "police-uk-outcome:Under investigation")).toBeUndefined();
    expect(reading.holdings.map(({subject}) => subject)).toEqual(reading.tallies.map(({subject}) => subject));
    expect(reading.oddities).toEqual([
      "1 id is blank; rows with a blank id are never taken for repeats of one another.",
      "The same outcome of the same id stands again in 1 further row, which is counted.",
      'Outcome types that no file had before: "Offender sent to Mars" (1); their rows are counted.',
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/"a1"|Ashford|51\.2/);
    expect(reconciles(reading)).toBe(true);
  });

  it("holds each row against the file's name, and every line is in one number", async () => {
    const sound = Array.from({length: 8}, (_, at) => row(`s${at}`, "Local resolution"));
    const reading = await readRows(
      ...sound,
      row("a1", "Suspect charged", {month: "2024-02"}),
      row("a2", "Suspect charged", {force: "Gwent Police"}),
      row("a3", ""),
      "a4,2024-01,Kent Police",
      "",
      `${row("a5", "Suspect charged").replace("On or near A", '"On\nor near"')}`,
    );
    expect(brief(reading)).toEqual([
      "another-month:10",
      "another-force:11",
      "unknown-value:12",
      "wrong-number-of-fields:13",
    ]);
    expect(reading.read).toEqual({total: 16, header: 1, taken: 9, rejected: 4, apart: 0, blank: 1, insideValues: 1});
  });

  it("reads a file without its header row, and says so", async () => {
    const reading = await readText(`${row("a1", "Suspect charged")}\n${row("a2", "Local resolution")}\n`);
    expect(counted(reading, "police-uk-outcomes")).toBe(2);
    expect(reading.oddities[0]).toMatch(/no header row/);
  });

  it.each([
    ["cut off in a field", "a9,2024-01,Kent Pol", "truncated-last-line:6"],
    ["cut off in its last field", row("a9", "Suspect char"), "truncated-last-line:6"],
    ["whole", row("a9", "Suspect charged"), undefined],
  ])("a last line without a line end that is %s", async (_, last, found) => {
    const sound = Array.from({length: 4}, (__, at) => row(`s${at}`, "Local resolution"));
    const reading = await readText([HEADER, ...sound, last].join("\n"));
    expect(brief(reading)).toEqual(found === undefined ? [] : [found]);
    expect(reading.oddities).toContain("The last line has no line end.");
    expect(reconciles(reading)).toBe(true);
  });

  it.each([
    ["an empty file", "", "empty-file:1"],
    ["a header alone", `${HEADER}\n`, "no-rows:1"],
    ["another file", "a,b,c\n1,2,3\n", "unknown-header:1"],
    [
      "a column gone",
      `${HEADER.replace(",Outcome type", "")}\n${row("a", "").replace(/,$/, "")}\n`,
      "missing-column:1",
    ],
    ["Windows-1252", Buffer.from(`${HEADER}\n${row("a\u00e9", "Local resolution")}\n`, "latin1"), "not-utf-8:"],
    [
      "another month's rows",
      `${HEADER}\n${row("a", "Suspect charged", {month: "2023-01"})}\n`,
      "most-rows-do-not-fit:2",
    ],
    [
      "every row twice",
      `${[HEADER, ...Array.from({length: 12}, (_, at) => row(`a${at % 6}`, "Suspect charged"))].join("\n")}\n`,
      "doubled-month:",
    ],
  ])("does not take %s", async (_, text, found) => {
    const reading = await policeUkOutcomesFile(FILE)!.read(FILE, Buffer.from(text));
    expect(brief(reading)[0]).toBe(found);
    expect([reading.tallies, reading.holdings]).toEqual([[], []]);
    expect(reconciles(reading)).toBe(true);
  });
});

describe.skipIf(!existsSync(REAL))("outcomes as published (skipped where ../shared/data/outcomes is absent)", () => {
  it("accounts for every line of City of London 2016", async () => {
    const names = existsSync(REAL) ? readdirSync(REAL) : [];
    const readings = await Promise.all(
      names.map((name) => policeUkOutcomesFile(name)!.read(name, readFileSync(`${REAL}/${name}`))),
    );
    expect(readings.flatMap(({findings}) => findings)).toEqual([]);
    expect(readings.every(reconciles)).toBe(true);
    const sum = (subject: string) => readings.reduce((all, reading) => all + (counted(reading, subject) ?? 0), 0);
    expect(sum("police-uk-outcomes")).toBe(6147);
    expect(sum("police-uk-outcome:Suspect charged")).toBe(944);
    expect(sum("police-uk-outcome:Offender given absolute discharge")).toBe(0);
  });
});
