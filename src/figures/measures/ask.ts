import {createHash} from "node:crypto";
import type {CountProvenance} from "../../vocabulary/figure.ts";
import type {Month} from "../../vocabulary/period.ts";
import type {Condition, Dimension, Query, Row} from "../warehouse/query.ts";
import type {Version, Warehouse} from "../warehouse/warehouse.ts";
import type {Ground} from "./covered.ts";
import type {Count} from "./measure.ts";
import {tile} from "./tile.ts";

/** What the warehouse said to one count: its integer, month by month where it has months, and how it was asked. */
export interface Asked {
  readonly total: number;
  /** Empty for a stock and for tallies that do not come by the month. */
  readonly months: ReadonlyMap<Month, number>;
  readonly scale: number;
  readonly evidence: readonly string[];
  readonly provenance: CountProvenance;
  readonly engine: string;
  /** Why the integers cannot be used: months not held, or spans that overlap. */
  readonly fault?: string;
}

export interface Data {
  readonly warehouse: Warehouse;
  readonly version: Version;
}

/** Asks one count of the warehouse, for a whole period that it holds. */
export function ask(count: Count, role: CountProvenance["role"], of: {data: Data; ground: Ground}): Promise<Asked> {
  return count.from === "tallies" ? askTallies(count, role, of) : askRows(count, role, of);
}

/** The query of a count by these dimensions: `key` lists what was counted, `month` spreads it. */
export function queryOf(count: Count, {area, force, period}: Ground, by: readonly Dimension[]): Query {
  const place: Condition =
    area === force ? {column: "force", in: [force]} : {column: count.from === "tallies" ? "area" : "csp", in: [area]};
  const whole: Condition[] = count.from === "tallies" && area === force ? [{column: "area", in: [force]}] : [];
  const source: Condition[] = count.source === undefined ? [] : [{column: "source", in: [count.source]}];
  const subject: Condition[] = count.subject === undefined ? [] : [{column: "subject", in: [count.subject]}];
  return {
    from: count.from,
    during: {clock: count.clock, period},
    where: [...source, ...subject, place, ...whole, ...count.where],
    by,
    sums: {rows: {of: "rows"}, ...(count.of === "value" ? {value: {of: "value"}} : {})},
  };
}

/** One query gives the months, the total and the keys: each row is a key in a month. */
async function askRows(
  count: Count,
  role: CountProvenance["role"],
  {data, ground}: {data: Data; ground: Ground},
): Promise<Asked> {
  const byMonth = await data.warehouse.run(queryOf(count, ground, ["month"]), data.version);
  const keys = await data.warehouse.run(queryOf(count, ground, ["key"]), data.version);
  const months = new Map(byMonth.rows.map((row) => [row.dimensions["month"] as Month, whole(row.sums["rows"])]));
  const total = sum(byMonth.rows, "rows");
  return {
    total,
    months,
    scale: 0,
    evidence: [],
    engine: byMonth.engine,
    provenance: {role, value: total, rows: total, sql: byMonth.sql, digest: digestOf(keys.rows, ["key"])},
  };
}

async function askTallies(
  count: Count,
  role: CountProvenance["role"],
  {data, ground}: {data: Data; ground: Ground},
): Promise<Asked> {
  const by: readonly Dimension[] = ["covers_from", "covers_until", "source", "scale", "evidence"];
  const answer = await data.warehouse.run(queryOf(count, ground, by), data.version);
  const {rows, sql, engine} = answer;
  const tiled = count.clock === "ends" ? {fault: stockFault(rows)} : tile(rows, ground.period);
  const scales = new Set(rows.map((row) => Number(row.dimensions["scale"])));
  const total = sum(rows, "value");
  const fault = tiled.fault ?? (scales.size > 1 ? "its numbers were supplied at different scales" : undefined);
  return {
    total,
    months: "months" in tiled ? tiled.months : new Map(),
    scale: [...scales][0] ?? 0,
    evidence: [...new Set(rows.map((row) => row.dimensions["evidence"] ?? ""))].filter((text) => text !== ""),
    engine,
    provenance: {role, value: total, rows: sum(rows, "rows"), sql, digest: digestOf(rows, by)},
    ...(fault === undefined ? {} : {fault}),
  };
}

function stockFault(rows: readonly Row[]): string | undefined {
  return rows.length > 1 ? "it was supplied more than once for the end of the period" : undefined;
}

/** SHA-256 over the rows in their order: each dimension and each sum, so that other rows cannot give the same. */
function digestOf(rows: readonly Row[], dimensions: readonly string[]): string {
  const hash = createHash("sha256");
  for (const {dimensions: of, sums} of rows) {
    const values = Object.keys(sums)
      .sort()
      .map((name) => sums[name]);
    hash.update(`${dimensions.map((name) => of[name] ?? "").join("\u001f")}\u001f${values.join("\u001f")}\n`);
  }
  return hash.digest("hex");
}

function sum(rows: readonly Row[], name: string): number {
  return whole(rows.reduce((total, row) => total + (row.sums[name] ?? 0n), 0n));
}

function whole(value: bigint | undefined): number {
  const number = Number(value ?? 0n);
  if (!Number.isSafeInteger(number)) throw new RangeError(`too large to be exact: ${value}`);
  return number;
}
