import {expect, it} from "vitest";
import {boundOf, context} from "../../../../test/checked-fixture.ts";
import type {Reading} from "../../../vocabulary/verdict.ts";
import {claimNotCheckable} from "./claim-not-checkable.ts";
import {trendNotBorneOut} from "./trend-not-borne-out.ts";

/* Sentences over made-up (synthetic) figures: burglary has a reading, homicides have none. */

const said = (body: string, signal: Reading["signal"]) => {
  const bound = boundOf(
    `{% priority "homicide" %}\nShown: {% figure "burglary" /%}, {% figure "homicides" /%}.\n\n${body}\n{% /priority %}`,
  );
  const reading: Reading = {method: "XmR", points: 48, mean: 1105, lower: 900, upper: 1310, signal};
  const histories = bound.book.histories.map((one) => (one.measure === "burglary" ? {...one, reading} : one));
  return {...bound, book: {...bound.book, histories}};
};
const found = (body: string, signal: Reading["signal"] = "none") =>
  [trendNotBorneOut, claimNotCheckable].flatMap((check) =>
    [...check.run(said(body, signal), context)].map(({code}) => code),
  );

it.each([
  "There is a clear downward trend in burglary.",
  "Burglary is on a downward trend.",
  "Burglary is trending downward.",
  "Burglary has fallen every year.",
  "Burglary has fallen in every quarter since 2022.",
  "Residential burglary fell month by month.",
  "Burglary shows an improving trend.",
])("%s", (body) => {
  expect(found(body)).toEqual(["trend-not-borne-out"]);
  expect(found(body, "rising-trend")).toEqual(["trend-not-borne-out"]);
  expect(found(body, "falling-trend")).toEqual([]);
  expect(found(body, "below-shift")).toEqual([]);
});

it.each([
  "There is no downward trend in burglary.",
  "We want to see a downward trend in burglary.",
  "The team worked to reverse the upward trend in burglary.",
  "Nationally there is a downward trend in burglary.",
  "Officers follow trends in burglary every month.",
  "Burglary fell. The panel meets every quarter.",
  '{% trend "burglary" /%}.',
])("keeps quiet on: %s", (body) => {
  expect(found(body)).toEqual([]);
});

it("gives the reading's words, or says that none is held", () => {
  const body = "There is a clear downward trend in burglary.";
  const [finding] = [...trendNotBorneOut.run(said(body, "none"), context)];
  expect(finding).toMatchObject({severity: "must", message: expect.stringContaining("1,105 a month")});
  expect(finding!.advice).toContain('{% trend "burglary" /%}');
  expect(found("Homicides are on a downward trend.")).toEqual(["claim-not-checkable"]);
});
