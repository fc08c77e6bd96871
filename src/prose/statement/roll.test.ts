import {expect, it, test} from "vitest";
import {rollToNextQuarter} from "./roll.ts";

const head = (...lines: string[]) =>
  ["---", "title: T", ...lines, "---", "edition: 2024-25 Q2 in the body", ""].join("\n");

test.each([
  ["edition: 2024-25 Q2", "edition: 2024-25 Q3"],
  ["edition: 2024-25 Q4", "edition: 2025-26 Q1"],
  ["edition: '2024/25 Q3'  # said by the board", "edition: '2024/25 Q4'  # said by the board"],
  ["edition: 1999-00 q3", "edition: 1999-00 q4"],
  ["period: 2024 Q4", "period: 2025 Q1"],
  ["period: 12 months to 2024-11", "period: 12 months to 2025-02"],
  ["comparator: year to 2023-06", "comparator: year to 2023-09"],
  ["period: 2024-05..2024-07", "period: 2024-08..2024-10"],
  ["period: 2024", "period: 2024"],
  ["period: 2024/25", "period: 2024/25"],
  ["period: 2024-03", "period: 2024-03"],
  ["period: later", "period: later"],
])("%s rolls to %s", (before, after) => {
  expect(rollToNextQuarter(head(before)).text).toBe(head(after));
});

it("leaves every other byte, and says what it did and did not do", () => {
  const before =
    '\uFEFF---\r\nperiod: 2024\r\ntitle: "NPP 2024-25 Q2"\r\nedition:  "2024-25 Q2"\r\n---\r\nIn 2024-25 Q2.\r\n';
  expect(rollToNextQuarter(before)).toEqual({
    text: before.replace('edition:  "2024-25 Q2"', 'edition:  "2024-25 Q3"'),
    edition: "2024-25 Q3",
    changes: [
      "edition: 2024-25 Q2 is now 2024-25 Q3.",
      "title: it names 2024-25 Q2 and was left as it is.",
      "period: 2024 is a calendar year and was left as it is.",
    ],
  });
});

it("touches nothing of a text without a head", () => {
  const text = "edition: 2024-25 Q2\n";
  expect(rollToNextQuarter(text)).toMatchObject({text, edition: ""});
});
