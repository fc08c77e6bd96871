import {describe, expect, it} from "vitest";
import type {Catalogue} from "../../vocabulary/catalogue.ts";
import type {Figure, SourceFingerprint} from "../../vocabulary/figure.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";
import {type CorrectionFacts, correctionNote} from "./correction-note.ts";
import {movedFigures} from "./moved-figures.ts";
import {type Reason, whyMoved} from "./why-moved.ts";

const catalogue = {
  areas: [{code: "E23000014", name: "West Midlands", kind: "police-force-area"}],
  measures: [
    {id: "count", places: 0},
    {id: "share", places: 1},
    {id: "money", places: 0},
  ],
} as unknown as Catalogue;

interface Made {
  readonly value: Level | Missing;
  readonly measure?: string;
  readonly counts?: readonly [number, number];
  readonly files?: readonly SourceFingerprint[];
  readonly basis?: string;
  readonly definition?: string;
}

function figure({
  value,
  measure = "count",
  counts,
  files = [file("a")],
  basis = "rows",
  definition = "1",
}: Made): Figure {
  const period = {from: "2024-01", until: "2025-01"} as const;
  const [part, whole] = (counts ?? []).map((count) => ({value: count, rows: count, sql: "", digest: ""}));
  return {
    ...{id: `${measure}@E23000014@2024`, measure, title: measure, area: "E23000014", period, counted: period, value},
    ...{notes: [], precision: {kind: "exact"}, series: []},
    provenance: {
      ...{
        basis,
        basisTitle: `counted from ${basis}`,
        measureFingerprint: definition,
        version: "v",
        asAt: "",
        engine: "",
      },
      counts:
        part && whole
          ? [
              {role: "numerator", ...part},
              {role: "denominator", ...whole},
            ]
          : [],
      files,
    },
  };
}

function file(sha256: string, more: Partial<SourceFingerprint> = {}): SourceFingerprint {
  return {file: "incoming/crimes.csv", sha256, source: "crime-extract", supplier: "west-midlands", ...more};
}

const count = (value: number): Level => ({kind: "count", value});
const share = (numerator: number, denominator: number): Level => ({kind: "share", of: {numerator, denominator}});
const missing: Missing = {
  kind: "missing",
  reason: "incomplete-period",
  detail: "11 of 12 months are held; 2024-05 is not",
};

describe("movedFigures", () => {
  it.each<[was: Made, now: Made | undefined, told: object | undefined]>([
    [{value: count(34)}, {value: count(34)}, undefined],
    [{value: count(34)}, {value: count(33)}, {before: "34", after: "33", difference: "−1", percent: "−2.9%"}],
    [{value: count(0)}, {value: count(3)}, {before: "0", after: "3", difference: "+3", percent: undefined}],
    [
      {measure: "share", value: share(11, 34), counts: [11, 34]},
      {measure: "share", value: share(10, 33), counts: [10, 33]},
      {difference: "−2.0 percentage points", percent: undefined, counted: {before: "11 of 34", after: "10 of 33"}},
    ],
    [
      {measure: "share", value: share(5000, 10_000), counts: [5000, 10_000]},
      {measure: "share", value: share(5001, 10_001), counts: [5001, 10_001]},
      {before: "50.0%", after: "50.0%", withinRounding: true},
    ],
    [
      {measure: "money", value: {kind: "money", pence: 10_042_000}},
      {measure: "money", value: {kind: "money", pence: 10_052_000}},
      {before: "£100,420", after: "£100,520", difference: "+£100", percent: "+0.1%"},
    ],
    [{value: count(34)}, {value: missing}, {after: "incomplete: 11 of 12 months", difference: undefined}],
    [{value: count(34)}, undefined, {after: "no longer counted", difference: undefined}],
  ])("%#", (was, now, told) => {
    const moves = movedFigures([figure(was)], now === undefined ? [] : [figure(now)], catalogue);
    expect(moves).toHaveLength(told === undefined ? 0 : 1);
    if (told) expect({difference: undefined, percent: undefined, ...moves[0]}).toMatchObject(told);
  });

  it("tells no counts of a figure that is withheld", () => {
    const withheld: Missing = {kind: "missing", reason: "suppressed"};
    const was = figure({measure: "share", value: share(11, 34), counts: [11, 34]});
    const [move] = movedFigures([was], [figure({measure: "share", value: withheld, counts: [2, 34]})], catalogue);
    expect(JSON.stringify(move)).not.toMatch(/2 of|11 of/);
  });
});

