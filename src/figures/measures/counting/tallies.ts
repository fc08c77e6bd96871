import {createHash} from "node:crypto";
import type {Dimension, Row} from "../../warehouse/query.ts";
import type {Count} from "../measure.ts";
import {type Asked, type Over, sum} from "./asked.ts";
import type {Ground} from "./covered.ts";
import {queryOf} from "./query-of.ts";
import {type Fault, standing, tile} from "./tile.ts";

/** One query: every number that was supplied for a part of the period, added up when they fill it exactly. */
export async function askTallies(count: Count, {data, ground}: Over): Promise<Asked> {
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
    provenance: {value: total, rows: sum(rows, "rows"), sql, digest: digestOfTallies(rows)},
    ...(found === undefined ? {} : {fault: found}),
  };
}

/** A number for the whole force and all offences; those for its districts or single offences are parts of it, not more of it. */
function isOfWhole({dimensions}: Row, count: Count, {area, force}: Ground): boolean {
  const district = area.code !== force || ["", force].includes(dimensions["area"] ?? "");
  return district && (dimensions["offence"] === "" || count.where.some(({column}) => column === "offence"));
}

/** Supplied numbers have no keys: SHA-256 over a line for each, of its months, source, decimals, evidence and value. */
function digestOfTallies(rows: readonly Row[]): string {
  const lines = rows.map(({dimensions, sums}) =>
    [...SUPPLIED.map((name) => dimensions[name] ?? ""), `${sums["value"]}\n`].join("\u001f"),
  );
  return createHash("sha256").update(lines.join("")).digest("hex");
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
