import {expect, it} from "vitest";
import {findingsOf} from "../../../../test/checked-fixture.ts";
import {asTypedWithoutReason} from "./as-typed-without-reason.ts";
import {bareNumber} from "./bare-number.ts";

const words = (body: string) => findingsOf(bareNumber, body).map(({message}) => /^"([^"]*)"/.exec(message)![1]);

it.each([
  ["The force recorded 34 homicides.", ["34"]],
  ["It made 6,621 arrests, 12.5% more.", ["6,621", "12.5%"]],
  ["A fund of £6.5 million and £250k.", ["£6.5 million", "£250k"]],
  ["Burglary fell by nineteen per cent.", ["nineteen per cent"]],
  ["With a third linked to domestic abuse.", ["a third"]],
  ["One in five calls waited.", ["One in five"]],
  ["Hundreds of knives and two dozen guns.", ["Hundreds", "two dozen guns"]],
  ["The team made three arrests and took two bladed weapons.", ["three arrests", "two bladed weapons"]],
  ["A 66-percentage point improvement.", ["66-percentage point"]],
  ["There were 101 offences and 999 victims.", ["101", "999"]],
  ["The area saw 2024 offences.", ["2024"]],
  ["Under 25 offences were recorded.", ["25"]],
  ["Calls were answered within 12 seconds.", ["12"]],
  ["In April 2024 it fell to 12.", ["12"]],
  ["## 34 homicides in the year", ["34"]],
  ["- The count was 7", ["7"]],
  ["A fund of £2m, another of 1.2m.", ["£2m", "1.2m"]],
  ["Sentences of 120 years were handed down.", ["120"]],
  ["The force ranked 3rd and moved from 34th to eighth.", ["3rd", "34th"]],
  ["A single homicide, and four schools visited.", ["A single homicide", "four schools"]],
])("fires on: %s", (body, found) => {
  expect(words(body)).toEqual(found);
});

it.each([
  "In 2024, and in the year to June 2019, and since 2011.",
  "The 2024-25 Q2 edition covers 2024/25, from 1 April 2024 to 31 March 2025.",
  "On 12 May 2025 at 10.30am the service was open 24/7.",
  "Serious youth violence has a victim under 25, aged 10 to 17 or an 18-year-old.",
  "It is for under-25s, the over 65s and those aged 16 and over.",
  "94 is not typed: 999 calls and 101 calls go to one room; dial 999 or 101.",
  "Crashes on the A38, the M6 and the A38(M) near B4 6NQ.",
  "Ring 0121 626 6060 or 01632 960 000, or see https://example.org/page/12.",
  "Section 60, paragraph 7A(b), Part 3 and Schedule 2 of the Act 2011 (SI 2011/3050).",
  "## 2.1 Drugs and county lines",
  "1. Reduce murder.\n2. Reduce serious violence.",
  "Project 50 began in the spring.",
  "Of the 43 police forces, ours met at junction 6, on level 2, in a 20mph zone. Text 61016.",
  "Calls answered within 10 seconds count as prompt.",
  "The two forces, the six priorities and all seven boroughs met three times.",
  "One of the partners said that no one was hurt.",
  "A third party runs it in the third quarter, half a day each week.",
  "A 12-month plan over three years and 10 weeks, in the 21st century, the 1st of its kind.",
  "Class A, Tier 1 and Grade 2 calls, COVID-19, 5G and codes 28E to 28M.",
  '{% figure "homicides" /%} homicides, down {% change "homicides" /%}.',
  '{% quoted "£6.5 million" source="S" date="2024-04-02" /%} and {% as-typed "Form 7" reason="a form" /%}.',
])("keeps quiet on: %s", (body) => {
  const typed = body.startsWith("94 ") ? ["94"] : [];
  expect(words(body)).toEqual(typed);
});

it("says where, to the column", () => {
  expect(findingsOf(bareNumber, "Calm.\n\nSo\nthere were 34 homicides.")[0]!.at).toEqual({
    file: "s.md",
    line: 10,
    column: 12,
  });
});

it("asks a reason of what is typed in by hand", () => {
  expect(
    findingsOf(asTypedWithoutReason, '{% as-typed "Form 7" /%} {% as-typed "Form 8" reason="a form" /%}'),
  ).toHaveLength(1);
});
