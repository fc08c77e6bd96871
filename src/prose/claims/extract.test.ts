import {describe, expect, it} from "vitest";
import type {ChangeClaim, Claim} from "../../vocabulary/claim.ts";
import {extractClaims} from "./extract.ts";
import {judge} from "./judge.ts";
import type {MarkedText} from "./marked-text.ts";
import {sentencesOf} from "./sentences.ts";

const plain = (text: string): MarkedText => ({
  text,
  marks: [],
  placeAt: (offset) => ({file: "t.md", line: 1, column: offset + 1}),
});
const claims = (text: string): readonly Claim[] =>
  extractClaims(plain(text), {wantedOf: () => undefined, comparatorOf: () => undefined});
const changes = (text: string) => claims(text).filter((claim): claim is ChangeClaim => claim.kind === "change");
const verdicts = (text: string) =>
  changes(text).map((claim) => {
    const judged = judge(claim);
    return judged.kind === "wrong" || judged.kind === "misleading" ? judged.fault : judged.kind;
  });

it.each([
  ["It rose by 10.5% to £6.5 million. Then it fell.", 2],
  ["St. Mary's ward, e.g. the centre, was calm. Nothing else.", 2],
  ["Mr. J. Smith said no. 4 was closed! Why? Nobody knows.", 3],
  ["An end (in brackets.) Next", 2],
])("splits into sentences: %s", (text, count) => {
  expect(sentencesOf(text)).toHaveLength(count);
});

describe("plain text, by its own numbers", () => {
  it.each([
    [
      "Serious youth violence saw a 13.73% decrease, with incidents falling from 7,675 in 2023 to 6,621.",
      ["holds", "holds"],
    ],
    ["Knife crime dropped by 11.35%, from 370 to 328 offences.", ["holds"]],
    ["Robbery fell by 12.9%, from 7,675 to 6,621.", ["size"]],
    ["Robbery rose from 7,675 to 6,621.", ["direction"]],
    ["Robbery fell by 13.7%, from 6,621 to 7,675.", ["direction"]],
    ["Theft fell by -3%.", ["form"]],
    ["Burglary fell by 19%.", ["cannot-be-checked"]],
    ["Reports were up 5%, while arrests were down 3%.", ["cannot-be-checked", "cannot-be-checked"]],
    ["The share rose from 58.7% to 71.7%, an increase of 13 percentage points.", ["holds", "holds"]],
    ["Calls rose by 20%, from about 1,020 to 1,250.", ["size"]],
    ["Calls rose by 25%, from about 1,000 to 1,250.", ["holds"]],
  ])("%s", (text, expected) => {
    expect(verdicts(text)).toEqual(expected);
  });

  it.each([
    "The plan aims to cut burglary by a tenth.",
    "Robbery did not fall by 5%.",
    "Officers increased patrols and made 12 arrests.",
    "Of 370 offences, 328 had a suspect.",
    "Offences are expected to fall by 5%.",
  ])("asserts no direction: %s", (text) => {
    expect(changes(text).filter(({direction}) => direction !== undefined)).toEqual([]);
  });

  it("says that a number was cut instead of rounded", () => {
    const judged = changes("Offences fell by 13.7%, from 7,675 to 6,617.").map((claim) => judge(claim));
    expect(judged[0]).toMatchObject({fault: "size", why: expect.stringContaining("cut instead of rounded")});
  });
});

describe("marked text", () => {
  const y2023 = {from: "2023-01", until: "2024-01"} as const;
  const y2024 = {from: "2024-01", until: "2025-01"} as const;
  const level = (value: number, period: typeof y2023 | typeof y2024) => ({
    kind: "level" as const,
    measure: "m",
    area: "E23000014",
    period,
    value: {value: {numerator: value, denominator: 1}, precision: {kind: "exact"} as const},
  });
  const read = (parts: readonly (string | ReturnType<typeof level>)[]) => {
    let text = "";
    const marks = parts.flatMap((part) => {
      const start = text.length;
      text += typeof part === "string" ? part : String(part.value.value.numerator);
      return typeof part === "string" ? [] : [{...part, start, end: text.length}];
    });
    return extractClaims(
      {text, marks, placeAt: () => ({file: "t.md"})},
      {wantedOf: () => "fewer", comparatorOf: (period) => (period === y2024 ? y2023 : undefined)},
    );
  };

  it("takes what is compared with from the context: fell to 34", () => {
    const [claim] = read(["Homicides fell to ", level(34, y2024), "."]).filter(({kind}) => kind === "change");
    expect(claim).toMatchObject({direction: "down", measure: "m", base: y2023, period: y2024});
  });

  it("orders the two values of a pair by their periods", () => {
    const [claim] = read([level(34, y2024), " homicides, up from ", level(42, y2023), "."]).filter(
      ({kind}) => kind === "change",
    );
    expect(claim).toMatchObject({direction: "up", before: {value: {numerator: 42}}, after: {value: {numerator: 34}}});
    expect(judge(claim!)).toMatchObject({fault: "direction"});
  });

  it("reads stability of the figure before it", () => {
    const [claim] = read([level(34, y2024), " were recorded, remaining consistent with the previous year."]).filter(
      ({kind}) => kind === "stability",
    );
    expect(claim).toMatchObject({measure: "m", period: y2024, base: y2023});
  });
});

it.each([
  [7707, 7854, "holds"],
  [100, 105, "holds"],
  [100, 106, "stability"],
  [100, 120, "stability"],
  [5, 6, "stability"],
  [0, 0, "holds"],
  [0, 1, "stability"],
])("'consistent' from %d to %d: %s", (before, after, expected) => {
  const value = (n: number) => ({value: {numerator: n, denominator: 1}, precision: {kind: "exact"} as const});
  const judged = judge(
    {kind: "stability", words: "consistent", at: {file: "t.md"}},
    {before: value(before), after: value(after)},
  );
  expect(judged.kind === "wrong" ? judged.fault : judged.kind).toBe(expected);
});

it("takes a percentage of two shares for misleading, and points of two counts for wrong", () => {
  const value = (n: number, d: number) => ({
    value: {numerator: n, denominator: d},
    precision: {kind: "exact"} as const,
  });
  const size = (kind: "percent" | "points") => ({
    ...value(1, 2),
    precision: {kind: "rounded", places: 2} as const,
    kind,
  });
  const claim = {kind: "change", words: "rose by 50", at: {file: "t.md"}} as const;
  const shares = {before: value(20, 100), after: value(30, 100), level: "share"} as const;
  expect(judge({...claim, size: size("percent")}, shares)).toMatchObject({kind: "misleading", fault: "points"});
  const counts = {before: value(20, 1), after: value(30, 1), level: "count"} as const;
  expect(judge({...claim, size: size("percent")}, counts)).toEqual({kind: "holds"});
  expect(judge({...claim, size: size("points")}, counts)).toMatchObject({kind: "wrong", fault: "points"});
});
