import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import {drawCoverageGrid, type GridRow} from "../../publication/charts/coverage-grid.tsx";
import {stackDrawings} from "../../publication/charts/stack-drawings.tsx";
import {type CoverageSection, renderCoveragePage} from "../../publication/renderers/coverage/coverage-page.tsx";
import {readLook} from "../../publication/renderers/look.ts";
import {printCount} from "../../vocabulary/quantity.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {writeText} from "../workspace/disk-refusal.ts";
import type {CoverageReport, ForceCoverage, SourceCoverage} from "./coverage.ts";

/** Draws a report as FILE.svg, or as FILE.html with its notes and tables. Gives the file's whole path. @throws Refusal for another ending. */
export function drawCoverage(report: CoverageReport, path: string): string {
  const file = resolve(path);
  const title = `What is held of which police force, ${report.body}`;
  const sections = report.sources.map(sectionOf);
  const foot = `Read from warehouse version ${report.version.slice(0, 12)}, as at ${report.asAt.slice(0, 10)}. docs/coverage.md says how months are judged.`;
  if (/\.html?$/i.test(file)) {
    const page = {title, synthetic: report.synthetic, sources: sections, foot};
    writeText(file, renderCoveragePage(page, readLook(readFileSync)));
  } else if (/\.svg$/i.test(file)) writeText(file, asPicture(title, report, sections));
  else throw new Refusal(`The picture is an .svg or an .html file; ${path} is neither.`);
  return file;
}

function asPicture(title: string, {synthetic}: CoverageReport, sections: readonly CoverageSection[]): string {
  const parts = sections.map((section, n) => ({
    caption: `${section.title}. ${section.grid.title}`,
    drawing: drawCoverageGrid(section.grid, `source-${n + 1}`),
    notes: [...section.notes.map(({number, words}) => `${number}  ${words}`), section.notHeld],
  }));
  return stackDrawings(synthetic ? `Synthetic data. ${title}` : title, parts);
}

function sectionOf(source: SourceCoverage): CoverageSection {
  const {notes, numbers} = notesOf(source);
  const rows = alikeRows(source.forces) ?? source.forces.map((force) => rowOf(force, numbers));
  return {
    title: source.title,
    notHeld: notHeldOf(source),
    grid: {title: findingOf(source), description: describe(source), rows},
    notes,
    table: source.forces.flatMap(({name, runs}) =>
      runs.map(({from, to, state, words}) => ({force: name, months: span(from, to), state, words: words.join("; ")})),
    ),
  };
}

/** Every run that a sign speaks of gets a number, which the picture shows and the list under it explains. */
function notesOf({forces}: SourceCoverage) {
  const odd = forces.flatMap(({force, name, runs}) =>
    runs.filter(({words}) => words.length > 0).map((run) => ({force, name, run})),
  );
  const notes = odd.map(({name, run}, n) => ({
    number: n + 1,
    words: `${name}, ${span(run.from, run.to)}, ${run.state}: ${run.words.join("; ")}.`,
  }));
  return {notes, numbers: new Map(odd.map(({run}, n) => [run, n + 1]))};
}

function rowOf({name, months, runs}: ForceCoverage, numbers: ReadonlyMap<ForceCoverage["runs"][number], number>) {
  const noteOf = (month: string) => {
    const run = runs.find(({from, to}) => from <= month && month <= to);
    return run === undefined ? undefined : numbers.get(run);
  };
  const row: GridRow = {
    label: name,
    summary: summaryOf(months),
    months: months.map(({month, state}) => {
      const note = noteOf(month);
      return {month, state, ...(note === undefined ? {} : {note})};
    }),
  };
  return row;
}

/** Where every force holds the same months without a sign, one line says so for all of them. */
function alikeRows(forces: readonly ForceCoverage[]): readonly GridRow[] | undefined {
  const [first] = forces;
  const same = new Set(forces.map(({runs}) => JSON.stringify(runs))).size === 1;
  if (first === undefined || forces.length === 1 || !same || first.signs.length > 0) return undefined;
  return [rowOf({...first, name: `all ${forces.length} forces alike`}, new Map())];
}

function summaryOf(months: ForceCoverage["months"]): string {
  const whole = months.filter(({state}) => state === "present").length;
  return `${whole} of ${months.length} without a sign`;
}

function findingOf({forces}: SourceCoverage): string {
  const states = forces.flatMap(({months}) => months.map(({state}) => state));
  const count = (state: string) => states.filter((one) => one === state).length;
  const odd = (["partial", "suspicious", "missing", "awaited"] as const)
    .filter((state) => count(state) > 0)
    .map((state) => `${count(state)} ${state}`);
  const of = `of ${printCount(states.length)} months of ${forces.length === 1 ? "1 force" : `${forces.length} forces`}`;
  return odd.length === 0 ? `No sign against any ${of}` : `${odd.join(", ")}, ${of}`;
}

function describe({forces}: SourceCoverage): string {
  return forces.map(({name, months}) => `${name}: ${summaryOf(months)}.`).join(" ");
}

function notHeldOf({notHeld, subjects}: SourceCoverage): string {
  const few = notHeld.length <= 12;
  const gone = `Nothing of ${notHeld.length} of the 43 police force areas${few ? `: ${notHeld.join(", ")}` : ""}.`;
  return [
    ...(notHeld.length === 0 ? [] : [gone]),
    ...(subjects.length > 2 ? [`Numbers of ${subjects.join(", ")}.`] : []),
  ].join(" ");
}

function span(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}
