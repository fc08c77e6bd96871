import {expect, it} from "vitest";
import {findingsOf} from "../../../../test/checked-fixture.ts";
import {acronymNotSpeltOut} from "./acronym-not-spelt-out.ts";
import {bareNumber} from "./bare-number.ts";
import {promptUnanswered} from "./prompt-unanswered.ts";
import {readingAge} from "./reading-age.ts";

const LONG = `Consider incontrovertibly ${"multidisciplinary organisational considerations ".repeat(40)}`;

it("is found wherever a prompt stands, with what it asks", () => {
  const found = findingsOf(promptUnanswered, 'Text.\n\n{% prompt "What was done?" /%}\n\n- {% prompt "By whom?" /%}\n');
  expect(found).toMatchObject([
    {severity: "must", message: "Still to be written: What was done?", at: {line: 9}},
    {severity: "must", message: "Still to be written: By whom?", at: {line: 11}},
  ]);
  expect(findingsOf(promptUnanswered, "Nothing is asked here.")).toEqual([]);
});

it("is no text yet: its own words are held against nothing else", () => {
  const text = `Short.\n\n{% prompt "Did the 14 VAWG officers make 20 arrests? ${LONG}" /%}\n`;
  for (const check of [bareNumber, acronymNotSpeltOut, readingAge]) expect(findingsOf(check, text)).toEqual([]);
  expect(findingsOf(readingAge, LONG)).toHaveLength(1);
});
