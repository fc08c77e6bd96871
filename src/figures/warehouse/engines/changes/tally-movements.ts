import type {Month} from "../../../../vocabulary/period.ts";
import type {ChangedValue, Movement} from "../../movement.ts";
import type {VersionFile} from "../../warehouse.ts";
import {type Engine, quoted} from "../duckdb/connect.ts";
import {COLUMNS, duckdbDialect} from "../duckdb/tables.ts";
import {compareRows} from "./compare-rows.ts";
import {type Differing, ownerOf} from "./files-that-differ.ts";

/** Supplied numbers that differ between two versions, a year of them at a time; what a number rests on is no part of it. */
export async function tallyMovements(engine: Engine, differing: Differing): Promise<readonly Movement[]> {
  if (differing.before.length + differing.after.length === 0) return [];
  const found = new Map<string, Growing>();
  const [before, after] = [numbersOf(differing.before), numbersOf(differing.after)];
  const years = await engine.rows(`SELECT DISTINCT ${YEAR} FROM (${before} UNION ALL ${after}) ORDER BY 1`);
  for (const [year] of years) {
    const within = (numbers: string) => `SELECT * FROM (${numbers}) WHERE ${YEAR} = ${quoted(String(year))}`;
    const groups = await compareRows(engine, {
      before: within(before),
      after: within(after),
      of: OF,
      identity: NUMBER,
      values: ["value", "scale"],
    });
    for (const {group, arrived, gone, changed} of groups) {
      const movement = growing(found, group);
      movement.appeared += arrived;
      movement.gone += gone;
      movement.changedRows += changed;
    }
    const rows = await engine.rows(
      `SELECT ${[...OF, ...NUMBER].join(", ")}, was_value, was_scale, is_value, is_scale FROM changed ORDER BY ALL`,
    );
    for (const row of rows) growing(found, row.slice(0, OF.length).map(String)).changed.push(numberOf(row.map(String)));
  }
  return [...found.entries()]
    .filter(([, {appeared, gone, changedRows}]) => appeared + gone + changedRows > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, movement]) => movement);
}

const YEAR = "substr(covers_from, 1, 4)";

const OF = ["of_source", "of_supplier", "subject", "of_force", "covers_from", "covers_until"];

const NUMBER = ["area", "offence", "outcome"];

function numbersOf(files: readonly VersionFile[]): string {
  const parts = files.map((file) => {
    const {source, supplier} = ownerOf(file);
    const owner = `${quoted(source)} AS of_source, ${quoted(supplier)} AS of_supplier, coalesce(force, '') AS of_force`;
    const text = NUMBER.map((name) => `coalesce(CAST(${name} AS VARCHAR), '') AS ${name}`).join(", ");
    return `SELECT ${owner}, subject, covers_from, covers_until, ${text}, value, scale FROM ${duckdbDialect([file]).table("tallies")}`;
  });
  if (parts.length > 0) return parts.join(" UNION ALL ");
  const types = new Map(COLUMNS.tallies.filter(([name]) => ["value", "scale"].includes(name)));
  const none = [...OF, ...NUMBER, "value", "scale"].map(
    (name) => `CAST(NULL AS ${types.get(name) ?? "VARCHAR"}) AS ${name}`,
  );
  return `SELECT ${none.join(", ")} WHERE 1 = 0`;
}

type Growing = Movement & {appeared: number; gone: number; changedRows: number; readonly changed: ChangedValue[]};

function growing(found: Map<string, Growing>, group: readonly string[]): Growing {
  const key = JSON.stringify(group);
  const [source = "", supplier = "", subject = "", force = "", from = "", until = ""] = group;
  const movement = found.get(key) ?? {
    table: "tallies" as const,
    ...{source, supplier, subject, force, from: from as Month, until: until as Month},
    ...{appeared: 0, gone: 0, changedRows: 0, changed: []},
  };
  found.set(key, movement);
  return movement;
}

/** Which number it is of the span, and what it was and would be, in its own unit. */
function numberOf(row: readonly string[]): ChangedValue {
  const [, , , force, , , area = "", offence, outcome, was, wasScale, is, isScale] = row;
  const of = [area === force ? "" : area, offence, outcome === "" ? "" : `outcome ${outcome}`].filter((part) => part);
  const shown = (value: string | undefined, scale: string | undefined) =>
    (Number(value) / 10 ** Number(scale)).toFixed(Number(scale));
  return {column: ["value", ...of].join(" of "), from: shown(was, wasScale), to: shown(is, isScale), rows: 1};
}
