import {createHash} from "node:crypto";
import type {CountProvenance} from "../../vocabulary/figure.ts";
import type {Month} from "../../vocabulary/period.ts";
import type {Condition, Dimension, Query, Row} from "../warehouse/query.ts";
import type {Version, Warehouse} from "../warehouse/warehouse.ts";
import type {Ground} from "./covered.ts";
import type {Count} from "./measure.ts";
import {type Fault, standing, tile} from "./tile.ts";

/** What the warehouse said to one count: its integer, month by month where it has months, and how it was asked. */
export interface Asked {
  readonly total: number;
  /** Empty for a stock and for tallies that do not come by the month. */
  readonly months: ReadonlyMap<Month, number>;
  /** Decimals of a supplied number: the total is so many tenths, hundredths … of its unit. */
  readonly scale: number;
  readonly evidence: readonly string[];
  readonly provenance: CountProvenance;
  readonly engine: string;
  /** Why the total cannot be used. */
  readonly fault?: Fault;
}

export interface Data {
  readonly warehouse: Pick<Warehouse, "run">;
  readonly version: Version;
}

/** The data, and the ground to count over. */
export interface Over {
  readonly data: Data;
  readonly ground: Ground;
}

/** Asks one count of the warehouse, for a whole period that it holds. */
export function ask(count: Count, role: CountProvenance["role"], over: Over): Promise<Asked> {
  return count.from === "tallies" ? askTallies(count, role, over) : askRows(count, role, over);
}

/** The query of a count by these dimensions: none gives its integer, `key` what was counted, `month` how it spreads. */
export function queryOf(count: Count, ground: Ground, by: readonly Dimension[]): Query {
  const source: Condition[] = count.source === undefined ? [] : [{column: "source", in: [count.source]}];
  const subject: Condition[] = count.subject === undefined ? [] : [{column: "subject", in: [count.subject]}];
  return {
    from: count.from,
    during: {clock: count.clock, period: ground.period},
    where: [...source, ...subject, ...placeOf(count, ground), ...count.where],
    by,
    sums: {rows: {of: "rows"}, ...(count.of === "value" ? {value: {of: "value"}} : {})},
  };
}

/** A district is known by its code or its name: extracts write either. */
function placeOf(count: Count, {area, force}: Ground): readonly Condition[] {
  const ofForce: Condition = {column: "force", in: [force]};
  if (area.code === force) return [ofForce];
  return [ofForce, {column: count.from === "tallies" ? "area" : "csp", in: [area.code, area.name]}];
}

/** Two queries: the integer itself, which a person can run again as it stands, and the keys it was made of, each in its month. */
async function askRows(count: Count, role: CountProvenance["role"], {data, ground}: Over): Promise<Asked> {
  const {warehouse, version} = data;
  const whole = await warehouse.run(queryOf(count, ground, []), version);
  const keys = await warehouse.run(queryOf(count, ground, ["key", "month"]), version);
  const total = sum(whole.rows, "rows");
  const months = new Map<Month, number>();
  for (const {dimensions, sums} of keys.rows) {
    const month = dimensions["month"] as Month;
    months.set(month, (months.get(month) ?? 0) + Number(sums["rows"]));
  }
  const spread = [...months.values()].reduce((all, one) => all + one, 0);
  if (spread !== total)
    throw new Error(`the months of a count add up to ${spread}, the count is ${total}: ${whole.sql}`);
  return {
    total,
    months,
    scale: 0,
    evidence: [],
    engine: whole.engine,
    provenance: {role, value: total, rows: total, sql: whole.sql, digest: digestOfKeys(keys.rows)},
  };
}

const SUPPLIED: readonly Dimension[] = [
  "covers_from",
  "covers_until",
  "area",
  "offence",
  "source",
  "scale",
  "evidence",
];

async function askTallies(count: Count, role: CountProvenance["role"], {data, ground}: Over): Promise<Asked> {
  const {rows: all, sql, engine} = await data.warehouse.run(queryOf(count, ground, SUPPLIED), data.version);
  const rows = all.filter((row) => isOfWhole(row, count, ground));
  const {months, fault} = count.clock === "ends" ? standing(rows, ground.period) : tile(rows, ground.period);
  const scales = new Set(rows.map((row) => Number(row.dimensions["scale"])));
  const mixed: Fault = {kind: "scales", words: "its numbers were supplied with different decimals"};
  const found = fault ?? (scales.size > 1 ? mixed : undefined);
  const total = sum(rows, "value");
  return {
    total,
    months,
    scale: [...scales][0] ?? 0,
    evidence: [...new Set(rows.map((row) => row.dimensions["evidence"] ?? ""))].filter((text) => text !== ""),
    engine,
    provenance: {role, value: total, rows: sum(rows, "rows"), sql, digest: digestOfTallies(rows)},
    ...(found === undefined ? {} : {fault: found}),
  };
}

/** A number for the whole force and all offences; those for its districts or single offences are parts of it, not more of it. */
function isOfWhole({dimensions}: Row, count: Count, {area, force}: Ground): boolean {
  const district = area.code !== force || ["", force].includes(dimensions["area"] ?? "");
  return district && (dimensions["offence"] === "" || count.where.some(({column}) => column === "offence"));
}

/** SHA-256 over the keys of the rows in order, each with a line feed: what `sort | sha256sum` says of them. */
function digestOfKeys(rows: readonly Row[]): string {
  const lines = rows.map(({dimensions, sums}) => `${dimensions["key"]}\n`.repeat(Number(sums["rows"])));
  return createHash("sha256").update(lines.join("")).digest("hex");
}

/** Supplied numbers have no keys: SHA-256 over a line for each, of its months, source, decimals, evidence and value. */
function digestOfTallies(rows: readonly Row[]): string {
  const lines = rows.map(({dimensions, sums}) =>
    [...SUPPLIED.map((name) => dimensions[name] ?? ""), `${sums["value"]}\n`].join("\u001f"),
  );
  return createHash("sha256").update(lines.join("")).digest("hex");
}

function sum(rows: readonly Row[], name: string): number {
  const total = rows.reduce((all, row) => all + (row.sums[name] ?? 0n), 0n);
  if (!Number.isSafeInteger(Number(total))) throw new RangeError(`too large to be exact: ${total}`);
  return Number(total);
}
