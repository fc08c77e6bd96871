import {existsSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {openDuckdbWarehouse} from "../src/figures/warehouse/engines/duckdb/warehouse.ts";
import {bodies} from "../src/official/bodies.ts";
import {openSignOffs} from "../src/prose/review/store/files.ts";
import {dispersionOf} from "../src/statistics/comparison/dispersion.ts";
import {judgeCounts} from "../src/statistics/verdict/verdict.ts";
import type {Effects} from "../src/steps/effects.ts";
import {withWarehouse} from "../src/steps/effects.ts";
import {initWorkspace} from "../src/steps/init.ts";
import {loadFiles} from "../src/steps/load.ts";
import {countingOf, countProtected} from "../src/steps/workspace/counting.ts";
import {openWorkspace} from "../src/steps/workspace/workspace.ts";
import type {FigureBook, History} from "../src/vocabulary/figure-book.ts";
import {addMonths, type Period} from "../src/vocabulary/period.ts";
import type {Judged} from "../src/vocabulary/verdict.ts";
import {poisson, seeded} from "../synthetic/random.ts";

/**
 * How often the two rules call a change larger than chance would explain. First on the published tables of every body: each count of a
 * year ending in March with that of the year before, by the rule that allows for clustering and by the plain Poisson one. Then on 1,000
 * series that are stable by construction, each with the level, season and dispersion of a real one: every call is wrong. The ratio is
 * the share of wrong calls of the first rule over the 5% it promises; at most 6% are let pass.
 */
const FOLDER = resolve(process.argv[2] ?? "../shared/data");
const SERIES = 1000;
const YEARS = 5;
const PROMISED = 0.05;

const tables = existsSync(join(FOLDER, "recorded-crime")) ? join(FOLDER, "recorded-crime") : FOLDER;
const file = existsSync(tables)
  ? readdirSync(tables).find((name) => /recorded-crime-pfa.*\.csv(\.gz)?$/.test(name))
  : "";
if (!file) {
  console.error(
    `No Home Office recorded crime table lies in ${FOLDER}. Name its folder: npm run bench -- verdicts FOLDER`,
  );
  process.exit(2);
}

const folder = join(mkdtempSync(join(tmpdir(), "copperplate-bench-")), "workspace");
const effects: Effects = {
  openWarehouse: (workspace) => openDuckdbWarehouse({workspace, now: () => new Date(0)}),
  signOffs: openSignOffs,
  now: () => new Date(0),
  progress: () => {},
};
const books: FigureBook[] = [];
try {
  initWorkspace(folder, {body: "west-midlands"});
  await loadFiles([join(tables, file)], folder, effects);
  const workspace = openWorkspace(folder);
  const counting = countingOf(workspace);
  const counts = counting.catalogue.measures.filter(({level, rolling}) => level === "count" && !rolling);
  await withWarehouse({workspace: folder}, effects, async (warehouse) => {
    const version = (await warehouse.version())!;
    const last = version.coverage
      .filter(({awaited}) => !awaited)
      .map(({month}) => month)
      .sort()
      .at(-1)!;
    const march = Number(last.slice(0, 4)) - (last.slice(5) < "03" ? 1 : 0);
    for (let year = march; year > march - YEARS; year--) {
      const requests = bodies.flatMap(({area}) =>
        counts.flatMap(({id}) => [year - 1, year].map((end) => ({measure: id, area, period: yearTo(end)}))),
      );
      books.push((await countProtected(requests, counting, {warehouse, version})).book);
    }
  });
} finally {
  rmSync(folder, {recursive: true, force: true});
}

const judged = books
  .flatMap(({changes}) => changes.map(({verdict}) => verdict))
  .filter((one): one is Judged => one.kind !== "cannot-be-judged");
const unjudged = books.reduce((sum, {changes}) => sum + changes.length, 0) - judged.length;
const aware = judged.filter(({kind}) => kind === "larger-than-chance").length;
const plain = judged.filter(({interval, independent = interval}) => excludesZero(independent)).length;
const measured = judged.filter(({dispersion}) => dispersion !== undefined).length;
console.log(
  `${judged.length} year-on-year changes of ${bodies.length} bodies judged, ${unjudged} not; dispersion measured for ${measured}`,
);
console.log(
  `called larger than chance: dispersion-aware ${percent(aware / judged.length)}, Poisson ${percent(plain / judged.length)}`,
);

const real = (books[0]?.histories ?? []).filter(({points}) => points.length >= 8 && total(points) > 0);
const random = seeded(2026);
const simulated = Array.from({length: SERIES}, (_, n) => stable(real[Math.floor((n * real.length) / SERIES)]!));
const wrong = {aware: 0, plain: 0, judged: 0};
for (const {counts, perYear} of simulated) {
  const [before, after] = [sum(counts.slice(-2 * perYear, -perYear)), sum(counts.slice(-perYear))];
  const verdict = judgeCounts(before, after, {months: {counts, perYear}});
  if (verdict.verdict === "cannot-be-judged") continue;
  wrong.judged++;
  if (verdict.verdict === "larger-than-chance") wrong.aware++;
  if (judgeCounts(before, after).verdict === "larger-than-chance") wrong.plain++;
}
const share = wrong.aware / wrong.judged;
console.log(
  `${SERIES} stable series (${wrong.judged} with a base of six or more): wrongly called, dispersion-aware ${percent(share)}, Poisson ${percent(wrong.plain / wrong.judged)}`,
);
console.log(
  `verdicts ratio=${(share / PROMISED).toFixed(2)} goal=1.2 rss_mb=${Math.round(process.resourceUsage().maxRSS / 1024)}`,
);

/** Five years of a process that never changes: the season and dispersion of a real series about its recent level. */
function stable({points, step}: History): {readonly counts: readonly number[]; readonly perYear: 12 | 4} {
  const perYear = step === 1 ? 12 : 4;
  const recent = points.slice(-YEARS * perYear).map(({numerator}) => numerator ?? 0);
  const level = sum(recent) / recent.length;
  const seasons = Array.from({length: perYear}, (_, season) => {
    const own = recent.filter((_, n) => (recent.length - 1 - n) % perYear === perYear - 1 - season);
    return level === 0 ? 1 : sum(own) / own.length / level;
  });
  const factor = dispersionFactor(recent, perYear);
  const counts = Array.from({length: YEARS * perYear}, (_, n) => clustered(level * seasons[n % perYear]!, factor));
  return {counts, perYear};
}

/** Events come in clusters of the factor's size, so that a count varies the factor times as much as a Poisson count of its mean. */
function clustered(mean: number, factor: number): number {
  return Math.round(factor * poisson(mean / factor, random));
}

function dispersionFactor(counts: readonly number[], perYear: 12 | 4): number {
  return dispersionOf({counts, perYear})?.factor ?? 1;
}

function yearTo(march: number): Period {
  const until = `${march}-04` as const;
  return {from: addMonths(until, -12), until};
}

function excludesZero({lower, upper}: Judged["interval"]): boolean {
  return (lower !== null && lower > 0) || (upper !== null && upper < 0);
}

function total(points: History["points"]): number {
  return sum(points.map(({numerator}) => numerator ?? 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function percent(of: number): string {
  return `${(100 * of).toFixed(1)}%`;
}
