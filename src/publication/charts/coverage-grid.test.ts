import {describe, expect, it} from "vitest";
import {addMonths, type Month} from "../../vocabulary/period.ts";
import {drawCoverageGrid} from "./coverage-grid.tsx";
import type {GridMonth} from "./month-columns.ts";
import {stackDrawings} from "./stack-drawings.tsx";

const run = (from: Month, count: number, state: GridMonth["state"], note?: number): GridMonth[] =>
  Array.from({length: count}, (_, n) => ({month: addMonths(from, n), state, ...(note === undefined ? {} : {note})}));

const grid = {
  title: "One month of Kent & Gwent is partial",
  description: "Kent: 11 of 12.",
  rows: [
    {
      label: "Kent",
      summary: "4 of 13 without a sign",
      months: [
        ...run("2019-01", 3, "present"),
        ...run("2019-04", 1, "partial", 7),
        ...run("2019-05", 7, "missing"),
        ...run("2019-12", 1, "suspicious", 8),
        ...run("2020-01", 1, "awaited"),
      ],
    },
    {label: "Gwent", summary: "2 of 2 without a sign", months: run("2019-01", 2, "present")},
  ],
};

const marks = (svg: string, name: string) => svg.split(`class="${name}"`).length - 1;

describe("a grid of months", () => {
  const {svg, width, height} = drawCoverageGrid(grid, "g");

  it("is an image with a name and a description, at its own size", () => {
    expect(svg).toContain('role="img" aria-labelledby="g-t g-d"');
    expect(svg).toContain('<title id="g-t">One month of Kent &amp; Gwent is partial</title>');
    expect(svg).toContain(`width="${width}" height="${height}"`);
  });

  it("has a shape of its own for each state, and one in the legend with its word", () => {
    expect(["present", "partial", "suspicious", "missing", "awaited"].map((name) => marks(svg, name))).toEqual([
      6, 2, 2, 2, 2,
    ]);
    for (const word of ["present", "partial", "suspicious", "missing", "awaited"]) expect(svg).toContain(`>${word}<`);
  });

  it("numbers what is odd, titles every mark, and folds months of which nobody has anything", () => {
    expect(svg).toMatch(/class="note"[^>]*>7</);
    expect(svg).toContain("<title>2019-04: partial</title>");
    expect(svg).toContain("<title>2019-05 to 2019-11: missing</title>");
    expect(svg).toContain("Folded, for none of them has anything: 2019-05 to 2019-11.");
  });

  it("stands under others in one picture, with its caption and its notes on lines that fit", () => {
    const words = "far fewer than beside it ".repeat(12).trim();
    const stacked = stackDrawings("Held", [{caption: "Street", drawing: drawCoverageGrid(grid, "g"), notes: [words]}]);
    const lines = [...stacked.matchAll(/>([^<]*far fewer[^<]*)</g)].map(([, line = ""]) => line.trim());
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe(words);
    expect(stacked).toContain(">Street<");
  });
});
