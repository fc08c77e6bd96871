import {createHash} from "node:crypto";
import type {Dimension, Row} from "../../warehouse/query.ts";
import type {Count} from "../measure.ts";
import {type Asked, type Over, sum} from "./asked.ts";
import {duringOf} from "./during.ts";
import {forcesOfCount, type Ground} from "./ground.ts";
import {queryOf} from "./query-of.ts";
import {addUp, type Fault, standing, type Tiled, tile} from "./tile.ts";

/** One query: every number that was supplied for a part of the period, added up when those of each force fill it exactly. */
export async function askTallies(count: Count, {data, ground}: Over): Promise<Asked> {
  const by = dimensionsOf(count);
  const {rows: all, sql, engine} = await data.warehouse.run(queryOf(count, ground, by), data.version);
  const rows = all.filter((row) => isOfWhole(row, ground));
  const {months, quarters, fault} = tileEachForce(rows, count, ground);
  const scales = new Set(rows.map((row) => Number(row.dimensions["scale"])));
  const mixed: Fault = {kind: "scales", words: "its numbers were supplied with different decimals"};
  const found = fault ?? (scales.size > 1 ? mixed : undefined);
  const total = sum(rows, "value");
  return {
    total,
    months,
    ...(quarters ? {quarters} : {}),
    scale: [...scales][0] ?? 0,
    evidence: [...new Set(rows.map((row) => row.dimensions["evidence"] ?? ""))].filter((text) => text !== ""),
    engine,
    provenance: {value: total, rows: sum(rows, "rows"), sql, digest: digestOfTallies(rows, by)},
    ...(found === undefined ? {} : {fault: found}),
  };
}

/** Numbers of several offences or outcomes that are asked for together are added up by the engine: a span of a force is then one row. */
function dimensionsOf(count: Count): readonly Dimension[] {
  const asked = new Set<string>([...count.where.map(({column}) => column), ...(count.across ?? [])]);
  return SUPPLIED.filter((name) => !asked.has(name));
}

/** A number for the whole force, all offences and all outcomes; those for its districts or single offences are parts of it, not more of it. */
function isOfWhole({dimensions}: Row, {district}: Ground): boolean {
  const ofArea = district || ["", dimensions["force"]].includes(dimensions["area"] ?? "");
  const isTotal = (column: "offence" | "outcome") => (dimensions[column] ?? "") === "";
  return ofArea && isTotal("offence") && isTotal("outcome");
}

function tileEachForce(rows: readonly Row[], count: Count, ground: Ground): Tiled {
  const {clock, period} = duringOf(count, ground.period);
  const tiled = forcesOfCount(count, ground).map((force) => {
    const own = rows.filter(({dimensions}) => dimensions["force"] === force);
    return clock === "ends" ? standing(own, period) : tile(own, period);
  });
  const fault = tiled.find((one) => one.fault !== undefined)?.fault;
  return {
    months: addUp(tiled.map(({months}) => months)),
    quarters: addUp(tiled.map(({quarters}) => quarters ?? new Map())),
    ...(fault === undefined ? {} : {fault}),
  };
}

/** Supplied numbers have no keys: SHA-256 over a line for each, of its months, source, decimals, evidence and value. */
function digestOfTallies(rows: readonly Row[], by: readonly Dimension[]): string {
  const lines = rows.map(({dimensions, sums}) =>
    [...by.map((name) => dimensions[name] ?? ""), `${sums["value"]}\n`].join("\u001f"),
  );
  return createHash("sha256").update(lines.join("")).digest("hex");
}

const SUPPLIED: readonly Dimension[] = [
  "covers_from",
  "covers_until",
  "force",
  "area",
  "offence",
  "outcome",
  "source",
  "scale",
  "evidence",
];
