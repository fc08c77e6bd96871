import {createHash} from "node:crypto";
import type {CatalogueMeasure} from "../src/vocabulary/catalogue.ts";
import type {Figure, SeriesPoint} from "../src/vocabulary/figure.ts";
import {figureId} from "../src/vocabulary/figure.ts";
import {monthsOf, type Period, parsePeriod} from "../src/vocabulary/period.ts";
import type {Level, Missing} from "../src/vocabulary/quantity.ts";

/** Measures and figures (synthetic) for the fixture of a statement. */

export const AREA = "E23000014";
export const NOW = parsePeriod("2024")!;
export const BEFORE = parsePeriod("2023")!;
export const AS_AT = "2025-05-12T09:00:00Z";
const sha = (text: string) => createHash("sha256").update(text).digest("hex");

function measure(
  of: Pick<CatalogueMeasure, "id" | "title" | "level" | "priority" | "definition"> & Partial<CatalogueMeasure>,
) {
  const rest = {
    aliases: [],
    unit: "offences",
    places: 0,
    wanted: "fewer",
    disclosure: "open",
    rolling: false,
    caveats: [],
  };
  return {...rest, ...of} as CatalogueMeasure;
}

export const MEASURES: readonly CatalogueMeasure[] = [
  measure({
    id: "homicides",
    title: "Homicides",
    level: "count",
    priority: "homicide",
    definition:
      "Murder, manslaughter, corporate manslaughter and infanticide (Home Office codes 1, 4/1, 4/2 and 4/10), by the month they were recorded.",
    caveats: ["A homicide may be recorded long after it happened."],
  }),
  measure({
    id: "homicides-domestic-abuse-share",
    title: "Homicides linked to domestic abuse",
    level: "share",
    priority: "homicide",
    places: 1,
    definition: "Of all homicides, those the force marked as linked to domestic abuse.",
  }),
  measure({
    id: "serious-youth-violence",
    title: "Serious youth violence",
    level: "count",
    priority: "serious-violence",
    places: 1,
    definition: "Most serious violence, robbery and possession of weapons where the youngest victim was under 25.",
  }),
  measure({
    id: "999-answered-within-10-seconds",
    title: "999 calls answered within 10 seconds",
    level: "share",
    priority: "victims",
    places: 1,
    wanted: "more",
    definition: "Of all 999 calls presented to the force, those answered within 10 seconds.",
  }),
  measure({
    disclosure: "threshold",
    id: "knife-related-youth-violence",
    title: "Knife-related youth violence",
    level: "count",
    priority: "serious-violence",
    definition: "Serious youth violence with a blade.",
  }),
];

interface Counted {
  readonly measure: string;
  readonly period: Period;
  readonly numerator: number;
  readonly denominator?: number;
  readonly value?: Missing;
}

function figure(of: Counted): Figure {
  const {title, level} = MEASURES.find((one) => one.id === of.measure)!;
  const {period, numerator, denominator} = of;
  const value: Level | Missing =
    of.value ??
    (level === "share"
      ? {kind: "share", of: {numerator, denominator: denominator!}}
      : {kind: "count", value: numerator});
  const year = period.from.slice(0, 4);
  const count = (role: "numerator" | "denominator", counted: number) => ({
    role,
    value: counted,
    rows: counted,
    sql: `SELECT count(*) FROM read_parquet('warehouse/batches/crimes-${year}.parquet')\nWHERE recorded >= DATE '${period.from}-01' AND recorded < DATE '${period.until}-01' AND force = '${AREA}'`,
    digest: sha(`${of.measure}${role}${year}`),
  });
  const counts = [count("numerator", numerator)];
  if (denominator !== undefined) counts.push(count("denominator", denominator));
  return {
    id: figureId({measure: of.measure, area: AREA, period}),
    measure: of.measure,
    title,
    area: AREA,
    period,
    counted: period,
    value,
    notes: of.measure === "homicides" ? ["provisional"] : [],
    precision: {kind: "exact"},
    series: of.value ? [] : spread(period, numerator, denominator),
    provenance: {
      basis: "rows",
      basisTitle: "counted from rows of the force's crime extract",
      measureFingerprint: sha(of.measure),
      version: "5b1f0c2a9d3e",
      asAt: AS_AT,
      engine: "duckdb 1.5",
      counts: of.value ? [] : counts,
      files: [
        {
          file: `incoming/crimes-${year}.csv`,
          sha256: sha(year),
          source: "crime-extract",
          supplier: "west-midlands",
        },
      ],
    },
  };
}

/** Twelve months that add up. */
function spread(period: Period, numerator: number, denominator: number | undefined): readonly SeriesPoint[] {
  const months = monthsOf(period);
  const part = (total: number, index: number) =>
    Math.floor(((index + 1) * total) / months.length) - Math.floor((index * total) / months.length);
  return months.map((month, index) => ({
    month,
    numerator: part(numerator, index),
    ...(denominator === undefined ? {} : {denominator: part(denominator, index)}),
  }));
}

export const FIGURES: readonly Figure[] = [
  figure({measure: "homicides", period: NOW, numerator: 34}),
  figure({measure: "homicides", period: BEFORE, numerator: 42}),
  figure({measure: "homicides-domestic-abuse-share", period: NOW, numerator: 11, denominator: 34}),
  figure({measure: "serious-youth-violence", period: NOW, numerator: 6621}),
  figure({measure: "serious-youth-violence", period: BEFORE, numerator: 7675}),
  figure({measure: "999-answered-within-10-seconds", period: NOW, numerator: 949, denominator: 1000}),
  figure({measure: "999-answered-within-10-seconds", period: BEFORE, numerator: 900, denominator: 1000}),
  figure({
    measure: "knife-related-youth-violence",
    period: BEFORE,
    numerator: 0,
    value: {kind: "missing", reason: "suppressed"},
  }),
  figure({
    measure: "knife-related-youth-violence",
    period: NOW,
    numerator: 0,
    value: {kind: "missing", reason: "incomplete-period", detail: "11 of 12 months are held; 2024-05 is not"},
  }),
].sort((a, b) => (a.id < b.id ? -1 : 1));

export const byId = (id: string, period: Period) => FIGURES.find((one) => one.measure === id && one.period === period)!;
