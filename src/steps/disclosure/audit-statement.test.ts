import {expect, it} from "vitest";
import {catalogueOf} from "../../figures/measures/catalogue.ts";
import {measures} from "../../figures/measures/index.ts";
import {linkedCounts} from "../../figures/measures/linked-counts.ts";
import {parsePeriod} from "../../vocabulary/period.ts";
import {auditStatement} from "./audit-statement.ts";
import {othersBook} from "./others-book.ts";

const AREA = "E23000014";
const disclosure = {catalogue: catalogueOf(measures, [], 50), threshold: 5, links: linkedCounts(measures)};

/** A book of one count, as a release has it of a force. */
function bookOf(written: string, value: number | "hidden") {
  const hidden = {kind: "missing", reason: "suppressed"} as const;
  const count = value === "hidden" ? {value: hidden} : {value: {kind: "count", value} as const, numerator: value};
  const area = {area: AREA, name: "West Midlands", basis: "", cautions: [], ...count};
  const period = parsePeriod(written)!;
  const told = {measure: "knife-related-youth-violence", period, areas: [area], together: []};
  return othersBook({schema: 1, version: "v", asAt: "", groups: [], measures: [told]});
}

it("says what can be worked out of two releases, with the range and what to do, and records none of it", async () => {
  const earlier = [{name: "releases/1", book: bookOf("2024-01..2024-09", 419)}];
  const {record, findings} = await auditStatement({file: "s.md", book: bookOf("2024", 421)}, disclosure, earlier);
  expect(findings).toMatchObject([{code: "hidden-count-recoverable", severity: "must", at: {file: "s.md"}}]);
  expect(findings[0]!.message).toContain("knife-related-youth-violence of E23000014 in 2024 Q4");
  expect(findings[0]!.message).toContain("exactly 2");
  expect(record).toMatchObject({hidden: 0, cells: [], narrowest: "none-hidden", against: [1]});
});

it("records which figures are hidden, and how little can be told of them", async () => {
  const {record, findings} = await auditStatement({file: "s.md", book: bookOf("2024", "hidden")}, disclosure, []);
  expect(findings).toEqual([]);
  expect(record).toMatchObject({
    threshold: 5,
    cells: ["knife-related-youth-violence@E23000014@2024"],
    narrowest: "every-small-count",
  });
});
