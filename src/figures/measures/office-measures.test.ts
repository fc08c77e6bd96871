import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readOfficeMeasure} from "./office-measures.ts";

const written = (...lines: string[]) =>
  [
    "id: shop-theft",
    "title: Shop theft",
    "priority: neighbourhood-crime",
    "unit: offences",
    "wanted: fewer",
    "definition: Thefts from shops.",
    ...lines,
  ].join("\n");
const read = (...lines: string[]) => readOfficeMeasure("measures/m.yaml", written(...lines));

describe("a measure of the office's own", () => {
  const examples = [...readFileSync("docs/guides/add-a-measure.md", "utf8").matchAll(/^```yaml\n([\s\S]*?)^```/gm)];

  it.each(examples.map(([, text]) => [/^id: (.+)$/m.exec(text!)![1]!, text!]))("the guide's %s", (id, text) => {
    const {measure, findings} = readOfficeMeasure(`measures/${id}.yaml`, text);
    expect(findings).toEqual([]);
    expect(measure).toMatchObject({id, version: 1});
  });

  it("the guide has them all", () => expect(examples).toHaveLength(5));

  it("keeps a code as it is written, since 4.10 is not 4.1", () => {
    const {measure} = read("count: {from: crimes, where: {offence: [1, 4.10, 28E], victim-age: 0..24, blade: yes}}");
    expect(measure?.bases[0]?.numerator.where).toEqual([
      {column: "offence", in: ["1", "4.10", "28E"]},
      {column: "victim_age", between: [0, 24]},
      {column: "blade", in: ["yes"]},
    ]);
  });

  it("can be supplied under its own id, after the rows", () => {
    const {measure} = read("count: {from: crimes, where: {offence: [46]}}");
    expect(measure?.bases.map(({id}) => id)).toEqual(["rows", "supplied:shop-theft"]);
  });

  it("is withheld when small, unless it says open", () => {
    expect(read("supplied: x").measure?.disclosure).toBe("threshold");
    expect(read("supplied: x", "disclosure: open").measure?.disclosure).toBe("open");
  });

  it("may divide rows by a supplied number", () => {
    const {measure} = read("level: rate", "count: {from: crimes}", "of: {supplied: population, stock: yes}");
    expect(measure?.bases[0]?.denominator).toMatchObject({from: "tallies", subject: "population", clock: "ends"});
  });
});

describe("what cannot be read", () => {
  it.each([
    ["a key that is mistyped", ["suplied: x"], 7, 'did you mean "supplied"'],
    ["no count at all", [], 1, "say what is counted"],
    ["a share of nothing", ["level: share", "supplied: x"], 1, "is divided by something"],
    ["a count of something", ["supplied: x", "of: {supplied: y}"], 8, "is divided by nothing"],
    ["an age that is no range", ["count:", "  from: crimes", "  where:", "    victim-age: under 25"], 10, "two ages"],
    ["outcomes of the table of crimes", ["count: {from: crimes, where: {outcome: [1]}}"], 7, "from: outcomes"],
    [
      "the last outcome of an extract",
      ["count: {from: crimes, where: {last-outcome: [Local resolution]}}"],
      7,
      "source: police-uk-street",
    ],
    ["YAML that is none", ["count: {from: crimes"], 7, "cannot be read"],
    ["a month that is none", ["supplied: x", "breaks: [{month: 2023-13, why: z}]"], 8, "write a month"],
  ] as const)("%s", (_, lines, line, words) => {
    const {measure, findings} = read(...lines);
    expect(measure).toBeUndefined();
    expect(findings.map(({message}) => message).join("\n")).toContain(words);
    expect(findings[0]).toMatchObject({code: "measure-not-readable", severity: "must", at: {line}});
  });

  it("an offence code that no list has is asked about", () => {
    const {measure, findings} = read("count: {from: crimes, where: {offence: [46, 1-Oct]}}");
    expect(measure).toBeDefined();
    expect(findings).toMatchObject([{code: "measure-unknown-offence", severity: "should", at: {line: 7}}]);
  });

  it("a last outcome of street files is counted, and one that no file has had is asked about", () => {
    const where = "{last-outcome: [Local resolution, Local resolutions]}";
    const {measure, findings} = read(`count: {from: crimes, source: police-uk-street, where: ${where}}`);
    expect(measure?.bases[0]?.numerator.where).toEqual([
      {column: "last_outcome", in: ["Local resolution", "Local resolutions"]},
    ]);
    expect(findings).toMatchObject([{code: "measure-unknown-outcome", severity: "should", at: {line: 7}}]);
    expect(findings[0]!.message).toContain('"Local resolution" comes nearest');
  });
});
