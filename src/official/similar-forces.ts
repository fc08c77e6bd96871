import {type Finding, must, type Place} from "../vocabulary/finding.ts";
import {areaCoded} from "./areas.ts";
import {forceNamed} from "./force-names.ts";

/**
 * Which forces a force is compared with as its like, and who says so. Copperplate ships no such list: the official one is not public,
 * and none is invented.
 */
export interface SimilarForces {
  /** Codes of police force areas: for each, those that are its like, in the order of the list. */
  readonly forces: ReadonlyMap<string, readonly string[]>;
  /** Of when the list is, `YYYY-MM-DD`, or a year or a month of it. */
  readonly dated: string;
  readonly source: string;
  readonly chosenBy: string;
}

/** Who vouches for a list. What is not given is looked for in the file's own comments: `# source: …`, `# dated: …`, `# chosen by: …`. */
export interface Vouched {
  readonly dated?: string;
  readonly source?: string;
  readonly chosenBy?: string;
}

export interface SimilarForcesRead {
  /** Not given when a name is unknown or when nobody vouches for the list. */
  readonly list?: SimilarForces;
  readonly findings: readonly Finding[];
}

type Rows = readonly (readonly string[])[];

/**
 * Reads a list already split into cells; row 1 is line 1. A line is a force and its like: one to a line, or all of them side by side.
 * A heading is known by having no force in it. A force may be written by any name or by its area's code.
 */
export function readSimilarForces(file: string, rows: Rows, vouched: Vouched = {}): SimilarForcesRead {
  const told = {...commentsOf(rows), ...vouched};
  const findings: Finding[] = [];
  const forces = new Map<string, string[]>();
  for (const {line, cells} of linesOf(rows)) {
    const codes = cells.map((cell, n) => codeOf(cell, {file, line, column: n + 1}));
    findings.push(...codes.filter((code) => typeof code !== "string"));
    const [own, ...like] = codes.filter((code) => typeof code === "string");
    if (own === undefined || typeof codes[0] !== "string") continue;
    const before = forces.get(own) ?? [];
    forces.set(own, [...before, ...like.filter((code) => code !== own && !before.includes(code))]);
  }
  const {dated, source, chosenBy = source} = told;
  if (forces.size === 0 && findings.length === 0) findings.push(nothingIn(file));
  if (dated === undefined || source === undefined || chosenBy === undefined) findings.push(nobodyVouches(file));
  else if (findings.length === 0) return {list: {forces, dated, source, chosenBy}, findings};
  return {findings};
}

/** The rows that say something, without comments and without a heading. */
function linesOf(rows: Rows): readonly {readonly line: number; readonly cells: readonly string[]}[] {
  const lines = rows
    .map((cells, n) => ({line: n + 1, cells: trimmed(cells)}))
    .filter(({cells}) => cells.length > 0 && !isComment(cells));
  const [first] = lines;
  const headed = first?.cells.every((cell) => typeof codeOf(cell, {file: ""}) !== "string") && isHeading(first.cells);
  return headed ? lines.slice(1) : lines;
}

/** Cells without the blank ones at the end; a blank first cell stays, and is an unknown force. */
function trimmed(cells: readonly string[]): readonly string[] {
  const plain = cells.map((cell) => cell.replace(/^\uFEFF/, "").trim());
  return plain.slice(0, plain.findLastIndex((cell) => cell !== "") + 1).filter((cell, n) => n === 0 || cell !== "");
}

function isHeading(cells: readonly string[]): boolean {
  return cells.some((cell) => /force|area|similar/i.test(cell));
}

function isComment(cells: readonly string[]): boolean {
  return cells[0]?.startsWith("#") ?? false;
}

/** `# source: Home Office, 2024`: commas in it have made cells of it. */
function commentsOf(rows: Rows): Vouched {
  const comments = rows.map(trimmed).filter(isComment);
  const said = (word: string): string | undefined =>
    comments.map((cells) => new RegExp(`^#\\s*${word}\\s*:\\s*(.+)$`, "i").exec(cells.join(", "))?.[1]).find(Boolean);
  const [dated, source, chosenBy] = [said("dated?"), said("source"), said("chosen[ -]by")];
  return {
    ...(dated === undefined ? {} : {dated}),
    ...(source === undefined ? {} : {source}),
    ...(chosenBy === undefined ? {} : {chosenBy}),
  };
}

function codeOf(cell: string, at: Place): string | Finding {
  if (areaCoded(cell)?.kind === "police-force-area") return cell;
  const named = forceNamed(cell);
  if (named.kind === "area") return named.area.code;
  const near = named.kind === "unknown" ? named.nearest : undefined;
  const what = named.kind === "unknown" ? "is no police force that Copperplate knows" : "polices no area of its own";
  return must("unknown-force", `"${cell}" ${what}.`, {
    at,
    advice: near === undefined ? 'Write it as "West Midlands".' : `Did you mean ${near}?`,
  });
}

function nothingIn(file: string): Finding {
  return must("no-similar-forces", "There is no force in the list.", {
    at: {file},
    advice: "Give a force and then those that are its like, on a line each or side by side.",
  });
}

function nobodyVouches(file: string): Finding {
  return must("similar-forces-unsourced", "The list does not say whose it is and of when.", {
    at: {file},
    advice: 'Put "# source: …" and "# dated: 2024-11-01" at its top: the page names both.',
  });
}
