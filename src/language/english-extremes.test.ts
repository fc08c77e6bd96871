import {describe, expect, it} from "vitest";
import {extremesIn} from "./english-extremes.ts";

const read = (text: string) =>
  extremesIn(text).map(({extreme, of}) => {
    const reach = of.kind === "since" ? `since ${of.period.from}` : of.kind === "last" ? `last ${of.months}` : "all";
    return `${extreme} ${reach}`;
  });

describe("reads an extreme in", () => {
  it.each([
    ["Arson is at a record low.", ["lowest all"]],
    ["Arson reached an all-time high.", ["highest all"]],
    ["Arson fell to its lowest level on record.", ["lowest all"]],
    ["the lowest since records began", ["lowest all"]],
    ["the lowest since records began in 2031", ["lowest since 2031-01"]],
    ["the highest ever recorded", ["highest all"]],
    ["a lowest-ever total", ["lowest all"]],
    ["the lowest number of sheds broken into since 2031", ["lowest since 2031-01"]],
    ["its highest since the year to June 2019", ["highest since 2018-07"]],
    ["the lowest in five years", ["lowest last 60"]],
    ["the fewest for more than 10 years", ["lowest last 120"]],
    ["the lowest level in a decade", ["lowest last 120"]],
    ["a ten-year low", ["lowest last 120"]],
    ["a record number of reports", ["highest all"]],
    ["The rate has never been lower.", ["lowest all"]],
    ["lower than at any time since 2031", ["lowest since 2031-01"]],
    ["our best result on record", ["best all"]],
    ["the worst quarter in three years", ["worst last 36"]],
  ])("%s", (text, found) => {
    expect(read(text)).toEqual(found);
  });
});

describe("keeps quiet on", () => {
  it.each([
    "The panel keeps a record of decisions.",
    "Officers record low level incidents on the same system.",
    "He has a criminal record.",
    "Arson is the lowest in the region.",
    "It is one of the lowest on record.",
    "It is the second lowest on record.",
    "Arson is close to a record low.",
    "Arson is not at its lowest since 2031.",
    "We aim for the lowest level on record.",
    "The lowest since the bridge opened",
    "The most vulnerable people come first, and the best officers were sent.",
    "Recorded crime in England was the lowest on record nationally.",
    "High-harm offenders are the highest priority.",
    "The largest fire station in the county serves the low road.",
    "Low-level disorder and high demand",
  ])("%s", (text) => {
    expect(read(text)).toEqual([]);
  });
});
