import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {FRAMEWORK, fixtureBound, fixtureFacts} from "../../../../test/statement-fixture.ts";
import {POPPLER, QPDF, systemPart} from "../../../../test/system-parts.ts";
import {welshBound} from "../../../../test/welsh-fixture.ts";
import {type PdfDocument, readPdf} from "../../../formats/pdf/document.ts";
import {elementsIn, textIn} from "../../../formats/pdf/structure.ts";
import type {Bound} from "../../../prose/statement/bound.ts";
import {layOut} from "../layout/page-model.ts";
import {renderPdf} from "./render-pdf.ts";
import type {SheetChart} from "./sheet.ts";
import {readTypesetting} from "./typeset.ts";

const typesetting = readTypesetting(readFileSync);

function render(bound: Bound = fixtureBound(), charts: ReadonlyMap<string, readonly SheetChart[]> = new Map()) {
  return renderPdf(layOut(bound, FRAMEWORK), fixtureFacts(bound), {typesetting, charts});
}

function texts(pdf: PdfDocument, tag: string): readonly string[] {
  return [...elementsIn(pdf.structure)].filter((element) => element.tag === tag).map(textIn);
}

const bytes = await render();
const pdf = await readPdf(bytes);

describe("the statement as a PDF", () => {
  it("has the page's sections in their order, under one title, with no level left out", () => {
    expect(texts(pdf, "H1")).toEqual(["National Policing Priorities statement"]);
    expect(texts(pdf, "H2")).toEqual([
      "Where the figures of the opening come from",
      "In this statement",
      "The year at a glance",
      "1 Reduce murder and other homicides",
      "2 Reduce serious violence",
      "3 Improve satisfaction among victims",
      "4 Tackle fraud and cyber crime",
      "Inspection of the force",
      "How to read the figures",
      "This release",
      "Counted from",
    ]);
    expect(texts(pdf, "H3")).toContain("Operation Advance");
    expect(pdf.outline.slice(0, 4)).toEqual([
      {title: "The year at a glance", level: 1},
      {title: "1  Reduce murder and other homicides", level: 1},
      {title: "Performance", level: 2},
      {title: "Reflections", level: 2},
    ]);
  });

  it("says what it is: title, language, standard, and every font within", () => {
    expect(pdf).toMatchObject({language: "en-GB", showsTitle: true, tagged: true, universalAccess: "1"});
    expect(pdf.title).toBe("National Policing Priorities statement, West Midlands police force area, 2024-25 Q2");
    expect(pdf.fonts.map(({name, embedded}) => [name.slice(7), embedded])).toEqual(
      expect.arrayContaining([
        ["SourceSans3-Regular", true],
        ["SourceSerif4SmText-Regular", true],
        ["SourceSerif4Display-Light", true],
      ]),
    );
    expect(pdf.fonts.every(({name}) => name.includes("Source"))).toBe(true);
  });

  it("gives a figure its bracket, a gap its words, a table heads of columns, groups and rows", () => {
    const prose = texts(pdf, "P");
    expect(prose).toContain(
      "The force recorded 34 [2] homicides, a third [3] of them linked to domestic abuse. The year before it recorded 42 [4].",
    );
    expect(prose.find((text) => text.startsWith("Recorded serious youth violence"))).toContain(
      "incomplete: 11 of 12 months",
    );
    const heads = [...elementsIn(pdf.structure)].filter(({tag}) => tag === "TH");
    expect(heads.find((head) => textIn(head) === "2 Reduce serious violence")).toMatchObject({columns: 5});
    expect(heads.find((head) => textIn(head) === "Serious youth violence")).toMatchObject({scope: "Row"});
    expect(heads.find((head) => textIn(head) === "Tells us")).toMatchObject({scope: "Column"});
  });

  it("says at the head of every sheet that it is synthetic, and which sheet of how many it is", () => {
    for (const [index, {texts: drawn}] of pdf.pages.entries()) {
      const head = drawn
        .filter(({artifact}) => artifact)
        .map(({text}) => text)
        .join("");
      expect(head).toContain("Synthetic / mock");
      expect(head).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
    }
  });

  it("is the same bytes every time", async () => {
    expect(Buffer.compare(await render(), bytes)).toBe(0);
  });

  it("sets whatever somebody types as text: markup of any kind, marks of direction, words without end", async () => {
    const word = "antidisestablishment".repeat(500);
    const typed = `#panic("x") \\ $x$ *y* _z_ @ref <label> // {% figure %} <script>alert(1)</script> =1+1 \u202egnp \u0000 ${word}`;
    const read = await readPdf(await render(fixtureBound(typed)));
    const all = texts(read, "Document").join("").replace(/\s/g, "");
    const seen = typed.replace(/[\p{Bidi_Control}\p{Cc}\s]/gu, "");
    expect(all).toContain(seen);
    const {width} = read.pages[0]!;
    expect(read.pages.flatMap(({texts: drawn}) => drawn).every(({x}) => x >= 0 && x < width)).toBe(true);
    expect([...elementsIn(read.structure)].some(({href}) => href?.startsWith("javascript:"))).toBe(false);
  });

  it("marks what is in the other language, and says that no speaker has read its Welsh", async () => {
    const read = await readPdf(await render(welshBound()));
    expect(read.language).toMatch(/^cy/);
    const english = [...elementsIn(read.structure)].filter(({language}) => language?.startsWith("en")).map(textIn);
    expect(english).toEqual(expect.arrayContaining(["Operation Advance", "Inspection of the force"]));
    expect(english.join(" ")).not.toMatch(/The year at a glance|This release|Tells us/);
    expect(texts(read, "H2")).toEqual(expect.arrayContaining(["Y flwyddyn ar gip", "Y rhyddhad hwn"]));
    expect(texts(read, "Document")[0]).toContain("Nid yw geiriau Cymraeg y dudalen hon");
  });

  it("draws a chart with its words for who cannot see it, and is not written without them", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="90" viewBox="0 0 720 90"><path d="M0 80L720 10" stroke="#000"/></svg>';
    const chart = {caption: "Homicides fell", source: "Homicides a month", svg, words: "34 in 2024, 42 in 2023."};
    const read = await readPdf(await render(fixtureBound(), new Map([["priority-homicide", [chart]]])));
    expect([...elementsIn(read.structure)].filter(({tag}) => tag === "Figure").map(({alt}) => alt)).toEqual([
      chart.words,
    ]);
    await expect(render(fixtureBound(), new Map([["priority-homicide", [{...chart, words: ""}]]]))).rejects.toThrow(
      /The PDF could not be/,
    );
  });

  it("is not written with a font that is not there, and names it", async () => {
    const bound = fixtureBound();
    const parts = {typesetting: {...typesetting, fonts: typesetting.fonts.slice(2)}};
    await expect(renderPdf(layOut(bound, FRAMEWORK), fixtureFacts(bound), parts)).rejects.toThrow(/source sans 3/i);
  });
});

const folder = mkdtempSync(join(tmpdir(), "copperplate-pdf-"));
const file = join(folder, "statement.pdf");
beforeAll(() => writeFileSync(file, bytes));
afterAll(() => rmSync(folder, {recursive: true}));

const qpdf = systemPart(QPDF);
it.skipIf(qpdf.missing)(`is sound to qpdf${qpdf.words}`, () => {
  expect(execFileSync(QPDF.path, ["--check", file], {encoding: "utf8"})).toContain(
    "No syntax or stream encoding errors",
  );
});

const poppler = systemPart(POPPLER);
it.skipIf(poppler.missing)(`is read by its tags in poppler${poppler.words}`, () => {
  const tree = execFileSync(POPPLER.path, ["-struct", file], {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]});
  for (const part of ["H1 ", "THead", "/Scope /Row", "/Scope /Column", "LBody", "TOCI", "Link"])
    expect(tree).toContain(part);
});
