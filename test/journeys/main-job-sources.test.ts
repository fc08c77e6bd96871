import {copyFileSync, existsSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {parse} from "yaml";
import {readHtml, textOf} from "../../src/formats/html.ts";
import type {Explanation} from "../../src/steps/explain.ts";
import type {ComputedFigures} from "../../src/steps/figures.ts";
import type {Loaded} from "../../src/steps/load.ts";
import {inReadingOrder} from "../../src/vocabulary/finding.ts";
import {
  addToCells,
  answer,
  copperplate,
  EXTRACT,
  exampleWorkspace,
  freshFolder,
  loadedExample,
  read,
  reword,
  STATEMENT,
  signAndPublish,
  succeed,
  WORKBOOK,
  write,
} from "./workspace-under-test.ts";

describe("the monthly workbook beside the rows", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await loadedExample();
  });

  it("agrees with what is counted from the rows", async () => {
    const {findings, book} = await answer<ComputedFigures>("figures", folder);
    expect(findings).toEqual([]);
    const {value} = book.figures.find(({id}) => id === "drug-offences@E23000014@2024")!;
    expect(value).toEqual({kind: "count", value: 7854});
  });

  it("where one number differs a finding says both, and the figure stays that of the rows", async () => {
    addToCells(folder, ["AF14", "AK14"], 3);
    const loaded = await answer<Loaded>("load", join(folder, WORKBOOK), "-w", folder);
    expect(loaded.findings).toEqual([]);
    const {findings, book} = await answer<ComputedFigures>("figures", folder, "--in", "2024");
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(finding).toMatchObject({code: "bases-disagree", at: {file: WORKBOOK}});
    const said = findings.find(({message}) => message.startsWith("Drug offences, "));
    expect(said?.message).toMatch(/7,854.*7,857/);
    const {value} = book.figures.find(({id}) => id === "drug-offences@E23000014@2024")!;
    expect(value).toEqual({kind: "count", value: 7854});
  });

  it("a sub-total that is not the sum of its parts is a finding with its cell", async () => {
    addToCells(folder, ["AF8"], 1);
    const {findings} = await answer<Loaded>("load", join(folder, WORKBOOK), "-w", folder);
    expect(findings.map(({at, advice}) => [at.file, at.line, advice !== ""])).toContainEqual([WORKBOOK, 8, true]);
    expect(findings.map(({message}) => message).join("\n")).toContain("AF8");
  });
});

describe("a mapping drafted by load --suggest", () => {
  it.each([
    ["the crime extract", EXTRACT, "crime-extract"],
    ["the monthly workbook", WORKBOOK, "monthly-workbook"],
  ])("of %s parses, and loads the file", async (_, file, source) => {
    const folder = await exampleWorkspace();
    const draft = await succeed("load", join(folder, file), "--suggest");
    expect(existsSync(join(folder, "warehouse"))).toBe(false);
    expect(parse(draft)).toMatchObject({source, supplier: "west-midlands", force: "E23000014"});

    const outside = join(freshFolder(), file.split("/").at(-1)!);
    copyFileSync(join(folder, file), outside);
    write(folder, `mappings/${source}.yaml`, await succeed("load", outside, "--suggest"));
    const unsettled = await answer<Loaded>("load", join(folder, file), "-w", folder);
    expect(unsettled.receipts).toEqual([]);
    for (const {code, at} of unsettled.findings)
      expect([code, at.file]).toEqual(["mapping-not-readable", `mappings/${source}.yaml`]);
    expect(unsettled.findings.length).toBeGreaterThan(0);

    write(folder, `mappings/${source}.yaml`, byHand(draft));
    const {receipts, findings} = await answer<Loaded>("load", join(folder, file), "-w", folder);
    expect(findings.filter(({severity}) => severity === "must")).toEqual([]);
    expect(receipts).toMatchObject([{file, source, taken: true}]);
    const {figure} = await answer<Explanation>("explain", "drug-offences", "--in", "2024", "-w", folder);
    expect(figure.value).toEqual({kind: "count", value: 7854});
  });

  /** What a person corrects in a draft. */
  function byHand(draft: string): string {
    return draft.replace(/: AREA\b/, ": E22000335");
  }
});

