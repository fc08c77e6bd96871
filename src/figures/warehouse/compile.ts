import {addMonths} from "../../vocabulary/period.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import type {Column, Condition, Dimension, During, Query, Sum} from "./query.ts";

/** What one engine writes differently: where a table's rows are, the month of a date as `YYYY-MM`, and any value as text. */
export interface Dialect {
  readonly table: (table: Query["from"]) => string;
  readonly month: (dateColumn: string) => string;
  readonly text: (expression: string) => string;
}

/**
 * A query in the SQL that DuckDB, PostgreSQL 15 and ClickHouse 18.16 answer alike: no FILTER, window, WITH or `GROUP BY 1`.
 * Answers come in the order of the dimensions, first the dimensions (`by_…`, as text, unknown is ''), then the sums in the query's order.
 * Knows the subset and nothing of files. Throws a `Refusal` for a value that not every engine would read as the same text.
 */
export function compile(query: Query, dialect: Dialect): string {
  const dimensions = query.by.map((name) => ({alias: `by_${name}`, sql: dimensionSql(name, query.during, dialect)}));
  const sums = Object.entries(query.sums).map(([name, sum]) => `${sumSql(sum)} AS ${identifier(`sum_${name}`)}`);
  const where = [duringSql(query.during), ...query.where.map(conditionSql)].join(" AND ");
  const select = [...dimensions.map(({alias, sql}) => `${sql} AS ${alias}`), ...sums].join(", ");
  const aliases = dimensions.map(({alias}) => alias).join(", ");
  const grouped = aliases === "" ? "" : ` GROUP BY ${aliases} ORDER BY ${aliases}`;
  return `SELECT ${select} FROM ${dialect.table(query.from)} WHERE ${where}${grouped}`;
}

const NUMBERS: ReadonlySet<Dimension> = new Set<Dimension>(["victim_age", "outcome", "scale"]);
const DATES: ReadonlySet<Dimension> = new Set<Dimension>(["recorded", "outcome_recorded"]);
const FLAGS: ReadonlySet<Dimension> = new Set<Dimension>(["domestic_abuse", "blade"]);

function dimensionSql(name: Dimension, during: During, dialect: Dialect): string {
  if (name === "month") return monthSql(during, dialect);
  if (NUMBERS.has(name) || DATES.has(name)) return `coalesce(${dialect.text(name)}, '')`;
  return `coalesce(${name}, '')`;
}

function monthSql({clock, period}: During, dialect: Dialect): string {
  switch (clock) {
    case "recorded":
      return dialect.month("recorded");
    case "outcome":
      return dialect.month("outcome_recorded");
    case "covers":
      return "covers_from";
    case "ends":
      return `CASE WHEN covers_until = ${textLiteral(period.until)} THEN ${textLiteral(addMonths(period.until, -1))} ELSE '' END`;
  }
}

function duringSql({clock, period}: During): string {
  switch (clock) {
    case "recorded":
    case "outcome": {
      const column = clock === "recorded" ? "recorded" : "outcome_recorded";
      return `${column} >= ${dateLiteral(period.from)} AND ${column} < ${dateLiteral(period.until)}`;
    }
    case "covers":
      return `covers_from >= ${textLiteral(period.from)} AND covers_until <= ${textLiteral(period.until)}`;
    case "ends":
      return `covers_until = ${textLiteral(period.until)}`;
  }
}

function sumSql(sum: Sum): string {
  if (sum.of === "keys") return keysSql(sum);
  const each = sum.of === "rows" ? "1" : "value";
  if (!sum.where || sum.where.length === 0) return sum.of === "rows" ? "count(*)" : "coalesce(sum(value), 0)";
  return `coalesce(sum(CASE WHEN ${sum.where.map(conditionSql).join(" AND ")} THEN ${each} ELSE 0 END), 0)`;
}

function keysSql({where = []}: Sum): string {
  if (where.length === 0) return "count(DISTINCT key)";
  return `count(DISTINCT CASE WHEN ${where.map(conditionSql).join(" AND ")} THEN key END)`;
}

/** Unknown never matches: '' and the flags' `unknown` are taken out of what may match. */
function conditionSql(condition: Condition): string {
  const {column} = condition;
  if ("between" in condition) {
    const [low, high] = condition.between;
    if (!NUMBERS.has(column)) throw new TypeError(`${column} holds no numbers`);
    return `${column} BETWEEN ${numberLiteral(low)} AND ${numberLiteral(high)}`;
  }
  const values = condition.in.filter((value) => value !== "" && !(FLAGS.has(column) && value === "unknown"));
  if (values.length === 0) return "1 = 0";
  return `${column} IN (${values.map((value) => literalFor(column, value)).join(", ")})`;
}

function literalFor(column: Column, value: string | number): string {
  if (NUMBERS.has(column) !== (typeof value === "number"))
    throw new TypeError(`${column} is never ${JSON.stringify(value)}`);
  return typeof value === "number" ? numberLiteral(value) : textLiteral(value);
}

function numberLiteral(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`);
  return String(value);
}

/** ClickHouse reads a backslash as an escape and the others do not, so a text that holds one is no text they share. */
export function textLiteral(text: string): string {
  if (/[\\\p{Cc}]/u.test(text))
    throw new Refusal(
      `${JSON.stringify(text)} cannot be asked of the warehouse: it holds a backslash or a control character.`,
    );
  return `'${text.replaceAll("'", "''")}'`;
}

function dateLiteral(month: string): string {
  return `CAST(${textLiteral(`${month}-01`)} AS DATE)`;
}

function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/i.test(name)) throw new TypeError(`not a name for a sum: ${name}`);
  return name;
}
