import {describe, expect, it} from "vitest";
import {byId, NOW} from "../../../test/figures-fixture.ts";
import type {Level} from "../../vocabulary/quantity.ts";
import type {Release} from "../release/read-release.ts";
import {redoQuotients} from "./redo-figures.ts";

function released(value: Level, ...counts: readonly [number, number?]): Release {
  const figure = byId("999-answered-within-10-seconds", NOW);
  const provenance = figure.provenance.counts
    .slice(0, counts.length)
    .map((count, i) => ({...count, value: counts[i]!}));
  const made = {...figure, value, provenance: {...figure.provenance, counts: provenance}};
  return {figures: {schema: 1, version: "", asAt: "", figures: [made]}} as unknown as Release;
}

const share = (numerator: number, denominator: number): Level => ({kind: "share", of: {numerator, denominator}});

describe("every quotient divided again", () => {
  it.each<[string, Level, readonly [number, number?], boolean]>([
    ["a share as counted", share(11, 34), [11, 34], true],
    ["a share reduced", share(1, 2), [17, 34], true],
    ["a share of something else", share(11, 33), [11, 34], false],
    ["a share ten times too small", share(11, 340), [11, 34], false],
    ["a count", {kind: "count", value: 34}, [34], true],
    ["a count ten times too large", {kind: "count", value: 340}, [34], false],
    ["money counted in pence", {kind: "money", pence: 10_422_000}, [10_422_000], true],
    ["money counted in whole pounds", {kind: "money", pence: 10_422_000}, [104_220], true],
    ["money that is not the sum", {kind: "money", pence: 10_422_000}, [104_221], false],
    ["a mean of tenths", {kind: "mean", of: {numerator: 72, denominator: 100}}, [72, 10], true],
  ])("%s", (_, value, counts, holds) => {
    expect(redoQuotients(released(value, ...counts)).length).toBe(holds ? 0 : 1);
  });
});
