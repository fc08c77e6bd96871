import type {Engine} from "../duckdb/connect.ts";

/** Two sets of rows as SQL: `of` names what they are grouped by, `identity` what makes a row the same one, `values` what may change of it. */
export interface RowsToCompare {
  readonly before: string;
  readonly after: string;
  readonly of: readonly string[];
  readonly identity: readonly string[];
  readonly values: readonly string[];
  /** A row may be the same one only where this holds of it; without it, any may. */
  readonly identified?: string;
}

export interface GroupCounts {
  /** The values of `of`. */
  readonly group: readonly string[];
  readonly arrived: number;
  readonly gone: number;
  readonly changed: number;
}

/**
 * Leaves the rows that only one side has in the temporary tables `gone` and `arrived`, as multisets, and those of them that are one row with
 * other values in `changed`, whose columns are `was_…` and `is_…`. A row is the same one where its identity is told once on each side: of
 * rows told several times that differ, nobody can say which became which.
 */
export async function compareRows(engine: Engine, rows: RowsToCompare): Promise<readonly GroupCounts[]> {
  const {of, identity, values} = rows;
  const names = [...of, ...identity, ...values].join(", ");
  // One pass for both sides: a row counts as often as it stands after, less as often as it stood before.
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE apart AS SELECT ${names}, CAST(sum(side) AS BIGINT) AS times FROM (SELECT *, -1 AS side FROM (${rows.before}) UNION ALL SELECT *, 1 AS side FROM (${rows.after})) GROUP BY ${names} HAVING sum(side) <> 0`,
  );
  for (const [side, times] of Object.entries({gone: "-times", arrived: "times"}))
    await engine.run(
      `CREATE OR REPLACE TEMP TABLE ${side} AS SELECT * EXCLUDE (nth) FROM (SELECT ${names}, unnest(range(${times})) AS nth FROM apart WHERE ${times} > 0)`,
    );
  const same = [...of, ...identity];
  const once = (table: string) =>
    `SELECT * FROM ${table} WHERE ${rows.identified ?? "true"} QUALIFY count(*) OVER (PARTITION BY ${same.join(", ")}) = 1`;
  const columns = [
    ...same.map((name) => `g.${name} AS ${name}`),
    ...values.flatMap((name) => [`g.${name} AS was_${name}`, `n.${name} AS is_${name}`]),
  ];
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE changed AS SELECT ${columns.join(", ")} FROM (${once("gone")}) AS g JOIN (${once("arrived")}) AS n ON ${same.map((name) => `g.${name} IS NOT DISTINCT FROM n.${name}`).join(" AND ")}`,
  );
  return counted(engine, of);
}

async function counted(engine: Engine, of: readonly string[]): Promise<readonly GroupCounts[]> {
  const sides = ["arrived", "gone", "changed"];
  const group = of.join(", ");
  const counts = sides.map(
    (side) =>
      `SELECT ${group}, ${sides.map((one) => `${one === side ? "count(*)" : "0"} AS n_${one}`).join(", ")} FROM ${side} GROUP BY ${group}`,
  );
  const sums = sides.map((side) => `sum(n_${side})`).join(", ");
  const found = await engine.rows(
    `SELECT ${group}, ${sums} FROM (${counts.join(" UNION ALL ")}) GROUP BY ${group} ORDER BY ${group}`,
  );
  return found.map((row) => {
    const [arrived, gone, changed] = row.slice(of.length).map(Number) as [number, number, number];
    return {
      group: row.slice(0, of.length).map(String),
      arrived: arrived - changed,
      gone: gone - changed,
      changed,
    };
  });
}

export async function dropCompared(engine: Engine): Promise<void> {
  for (const table of ["apart", "gone", "arrived", "changed"]) await engine.run(`DROP TABLE IF EXISTS ${table}`);
}