describe("whyMoved", () => {
  const home = {source: "home-office-recorded-crime", file: "prc.ods", evidence: "Home Office, to 2024/25 Q3"};

  it.each<[what: string, was: Made, now: Made, ofOutcomes: boolean, reasons: readonly [Reason["kind"], RegExp][]]>([
    [
      "the force's extract",
      {value: count(2)},
      {value: count(1), files: [file("b")]},
      false,
      [["data", /^The force supplied its records of crimes anew: crimes\.csv\.$/]],
    ],
    [
      "its outcomes",
      {value: count(2)},
      {value: count(1), files: [file("b")]},
      true,
      [["data", /^New outcomes were recorded since\. The force/]],
    ],
    [
      "the Home Office's tables",
      {value: count(2), files: [file("a", home)]},
      {value: count(1), files: [file("b", home)]},
      false,
      [["data", /^The Home Office revised its published tables: Home Office, to 2024\/25 Q3\.$/]],
    ],
    [
      "another definition",
      {value: count(2)},
      {value: count(1), definition: "2"},
      false,
      [["method", /definition of “count” was changed/]],
    ],
    [
      "another basis",
      {value: count(2)},
      {value: count(1), basis: "numbers"},
      false,
      [["method", /now counted from numbers; as published it was counted from rows/]],
    ],
    [
      "a file that stands no longer",
      {value: count(2), files: [file("a"), file("b", {file: "x.csv"})]},
      {value: count(1)},
      false,
      [["data", /^No longer counted: x\.csv\.$/]],
    ],
    ["a month lost", {value: count(2)}, {value: missing}, false, [["data", /can no longer be given: 11 of 12/]]],
    [
      "nothing that is told",
      {value: count(2)},
      {value: count(1)},
      false,
      [["method", /^The same data is counted in another way\.$/]],
    ],
  ])("%s", (_, was, now, ofOutcomes, reasons) => {
    const found = whyMoved(figure(was), figure(now), {ofOutcomes});
    expect(found.map(({kind}) => kind)).toEqual(reasons.map(([kind]) => kind));
    for (const [at, [, text]] of reasons.entries()) expect(found[at]!.text).toMatch(text);
  });

  it("tells a year of months by its first and last", () => {
    const months = Array.from({length: 12}, (_, at) =>
      file(`m${at}`, {file: `2024-${String(at + 1).padStart(2, "0")}.csv`}),
    );
    const [reason] = whyMoved(figure({value: count(2)}), figure({value: count(1), files: months}), {ofOutcomes: false});
    expect(reason!.text).toMatch(/: 2024-01\.csv to 2024-12\.csv \(12 files\)\.$/);
  });
});

describe("correctionNote", () => {
  const data: readonly Reason[] = [{kind: "data", text: "The force supplied its records of crimes anew: crimes.csv."}];
  const [moved] = movedFigures([figure({value: count(34)})], [figure({value: count(33)})], catalogue);
  const [hidden] = movedFigures(
    [figure({measure: "share", value: share(5000, 10_000), counts: [5000, 10_000]})],
    [figure({measure: "share", value: share(5001, 10_001), counts: [5001, 10_001]})],
    catalogue,
  );
  const facts: CorrectionFacts = {
    ...{body: "The Commissioner", title: "A | statement", edition: "2024-25 Q2", release: 1, synthetic: false},
    ...{published: "2025-01-06T09:00:00Z", publishedAsAt: "2025-01-05", asAt: "2025-02-10", today: "2025-02-11"},
    figures: [
      {...moved!, title: "Homicides | all", why: data},
      {...hidden!, why: data},
    ],
    sentences: [{before: "There were 34.", after: "There were 33."}],
  };

  it("says what was said, what it is, when and why, and leaves the rest to the author", () => {
    const note = correctionNote(facts);
    expect(note).toContain("Release 1 of this statement was signed on 6 January 2025");
    expect(note).toContain("since 10 February 2025");
    expect(note).toContain("| Homicides \\| all, West Midlands | January to December 2024 | 34 | 33 | −1; −2.9% |");
    expect(note).toContain("- It said: “There were 34.” It would now say: “There were 33.”");
    expect(note).toMatch(/still 50\.0% as printed, from 5,000 of 10,000 to 5,001 of 10,001\./);
    expect(note.match(/The force supplied/g)).toHaveLength(1);
    expect(note).toContain("is the same as when the statement was published: the data has changed");
    expect(note).toContain("To be written by the author");
    expect(note).not.toContain("synthetic");
  });

  it("does not call it a change of the data when the way of counting was changed", () => {
    const method: readonly Reason[] = [{kind: "method", text: "The definition was changed."}];
    const note = correctionNote({
      ...facts,
      figures: [
        {...moved!, why: method},
        {...hidden!, why: data},
      ],
    });
    expect(note).toContain("is not the same as when the statement was published");
    expect(note).toContain("- The definition was changed. This concerns: count.");
  });

  it("of figures that are the same as printed makes no table", () => {
    const note = correctionNote({...facts, synthetic: true, figures: [{...hidden!, why: data}], sentences: []});
    expect(note).toContain("No figure is another as printed");
    expect(note).not.toContain("| As published |");
    expect(note).toContain("The data is synthetic");
  });
});
