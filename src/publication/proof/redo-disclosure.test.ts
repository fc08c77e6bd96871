import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {fixtureRelease} from "../../../test/statement-fixture.ts";
import {type Release, readRelease} from "../release/read-release.ts";
import {readLook} from "../renderers/look.ts";
import {redoDisclosure} from "./redo-disclosure.ts";

const {records} = readRelease(await fixtureRelease(readLook(readFileSync)));
const release = records as Release;
const record = release.disclosure!;

it("agrees with what is hidden", () => {
  expect(record.cells.length).toBeGreaterThan(0);
  expect(redoDisclosure(release)).toEqual([]);
});

it.each([
  ["leaves a hidden figure out", {cells: [], hidden: 0}],
  ["counts wrongly", {hidden: 7}],
  ["was held against too few releases", {against: []}],
])("is betrayed where the record %s", (_, change) => {
  const found = redoDisclosure({...release, disclosure: {...record, ...change}});
  expect(found.map(({code}) => code)).toContain("disclosure-differs");
});

it("is betrayed by a record taken away, and by a small count that is shown", () => {
  const {disclosure: _, ...without} = release;
  expect(redoDisclosure(without).map(({code}) => code)).toEqual(["disclosure-differs"]);
  const measures = release.measures.measures.map((one) => ({...one, disclosure: "threshold" as const}));
  const found = redoDisclosure({
    ...release,
    measures: {...release.measures, measures},
    disclosure: {...record, threshold: 1_000_000},
  });
  expect(found.map(({code}) => code)).toContain("small-count-shown");
});
