import {createHash} from "node:crypto";
import type {Month} from "../../../vocabulary/period.ts";
import type {Row} from "../../warehouse/query.ts";
import type {Count} from "../measure.ts";
import {type Asked, type Over, sum} from "./asked.ts";
import {queryOf} from "./query-of.ts";

/** Two queries: the integer itself, which a person can run again as it stands, and the keys it was made of, each in its month. */
export async function askRows(count: Count, {data, ground}: Over): Promise<Asked> {
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
    provenance: {value: total, rows: total, sql: whole.sql, digest: digestOfKeys(keys.rows)},
  };
}

/** SHA-256 over the keys of the rows in order, each with a line feed: what `sort | sha256sum` says of them. */
function digestOfKeys(rows: readonly Row[]): string {
  const lines = rows.map(({dimensions, sums}) => `${dimensions["key"]}\n`.repeat(Number(sums["rows"])));
  return createHash("sha256").update(lines.join("")).digest("hex");
}
