import {createHash} from "node:crypto";
import type {Month} from "../../../vocabulary/period.ts";
import type {Dimension, Row} from "../../warehouse/query.ts";
import type {Count} from "../measure.ts";
import {type Asked, type Over, sum} from "./asked.ts";
import {queryOf} from "./query-of.ts";

/** Two queries: the integer with its digest, which a person can run again as it stands, and how it spreads over the months. */
export async function askRows(count: Count, over: Over): Promise<Asked> {
  const {warehouse, version} = over.data;
  const whole = await warehouse.run({...queryOf(count, over.ground, []), digest: "key"}, version);
  // An engine that gives no digest gives the keys instead, which costs a JavaScript object a row.
  const by: readonly Dimension[] = whole.digest === undefined ? ["key", "month"] : ["month"];
  const spread = await warehouse.run(queryOf(count, over.ground, by), version);
  const total = sum(whole.rows, "rows");
  const monthly = sum(spread.rows, "rows");
  if (monthly !== total)
    throw new Error(`the months of a count add up to ${monthly}, the count is ${total}: ${whole.sql}`);
  return {
    total,
    months: monthsOf(spread.rows),
    scale: 0,
    evidence: [],
    engine: whole.engine,
    provenance: {value: total, rows: total, sql: whole.sql, digest: whole.digest ?? digestOfKeys(spread.rows)},
  };
}

function monthsOf(rows: readonly Row[]): ReadonlyMap<Month, number> {
  const months = new Map<Month, number>();
  for (const {dimensions, sums} of rows) {
    const month = dimensions["month"] as Month;
    months.set(month, (months.get(month) ?? 0) + Number(sums["rows"]));
  }
  return months;
}

/** SHA-256 over the keys in order, each followed by a line feed: what `sort | sha256sum` says of them. */
function digestOfKeys(rows: readonly Row[]): string {
  const lines = rows.map(({dimensions, sums}) => `${dimensions["key"]}\n`.repeat(Number(sums["rows"])));
  return createHash("sha256").update(lines.join("")).digest("hex");
}
