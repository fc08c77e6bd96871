import {existsSync} from "node:fs";
import {join} from "node:path";
import {beforeEach, describe, expect, it} from "vitest";
import {type Receipt, reconciles} from "../../src/figures/warehouse/receipt.ts";
import type {Loaded} from "../../src/steps/load.ts";
import {CLEAN, CRIMES, crimesHeld, EXTRACT, extractWorkspace, file, latest} from "./small-extract.ts";
import {answer, copperplate, write} from "./workspace-under-test.ts";

/** What a damaged extract is, and what has to be said of it. Lines count from 1; a code with a line must be there exactly so. */
interface Damage {
  readonly damage: (lines: readonly string[]) => string | Uint8Array;
  readonly code: string;
  readonly line: number;
  /** Crimes that still load; undefined: the file as a whole is not taken. */
  readonly loaded?: number;
  /** Words that the message must show. */
  readonly shows?: RegExp;
}

const DAMAGES: Readonly<Record<string, Damage>> = {
  "an unknown header": {
    damage: (lines) => file(withCells(lines, 1, {9: "Neighbourhood"})),
    code: "unknown-header",
    line: 1,
    shows: /Neighbourhood/,
  },
  "a missing column": {
    damage: (lines) => file(lines.map((line) => without(line, 4))),
    code: "missing-column",
    line: 1,
    shows: /Youngest Victim Age/,
  },
  "columns in another order": {
    damage: (lines) => file(lines.map((line) => swapped(line, 5, 6))),
    code: "columns-in-another-order",
    line: 1,
    shows: /Blade Flag/,
  },
  "an empty file": {damage: () => "", code: "empty-file", line: 1},
  "an impossible date": {
    damage: (lines) => file(withCells(lines, 40, {1: "31/02/2024"})),
    code: "impossible-date",
    line: 40,
    loaded: CRIMES - 1,
    shows: /31\/02\/2024/,
  },
  "an offence code that Excel made a date": {
    damage: (lines) => file(withCells(lines, 41, {2: "04-Feb"})),
    code: "offence-code-became-a-date",
    line: 41,
    loaded: CRIMES - 1,
    shows: /04-Feb/,
  },
  "a two-digit year": {
    damage: (lines) => file(withCells(lines, 42, {1: "05/03/24"})),
    code: "two-digit-year",
    line: 42,
    loaded: CRIMES - 1,
    shows: /05\/03\/24/,
  },
  "an age of 20.6": {
    damage: (lines) => file(withCells(lines, 43, {4: "20.6"})),
    code: "age-not-whole",
    line: 43,
    loaded: CRIMES - 1,
    shows: /20\.6/,
  },
  "a crime that is there twice": {
    damage: (lines) => file(lines.toSpliced(99, 0, lines[19]!)),
    code: "duplicate-row",
    line: 100,
    loaded: CRIMES,
    shows: /line 20\b/,
  },
  "a last line that is cut off": {
    damage: (lines) => lines.join("\n").slice(0, -30),
    code: "truncated-last-line",
    line: CRIMES + 1,
    loaded: CRIMES - 1,
  },
  "an unclosed quote in the middle": {
    damage: (lines) => file(withCells(lines, 120, {3: '"Coventry'})),
    code: "unclosed-quote",
    line: 120,
    loaded: CRIMES - 1,
  },
  "mixed line ends": {
    damage: (lines) => file(lines.map((line, i) => (i === 149 ? `${line}\r` : line))),
    code: "mixed-line-ends",
    line: 150,
    loaded: CRIMES,
  },
  "bytes of code page 1252 in a file that says UTF-8": {
    damage: (lines) => Buffer.from(file(withCells(lines, 160, {9: "Café"})), "latin1"),
    code: "not-utf-8",
    line: 160,
  },
  "anti-social behaviour, which is never a crime": {
    damage: (lines) => file(withCells(lines, 170, {2: "ASB"})),
    code: "not-a-crime",
    line: 170,
    loaded: CRIMES - 1,
  },
};

describe("an extract", () => {
  let folder: string;
  let before: string;

  beforeEach(async () => {
    folder = extractWorkspace();
    write(folder, EXTRACT, file(CLEAN));
    const {receipts, findings} = await answer<Loaded>("load", folder);
    expect(findings).toEqual([]);
    expect(receipts).toMatchObject([{taken: true, lines: {header: 1, loaded: CRIMES, rejected: 0}}]);
    before = latest(folder);
  });

  it.each(Object.entries(DAMAGES))("with %s", async (_, {damage, code, line, loaded, shows}) => {
    write(folder, EXTRACT, damage(CLEAN));
    const ended = await copperplate("load", folder, "--json");
    expect(ended.code).toBe(1);
    const {receipts, findings} = JSON.parse(ended.out) as Loaded;
    expect(findings.map((finding) => [finding.code, finding.at.file, finding.at.line])).toContainEqual([
      code,
      EXTRACT,
      line,
    ]);
    const found = findings.find((finding) => finding.code === code && finding.at.line === line)!;
    expect(found.advice).not.toBe("");
    if (shows) expect(found.message).toMatch(shows);
    expect(findings.every(({at}) => at.file === EXTRACT)).toBe(true);
    accountsFor(receipts, loaded);
    expect(await crimesHeld(folder)).toBe(loaded ?? CRIMES);
    if (loaded === undefined) expect(latest(folder)).toBe(before);
    expect(await crimesHeld(folder, before)).toBe(CRIMES);
    expect(existsSync(join(folder, "warehouse/staging"))).toBe(false);
  });

  it("whose last line has no line end, and is whole, is not damaged", async () => {
    write(folder, EXTRACT, CLEAN.join("\n"));
    const {receipts, findings} = await answer<Loaded>("load", folder);
    expect(findings).toEqual([]);
    accountsFor(receipts, CRIMES);
  });

  it("with a month missing in the middle: the month is not covered, and no figure is given for the year", async () => {
    write(folder, EXTRACT, file(CLEAN.filter((line) => !/^[^,]*,\d\d\/06\/2024,/.test(line))));
    const {findings, receipts} = await answer<Loaded>("load", folder);
    expect(findings).toMatchObject([
      {code: "month-without-rows", at: {file: EXTRACT}, message: expect.stringContaining("2024-06")},
    ]);
    expect(receipts[0]!.months).not.toContain("2024-06");
    expect(receipts.every(({lines}) => reconciles(lines))).toBe(true);
  });
});

function accountsFor(receipts: readonly Receipt[], loaded: number | undefined): void {
  expect(receipts).toHaveLength(1);
  const [receipt] = receipts;
  expect(receipt!.taken).toBe(loaded !== undefined);
  expect(reconciles(receipt!.lines), JSON.stringify(receipt!.lines)).toBe(true);
  if (loaded !== undefined) expect(receipt!.lines.loaded).toBe(loaded);
}

/** The line (1-based) with other text in some of its cells; it has no quotes. */
function withCells(lines: readonly string[], line: number, cells: Readonly<Record<number, string>>): readonly string[] {
  const old = lines[line - 1]!;
  expect(old).not.toContain('"');
  return lines.with(
    line - 1,
    old
      .split(",")
      .map((cell, i) => cells[i] ?? cell)
      .join(","),
  );
}

/** The first nine cells hold no comma, so they can be cut at commas. */
function without(line: string, cell: number): string {
  return line.split(",").toSpliced(cell, 1).join(",");
}

function swapped(line: string, a: number, b: number): string {
  const cells = line.split(",");
  return cells.with(a, cells[b]!).with(b, cells[a]!).join(",");
}