describe("a drafted table", () => {
  it("knows the answering measures by their titles, and its columns although a cell or two is wrong", async () => {
    const folder = await exampleWorkspace();
    write(
      folder,
      "incoming/answering.csv",
      "When,Number,What\n01/04/2024,10,999 calls\n01/05/2024,12%,999 calls\n31/06/2024,9,999 calls\n" +
        "01/04/2024,8,999 calls answered within 10 seconds\n01/05/2024,x,101 calls answered within target\n",
    );
    const draft = parse(await succeed("load", join(folder, "incoming/answering.csv"), "--suggest"));
    expect(draft).toMatchObject({
      source: "tidy-tallies",
      columns: {When: "period", Number: "value", What: "subject"},
      subjects: {
        "999 calls": "999-calls",
        "999 calls answered within 10 seconds": "999-calls-within-10-seconds",
        "101 calls answered within target": "101-calls-within-target",
      },
    });
  });
});

describe("what load says of a file that it does not take", () => {
  it("its mapping's fault alone, not that it has none; and in JSON in the file's order", async () => {
    const folder = await exampleWorkspace();
    const mappings = ["calls", "crime-extract", "surveys"].map((name) => `mappings/${name}.yaml`);
    for (const [at, file] of mappings.entries())
      write(folder, file, `source: tidy-tallies\n${at === 0 ? "title: [\n" : ""}files: incoming/*.csv\n`);
    const {receipts, findings} = await answer<Loaded>("load", join(folder, EXTRACT), "-w", folder);
    expect(receipts).toEqual([]);
    expect(new Set(findings.map(({code}) => code))).toEqual(new Set(["mapping-not-readable"]));
    expect(findings).toEqual(findings.toSorted(inReadingOrder));
    expect((await copperplate("load", folder)).code).toBe(1);
  });

  it("in the receipt: that nothing of it is loaded", async () => {
    const folder = await exampleWorkspace();
    write(folder, EXTRACT, `${read(folder, EXTRACT).split("\n", 3).join("\n")}\n`.replace("Date Recorded", "Recorded"));
    const {code, out} = await copperplate("load", join(folder, EXTRACT), "-w", folder);
    expect(code).toBe(1);
    expect(out).toContain("NOT TAKEN: nothing of its 3 lines is loaded.");
    expect(out).not.toMatch(/\d loaded/);
  });
});

describe("a measure of the office's own, by one text file", () => {
  it("is in figures, in explain and on the page", async () => {
    const folder = await loadedExample();
    const guide = read("docs/guides", "add-a-measure.md");
    const [, yaml] = /`measures\/shop-theft.yaml`:\n\n```yaml\n([\s\S]*?)```/.exec(guide)!;
    write(folder, "measures/shop-theft.yaml", yaml!);
    const shopThefts = read(folder, EXTRACT)
      .split("\n")
      .filter((line) => /^SYN\/\d+\/24,[^,]*,46,/.test(line)).length;
    expect(shopThefts).toBeGreaterThan(100);

    const {book} = await answer<ComputedFigures>("figures", folder);
    expect(book.figures.find(({id}) => id === "shop-theft@E23000014@2024")?.value).toEqual({
      kind: "count",
      value: shopThefts,
    });
    const {figure, measure} = await answer<Explanation>("explain", "shop-theft", "-w", folder);
    expect(measure.title).toBe("Shop theft");
    expect(figure.provenance.counts).toMatchObject([{role: "numerator", value: shopThefts}]);

    const shown = shopThefts.toLocaleString("en-GB");
    reword(
      folder,
      STATEMENT,
      "- personal robbery:",
      '- shop theft: {% figure "shop-theft" /%}, against {% figure "shop-theft" in="comparator" /%};\n- personal robbery:',
    );
    await signAndPublish(folder);
    const page = textOf(readHtml(read(folder, "releases/1/index.html"))).replaceAll(/\s+/g, " ");
    expect(page).toContain(`shop theft: ${shown}, against`);
    expect(page).toContain("Thefts from shops recorded in the period, code 46");
  });
});
