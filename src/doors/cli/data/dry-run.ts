import type {DryRun, FigureMove, SentenceMove} from "../../../steps/revisions/dry-run.ts";
import {printPlace} from "../../../vocabulary/finding.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import {movementLines} from "./movement-lines.ts";

/** What a load would change, for a person: rows, then figures, sentences and checks. */
export function dryRunLines(run: DryRun): readonly string[] {
  const {statements, releases} = run;
  return [
    "",
    "What moves in the data",
    ...indented(dataLines(run)),
    "",
    "What moves in figures",
    ...indented(
      statements.length + releases.length === 0
        ? ["Nothing: no figure of an open statement or a published release changes."]
        : [...statements.flatMap(statementLines), ...releases.flatMap(releaseLines)],
    ),
    "",
    "Nothing was loaded.",
  ];
}

function dataLines({movements, receipts, stands, wouldStand, area}: DryRun): readonly string[] {
  if (movements.length > 0) return shortened(movementLines(movements, area));
  if (receipts.every(({taken}) => !taken)) return ["Nothing: no file would be taken."];
  if (stands === wouldStand) return ["Nothing: already loaded, every row stands as it is."];
  return ["Nothing: every row stands as it is, though the files or how they are read are others."];
}

/** A first load of an archive moves every month of every force. */
const MOST_LINES = 200;

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  return [...lines.slice(0, MOST_LINES), `and ${countOf(lines.length - MOST_LINES, "more line")}; --json gives all`];
}

function statementLines({file, figures, sentences, appear, go}: DryRun["statements"][number]): readonly string[] {
  return [
    file,
    ...indented([
      ...figures.map((move) => figureLine(move)),
      ...sentences.flatMap(sentenceLines),
      ...appear.map(({code, message, at}) => `would be found: ${printPlace(at)} ${code}: ${message}`),
      ...go.map(({code, message, at}) => `would be found no longer: ${printPlace(at)} ${code}: ${message}`),
    ]),
  ];
}

function releaseLines({
  release,
  edition,
  superseded,
  figures,
  sentences,
}: DryRun["releases"][number]): readonly string[] {
  const name = `${release}, ${edition}`;
  if (superseded) return [`${name}, which a later release has replaced: ${countOf(figures.length, "figure")}`];
  return [
    name,
    ...indented([
      ...figures.map((move) =>
        figureLine(move, move.published === move.before ? "" : ` [published: ${move.published}]`),
      ),
      ...sentences.flatMap(sentenceLines),
    ]),
  ];
}

/** "Homicides, West Midlands, January to December 2024: 34 → 33 (−1, −2.9%)". */
export function figureLine(move: FigureMove, more = ""): string {
  const {title, area, period, before, after, difference, percent, counted} = move;
  const by = [difference, percent].filter((part) => part !== undefined).join(", ");
  const of = counted === undefined ? "" : `; ${counted.before} → ${counted.after}`;
  const same = move.withinRounding ? " as printed the same" : "";
  return `${title}, ${area}, ${period}: ${before} → ${after}${by === "" ? "" : ` (${by}${of})`}${same}${more}`;
}

export function sentenceLines({file, line, before, after}: SentenceMove): readonly string[] {
  return [`${file}:${line}  “${before}”`, `    would read  “${after}”`];
}

export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`);
}

export function countOf(count: number, noun: string): string {
  return `${printCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
