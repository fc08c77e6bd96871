import type {Month} from "../../../../vocabulary/period.ts";
import {textLiteral} from "../../compile.ts";
import type {ChangedValue, Movement} from "../../movement.ts";
import type {Version} from "../../warehouse.ts";
import type {Engine} from "../duckdb/connect.ts";
import {duckdbDialect} from "../duckdb/tables.ts";
import type {Compared} from "./preview.ts";

const SAME = ["source", "subject", "force", "area", "offence", "outcome", "covers_from", "covers_until", "scale"];

/** Supplied numbers that differ between two versions, of the sources and subjects that a load answers for. */
export async function tallyMovements(
  engine: Engine,
  {before, after, incoming}: Compared,
): Promise<readonly Movement[]> {
  const holdings = incoming
    .flatMap((file) => [...file.holdings, ...file.masked])
    .filter(({table}) => table === "tallies");
  if (holdings.length === 0) return [];
  const list = (values: readonly string[]) => [...new Set(values)].sort().map(textLiteral).join(", ");
  const touched = `source IN (${list(holdings.map(({source}) => source))}) AND subject IN (${list(holdings.map(({subject = ""}) => subject))})`;
  const side = (version: Version | undefined) =>
    `(SELECT ${SAME.join(", ")}, sum(value) AS value FROM ${duckdbDialect(version?.files ?? []).table("tallies")} WHERE ${touched} GROUP BY ALL)`;
  const on = SAME.map((column) => `b.${column} IS NOT DISTINCT FROM a.${column}`).join(" AND ");
  const kept = SAME.map((column) => `coalesce(b.${column}, a.${column}) AS ${column}`).join(", ");
  const rows = await engine.rows(
    `SELECT source, subject, coalesce(force, ''), coalesce(area, ''), coalesce(offence, ''), coalesce(CAST(outcome AS VARCHAR), ''), covers_from, covers_until, scale, was, now FROM
      (SELECT ${kept}, b.value AS was, a.value AS now FROM ${side(before)} AS b FULL JOIN ${side(after)} AS a ON ${on})
      WHERE was IS DISTINCT FROM now ORDER BY ALL`,
  );
  return grouped(rows);
}

type Growing = Movement & {appeared: number; gone: number; readonly changed: ChangedValue[]};

function grouped(rows: readonly (readonly unknown[])[]): readonly Movement[] {
  const found = new Map<string, Growing>();
  for (const row of rows) {
    const [source = "", subject = "", force = "", , , , from = "", until = ""] = row.map(String);
    const key = JSON.stringify([source, subject, force, from, until]);
    const span = {from: from as Month, until: until as Month};
    const movement = found.get(key) ?? {
      table: "tallies",
      source,
      subject,
      force,
      ...span,
      appeared: 0,
      gone: 0,
      changed: [],
    };
    found.set(key, movement);
    note(movement, row);
  }
  return [...found.values()];
}

function note(movement: Growing, row: readonly unknown[]): void {
  const [was, now] = row.slice(-2);
  if (was === null) movement.appeared++;
  else if (now === null) movement.gone++;
  else movement.changed.push({...numberOf(row.map(String), movement.force), rows: 1});
}

/** Which number it is of the span, and what it was and would be, in its own unit. */
function numberOf(row: readonly string[], force: string): Pick<ChangedValue, "column" | "from" | "to"> {
  const [, , , area = "", offence = "", outcome = "", , , scale = "0", was, now] = row;
  const of = [area === force ? "" : area, offence, outcome === "" ? "" : `outcome ${outcome}`].filter(
    (part) => part !== "",
  );
  const shown = (value: string | undefined) => (Number(value) / 10 ** Number(scale)).toFixed(Number(scale));
  return {column: ["value", ...of].join(" of "), from: shown(was), to: shown(now)};
}
