import {describe, expect, it} from "vitest";
import {Refusal} from "../../vocabulary/refusal.ts";
import {compile, type Dialect} from "./compile.ts";
import type {Query} from "./query.ts";

const dialect: Dialect = {
  table: (table) => table,
  month: (column) => `to_char(${column}, 'YYYY-MM')`,
  text: (expression) => `CAST(${expression} AS TEXT)`,
};

const query: Query = {
  from: "crimes",
  during: {clock: "recorded", period: {from: "2024-01", until: "2025-01"}},
  where: [
    {column: "offence", in: ["1", "4.1"]},
    {column: "victim_age", between: [0, 24]},
  ],
  by: ["month", "victim_age"],
  sums: {n: {of: "rows"}, linked: {of: "rows", where: [{column: "domestic_abuse", in: ["yes"]}]}},
};

describe("a query as SQL that every engine reads alike", () => {
  it("filters, groups by names, orders by the dimensions and counts by CASE", () => {
    expect(compile(query, dialect)).toBe(
      "SELECT to_char(recorded, 'YYYY-MM') AS by_month, coalesce(CAST(victim_age AS TEXT), '') AS by_victim_age, count(*) AS sum_n, " +
        "coalesce(sum(CASE WHEN domestic_abuse IN ('yes') THEN 1 ELSE 0 END), 0) AS sum_linked FROM crimes " +
        "WHERE recorded >= CAST('2024-01-01' AS DATE) AND recorded < CAST('2025-01-01' AS DATE) AND offence IN ('1', '4.1') AND victim_age BETWEEN 0 AND 24 " +
        "GROUP BY by_month, by_victim_age ORDER BY by_month, by_victim_age",
    );
  });

  it.each([
    ["outcome", "outcome_recorded >= CAST('2024-01-01' AS DATE) AND outcome_recorded < CAST('2025-01-01' AS DATE)"],
    ["covers", "covers_from >= '2024-01' AND covers_until <= '2025-01'"],
    ["ends", "covers_until = '2025-01'"],
  ] as const)("asks by the clock %s", (clock, sql) => {
    const asked: Query = {...query, during: {...query.during, clock}, where: [], by: [], sums: {n: {of: "value"}}};
    expect(compile(asked, dialect)).toBe(`SELECT coalesce(sum(value), 0) AS sum_n FROM crimes WHERE ${sql}`);
  });

  it("never lets unknown match", () => {
    const where = (column: "blade" | "csp", values: string[]) =>
      compile({...query, by: [], where: [{column, in: values}]}, dialect)
        .split(" AND ")
        .at(-1);
    expect(where("blade", ["unknown"])).toBe("1 = 0");
    expect(where("csp", ["", "Coventry"])).toBe("csp IN ('Coventry')");
  });

  it("doubles quotes, and refuses what engines read differently", () => {
    const asked = (text: string) => compile({...query, where: [{column: "csp", in: [text]}]}, dialect);
    expect(asked("King's Lynn")).toContain("csp IN ('King''s Lynn')");
    expect(() => asked("a\\' OR 1=1 --")).toThrow(Refusal);
    expect(() => asked("a\u0000b")).toThrow(Refusal);
    expect(() => compile({...query, where: [{column: "victim_age", in: ["1; DROP"]}]}, dialect)).toThrow(TypeError);
  });
});
