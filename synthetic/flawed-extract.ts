import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {drawCrimes} from "./crimes.ts";
import {extractRows, HEADER} from "./extract-file.ts";
import {seeded} from "./random.ts";
import type {Stratum} from "./strata.ts";

/**
 * A small extract with one of everything that goes wrong in real ones, and the truth about it, to try a loader on. Synthetic.
 * Usage: node synthetic/flawed-extract.ts FOLDER
 */

export type FlawKind =
  | "impossible-date"
  | "offence-made-a-date"
  | "duplicate"
  | "two-digit-year"
  | "fractional-age"
  | "anti-social-behaviour"
  | "unclosed-quote"
  | "truncated-line";

/** A flawed record: its first line in the file, header 1. A duplicate is the later of the two. */
export interface Flaw {
  readonly line: number;
  readonly kind: FlawKind;
  /** Of a duplicate: the line it repeats. */
  readonly of?: number;
}

export interface FlawedExtract {
  readonly text: string;
  /** By line. */
  readonly flaws: readonly Flaw[];
  /** Lines in the file, the truncated last one counted. */
  readonly lines: number;
  /** Records without a flaw: what a loader must load. */
  readonly sound: number;
}

/** @param without kinds to leave out: an unclosed quote changes how everything behind it is read. */
export function flawedExtract({
  seed = 5000,
  without = [],
}: {
  readonly seed?: number;
  readonly without?: readonly FlawKind[];
} = {}): FlawedExtract {
  const random = seeded(seed);
  const rows = [...extractRows(2024, drawCrimes(2024, STRATA, random))].join("").trimEnd().split("\n");
  const flaws: Flaw[] = [];
  for (const [kind, count] of PLAN.filter(([kind]) => !without.includes(kind))) {
    for (let made = 0; made < count; ) {
      const index = 1000 + random.below(rows.length - 2000);
      const touched = kind === "duplicate" ? [index, index - REPEATED_AFTER] : [index];
      if (touched.some((i) => rows[i]!.includes('"') || flaws.some(({line, of}) => line === i + 2 || of === i + 2)))
        continue;
      flaws.push(spoil(rows, index, kind));
      made++;
    }
  }
  const cut = !without.includes("truncated-line");
  if (cut) {
    flaws.push({line: rows.length + 1, kind: "truncated-line"});
    rows[rows.length - 1] = rows.at(-1)!.split(",").slice(0, 4).join(",");
  }
  const text = `${HEADER}${rows.join("\n")}${cut ? "" : "\n"}`;
  return {
    text,
    flaws: flaws.sort((a, b) => a.line - b.line),
    lines: rows.length + 1,
    sound: rows.length - flaws.length,
  };
}

/** The same text in code page 1252, with a name that only it and not ASCII can write in the beat of every hundredth row. */
export function inWindows1252(text: string): Uint8Array {
  const lines = text
    .split("\n")
    .map((line, i) => (i > 0 && i % 100 === 0 ? line.replace(/[^,"]+$/, "Café – St Mary’s") : line));
  return Uint8Array.from(lines.join("\n"), (character) => WINDOWS_1252[character] ?? character.charCodeAt(0));
}

/** The characters used whose byte is not their code point. */
const WINDOWS_1252: Readonly<Record<string, number>> = {"–": 0x96, "’": 0x92};

const PLAN: readonly (readonly [FlawKind, number])[] = [
  ["impossible-date", 3],
  ["offence-made-a-date", 4],
  ["duplicate", 5],
  ["two-digit-year", 2],
  ["fractional-age", 2],
  ["anti-social-behaviour", 6],
  ["unclosed-quote", 1],
];

/** Rows between a record and its repetition. */
const REPEATED_AFTER = 700;

/** 5,000 crimes. */
const STRATA: readonly Stratum[] = [
  ["8N", 1500, "any"],
  ["48", 1200, "any"],
  ["28I", 900, "any"],
  ["10D", 300, "none"],
  ["92E", 600, "none"],
  ["34B", 500, "young"],
].map(([code, count, victims]) => ({
  code: code as string,
  count: count as number,
  victims: victims as Stratum["victims"],
  kind: "violence",
  from: 1,
  until: 12,
}));

/** Spoils the row and says how. Cells: 0 crime number, 1 recorded, 2 offence, 3 partnership, 4 age. */
function spoil(rows: string[], index: number, kind: FlawKind): Flaw {
  const cells = rows[index]!.split(",");
  const line = index + 2;
  switch (kind) {
    case "impossible-date":
      cells[1] = "31/02/2024";
      break;
    case "offence-made-a-date":
      cells[2] = ["01-Oct", "10-Jan", "04-Feb", "Aug-00"][index % 4]!;
      break;
    case "two-digit-year":
      cells[1] = cells[1]!.replace("/2024", "/24");
      break;
    case "fractional-age":
      cells[4] = "20.6";
      break;
    case "anti-social-behaviour":
      cells[2] = "ASB";
      break;
    case "unclosed-quote":
      cells[3] = `"${cells[3]}`;
      break;
    case "duplicate":
      cells.splice(0, cells.length, ...rows[index - REPEATED_AFTER]!.split(","));
      break;
    case "truncated-line":
      break;
  }
  rows[index] = cells.join(",");
  return kind === "duplicate" ? {line, kind, of: line - REPEATED_AFTER} : {line, kind};
}

if (import.meta.main) {
  const folder = process.argv[2] ?? "out/flawed";
  const {text, flaws, lines, sound} = flawedExtract();
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, "crimes-flawed.csv"), text);
  writeFileSync(join(folder, "crimes-flawed-1252.csv"), inWindows1252(text));
  const truth = ["line,kind,of", ...flaws.map(({line, kind, of}) => `${line},${kind},${of ?? ""}`)];
  writeFileSync(join(folder, "truth.csv"), `${truth.join("\n")}\n`);
  console.log(
    `Made ${lines} lines of synthetic crimes with ${flaws.length} flaws and ${sound} sound records in ${folder}.`,
  );
}
