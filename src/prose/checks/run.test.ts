import {expect, it} from "vitest";
import {boundOf, context, HEAD} from "../../../test/checked-fixture.ts";
import {runChecks} from "./run.ts";
import {acronymNotSpeltOut} from "./words/acronym-not-spelt-out.ts";
import {bareNumber} from "./words/bare-number.ts";

it("names the line of the register's file, and no column of a text that is read as one line", () => {
  const bound = boundOf("Calm.");
  const entry = {
    ...bound.initiatives[0]!,
    what: "It took\n17 knives.",
    delivered: ['{% figure "homicides" /%} talks', "12 arrests"],
    evidence: "Not evaluated.",
    lines: {what: 16, delivered: [9, 10], evidence: 11},
  };
  const {open} = runChecks({...bound, initiatives: [entry]}, {checks: [bareNumber], context});
  expect(open.map(({at}) => at)).toEqual([
    {file: entry.file, line: 10},
    {file: entry.file, line: 16},
  ]);
});

it("takes a word of an accepted finding from its own file only", () => {
  const accepted = "accepted: [{code: acronym-not-spelt-out, about: edition, reason: Known.}]";
  const bound = boundOf("Calm.", HEAD.replace("edition:", `${accepted}\nedition:`));
  const line = bound.statement.text.split("\n").findIndex((text) => text.startsWith("edition:")) + 1;
  const finding = {
    code: "acronym-not-spelt-out",
    severity: "should",
    message: "It stands.",
    advice: "Write it.",
  } as const;
  const here = {...finding, at: {file: bound.statement.file, line}};
  const elsewhere = {...finding, at: {file: "initiatives/a.md", line}};
  const result = runChecks(bound, {checks: [acronymNotSpeltOut], context, also: [here, elsewhere]});
  expect(result.accepted.map((one) => one.finding)).toEqual([here]);
  expect(result.open).toEqual([elsewhere]);
});
