import {describe, expect, it} from "vitest";
import {boundOf, context} from "../../../../test/checked-fixture.ts";
import type {Month} from "../../../vocabulary/period.ts";
import {comparedAcrossBreak} from "./compared-across-break.ts";

function findings(month: Month, change: string): readonly string[] {
  const bound = boundOf(`It was {% figure "burglary" /%}, ${change}.`);
  const measures = bound.catalogue.measures.map((one) =>
    one.id === "burglary" ? {...one, breaks: [{month, why: "The codes changed."}]} : one,
  );
  return [...comparedAcrossBreak.run({...bound, catalogue: {...bound.catalogue, measures}}, context)].map(
    ({severity}) => severity,
  );
}

describe("a change", () => {
  it.each<[Month, string, number]>([
    ["2024-01", '{% change "burglary" /%}', 1],
    ["2023-04", '{% change "burglary" /%}', 0],
    ["2023-01", '{% change "burglary" /%}', 0],
    ["2025-01", '{% change "burglary" /%}', 0],
    ["2023-04", '{% change "burglary" from="2022" /%}', 1],
  ])("across %s: %s", (month, change, found) => {
    expect(findings(month, change)).toHaveLength(found);
  });
});
