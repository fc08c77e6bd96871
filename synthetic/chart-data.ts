import type {ChangesData} from "../src/publication/charts/changes/change-chart.ts";
import type {DotData} from "../src/publication/charts/forces/dot-chart.ts";
import type {ForceShare, ForcesData} from "../src/publication/charts/forces/forces.ts";
import {TILE_PLACES} from "../src/publication/charts/forces/tile-places.ts";
import type {XmrData} from "../src/publication/charts/series/charted.ts";
import type {LineData, SeriesOf} from "../src/publication/charts/series/series-of.ts";
import type {MultiplesData} from "../src/publication/charts/series/small-series.ts";
import type {History} from "../src/vocabulary/figure-book.ts";
import {addMonths, type Month} from "../src/vocabulary/period.ts";
import type {Judged} from "../src/vocabulary/verdict.ts";
import type {Random} from "./random.ts";

/* Data to try charts on: made by chance from a seed, of no real place. */

const SOURCE = "Synthetic: made by chance, of no real place";

/** Counts that vary about a level, with a season; a step up or down after `stepAt` points. */
export function historyOf(
  random: Random,
  how: {points?: number; level?: number; step?: 1 | 3; breaks?: readonly Month[]; stepAt?: number; factor?: number},
): History {
  const {points = 36, level = 560, step = 1, breaks = [], stepAt = points, factor = 1} = how;
  const counts = Array.from({length: points}, (_, n) => {
    const season = 1 + 0.06 * Math.sin((2 * Math.PI * n * step) / 12);
    const noise = 2 * Math.sqrt(level) * (random.unit() + random.unit() + random.unit() - 1.5);
    return Math.max(0, Math.round(level * season * (n >= stepAt ? factor : 1) + noise));
  });
  return {
    measure: "invented-offences",
    area: "E23000014",
    basis: "synthetic",
    step,
    points: counts.map((numerator, n) => ({month: addMonths("2022-01", n * step), numerator})),
    breaks,
  };
}

export function seriesOf(history: History, title = "Invented offences"): SeriesOf {
  return {history, title, unit: "Offences", level: "count", places: 0, area: "Exampleshire", source: SOURCE};
}

/** With a shift, a point far out, a changed definition. */
export function xmrData(random: Random): XmrData {
  const shifted = historyOf(random, {stepAt: 27, factor: 0.86, breaks: ["2023-01"]});
  const points = shifted.points.map((point, n) => (n === 17 ? {...point, numerator: 780} : point));
  return seriesOf({...shifted, points});
}

export function lineData(random: Random): LineData {
  return {...seriesOf(historyOf(random, {level: 340})), baseline: {value: 371.5, what: "mean of a month in 2019"}};
}

export function changesData(): ChangesData {
  const judged = (lower: number, upper: number, more: Partial<Judged> = {}): Judged => ({
    kind: lower > 0 || upper < 0 ? "larger-than-chance" : "not-distinguishable",
    method: "quasi-Poisson",
    unit: "percent",
    interval: {lower, upper},
    p: lower > 0 || upper < 0 ? 0.001 : 0.2,
    ...more,
  });
  const count = (value: number) => ({kind: "count" as const, value});
  const share = (numerator: number, denominator: number) => ({kind: "share" as const, of: {numerator, denominator}});
  return {
    before: {from: "2023-01", until: "2024-01"},
    after: {from: "2024-01", until: "2025-01"},
    source: SOURCE,
    rows: [
      {
        label: "Residential burglary",
        before: count(14797),
        after: count(12198),
        places: 2,
        verdict: judged(-21.3, -13.7),
      },
      {
        label: "Serious youth violence",
        before: count(7675),
        after: count(6621),
        places: 2,
        verdict: judged(-18.2, -9.1, {independent: {lower: -16.5, upper: -10.8}}),
      },
      {
        label: "Knife-related serious youth violence",
        before: count(370),
        after: count(328),
        places: 2,
        verdict: judged(-27.2, 7.9, {independent: {lower: -23.8, upper: 3.1}}),
      },
      {label: "Homicides", before: count(42), after: count(31), places: 0, verdict: judged(-55.1, 20.2)},
      {label: "Invented rare offences", before: count(7), after: count(14), places: 0, verdict: judged(-20.1, 487)},
      {
        label: "Victims satisfied with the service",
        before: share(702, 1000),
        after: share(741, 1010),
        places: 1,
        verdict: judged(-0.8, 7.1, {unit: "points", method: "Newcombe score"}),
      },
      {
        label: "Positive outcomes",
        before: share(1204, 9100),
        after: share(858, 6621),
        places: 1,
        verdict: judged(-1.3, 0.8, {unit: "points", method: "Newcombe score"}),
      },
      {
        label: "Drug trafficking offences",
        before: {kind: "missing", reason: "not-available"},
        after: count(900),
        places: 0,
        verdict: {kind: "cannot-be-judged", why: "not-held"},
      },
    ],
  };
}

const OWN = "E23000014";
const APART = "E23000034";

/** All 43 tiles with invented names. */
export function forcesData(random: Random): ForcesData {
  const forces = Object.entries(TILE_PLACES).map(([area, {code}], n): ForceShare => {
    const people = area === APART ? 8_600 : Math.round(500_000 * 14 ** ((n * 0.377) % 1));
    const rate = 0.0012 + 0.004 * random.unit() * random.unit();
    const own = area === OWN;
    return {
      area,
      name: own ? "Exampleshire" : `Force ${code}`,
      numerator: own ? 11_840 : Math.round(people * rate),
      denominator: own ? 2_950_000 : people,
      own,
      ...(area === APART && {apart: "few people live there"}),
    };
  });
  return {
    title: "Invented offences",
    unit: "Offences for every 1,000 people",
    kind: "rate",
    per: 1000,
    places: 1,
    size: "People",
    period: "2024",
    forces,
    source: SOURCE,
  };
}

export function dotData(random: Random): DotData {
  const all = forcesData(random);
  const some = all.forces.filter(({own}, n) => own || n % 6 === 1);
  return {...all, places: 2, forces: some, chosen: "Chosen by chance for this picture; no official group."};
}

export function multiplesData(random: Random, scale: "shared" | "own" = "shared"): MultiplesData {
  const series = [
    ["Residential burglary", 480],
    ["Personal robbery", 160],
    ["Theft from the person", 120],
    ["Vehicle offences", 900],
    ["Bicycle theft", 60],
  ] as const;
  return {
    title: "Invented neighbourhood crime",
    unit: "Offences a month",
    level: "count",
    places: 0,
    scale,
    series: series.map(([name, level]) => ({name, history: historyOf(random, {level})})),
    source: SOURCE,
  };
}
