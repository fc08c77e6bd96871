import {readFileSync} from "node:fs";
import {PDFDict, PDFDocument, PDFHexString, PDFName, PDFString} from "pdf-lib";
import {describe, expect, it} from "vitest";
import {editedPdf} from "../../../../test/edited-pdf.ts";
import {AREA, BEFORE, byId, NOW} from "../../../../test/figures-fixture.ts";
import {fixtureBound, fixtureRelease} from "../../../../test/statement-fixture.ts";
import {FormatProblem} from "../../../formats/format-problem.ts";
import {bind} from "../../../prose/statement/bind.ts";
import type {Bound} from "../../../prose/statement/bound.ts";
import {parseStatement} from "../../../prose/statement/parse.ts";
import type {FigureBook} from "../../../vocabulary/figure-book.ts";
import {addMonths} from "../../../vocabulary/period.ts";
import {isWhole, type Release, readRelease} from "../../release/read-release.ts";
import {RELEASE} from "../../release/release-files.ts";
import {readLook} from "../../renderers/look.ts";
import {provePdf} from "./prove-pdf.ts";

const look = readLook(readFileSync);

async function released(bound?: Bound): Promise<{readonly records: Release; readonly pdf: Uint8Array}> {
  const files = await fixtureRelease(look, bound);
  const {records} = readRelease(files);
  if (!isWhole(records)) throw new Error("the fixture is no release");
  return {records, pdf: files.get(RELEASE.pdf)!};
}

/** Three years of two, three, four, two … */
const MONTHS = Array.from({length: 36}, (_, n) => ({month: addMonths("2022-01", n), numerator: 2 + (n % 3)}));

/** The fixture's figures with what chance has to do with them; all numbers are made up. */
function judged(language: "en" | "cy"): Bound {
  const {book, bindings: _, ...parts} = fixtureBound();
  const homicides = byId("homicides", NOW);
  const of = (id: string) => ({before: byId(id, BEFORE).id, after: byId(id, NOW).id});
  const made: FigureBook = {
    ...book,
    figures: book.figures.map((one) =>
      one.id === homicides.id ? {...one, interval: {method: "Byar", lower: 23.543, upper: 47.513}} : one,
    ),
    histories: [
      {
        ...{
          measure: "homicides",
          area: AREA,
          basis: homicides.provenance.basisTitle,
          step: 1,
          points: MONTHS,
          breaks: [],
        },
        reading: {method: "XmR", points: 36, mean: 2.8, lower: 0, upper: 7.1, signal: "none"},
      },
    ],
    changes: [
      {...of("homicides"), verdict: {kind: "cannot-be-judged", why: "different-sources"}},
      {
        ...of("serious-youth-violence"),
        verdict: {
          ...{kind: "larger-than-chance", method: "exact conditional Poisson", unit: "percent", p: 0},
          interval: {lower: -16.5, upper: -10.9},
        },
      },
    ],
  };
  const text = `---
title: National Policing Priorities statement
language: ${language}
edition: 2024-25 Q2
period: 2024
comparator: 2023
---
{% priority "serious-violence" %}
## Reduce serious violence

Of homicides {% figure "homicides" interval=true /%}, {% share "homicides-domestic-abuse-share" as="${language === "cy" ? "traean" : "a third"}" /%}.
{% verdict "serious-youth-violence" /%}. {% trend "homicides" /%}. {% verdict "homicides" /%}. {% change "homicides" as="words" /%}.
{% /priority %}
`;
  const defaults = {area: AREA, framework: "national-policing-priorities"};
  const statement = parseStatement({file: "statements/2024-25-q2.md", text, defaults});
  return bind({...parts, statement, book: made, initiatives: []});
}

const {records, pdf} = await released();
const ofChance = await released(judged("en"));

describe("the PDF of a release", () => {
  it("proves itself, with what chance has to do with it, and in Welsh", async () => {
    expect(await provePdf(pdf, records)).toEqual([]);
    expect(await provePdf(ofChance.pdf, ofChance.records)).toEqual([]);
    const welsh = await released(judged("cy"));
    expect(await provePdf(welsh.pdf, welsh.records)).toEqual([]);
  });

  it.each([
    ["a figure of the text", "34", "35", "pdf-figure-differs", "“34”", "“35”"],
    ["a change", "13.73%", "13.37%", "pdf-figure-differs", "“13.73%”", "“13.37%”"],
    ["a fraction in words", "a third", "a tenth", "pdf-figure-differs", "", "“a tenth”"],
    ["a number of a note's division", "11 ÷ 34", "14 ÷ 31", "pdf-figure-differs", "“11 ÷ 34.”", "14 ÷ 31"],
    ["the note a figure leads to", "[8]", "[4]", "pdf-figure-differs", "", ""],
    ["a word of the text", "fell", "rose", "pdf-words-differ", "fell", "other words"],
    ["who signed", "Signatory", "Somebodys", "pdf-words-differ", "Signatory", "other words"],
  ])("is betrayed by %s", async (_, from, to, code, expected, found) => {
    const faults = await provePdf(await editedPdf(pdf, from, to), records);
    const fault = faults.find((one) => one.code === code);
    expect(fault?.file).toBe("statement.pdf");
    expect(fault?.expected).toContain(expected);
    expect(fault?.found).toContain(found);
  });

  it("names the place, the figure, what should stand there and what does", async () => {
    const [fault] = await provePdf(await editedPdf(pdf, "7,675", "7,765"), records);
    expect(fault).toEqual({
      code: "pdf-figure-differs",
      file: "statement.pdf",
      what: "“7,765 [7]”, page 1, serious-youth-violence@E23000014@2023",
      expected: "“7,675”",
      found: "“7,765”",
    });
  });

  it.each([
    ["an interval", "23.5 to 47.5", "23.5 to 74.5"],
    ["a verdict", "Larger than chance", "Lesser than chance"],
    ["the end of a verdict's interval", "−16.5%", "−15.6%"],
    ["a reason", "different sources", "incidents forced"],
    ["a trend", "2.8 a month", "8.2 a month"],
  ])("is betrayed by %s", async (_, from, to) => {
    const faults = await provePdf(await editedPdf(ofChance.pdf, from, to), ofChance.records);
    expect(faults.map(({code}) => code)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^pdf-(figure|tag)-differs$/)]),
    );
  });

  it("is betrayed by a number in the words of a chart, and by a chart of other months", async () => {
    const inWords = await provePdf(await editedPdf(ofChance.pdf, "a mean of 3.0", "a mean of 2.0"), ofChance.records);
    expect(inWords.map(({code}) => code)).toEqual(["pdf-chart-differs"]);
    const {figures} = ofChance.records;
    const histories = figures.histories.map((one) => ({
      ...one,
      points: one.points.toSpliced(0, 2, ...one.points.slice(0, 2).reverse()),
    }));
    const other = {...ofChance.records, figures: {...figures, histories}};
    expect((await provePdf(ofChance.pdf, other)).map(({code}) => code)).toContain("pdf-chart-differs");
  });

  it("of other figures is betrayed by each of them", async () => {
    const other = {
      ...records,
      figures: {
        ...records.figures,
        figures: records.figures.figures.map((figure) => {
          if (figure.id !== byId("homicides", NOW).id) return figure;
          return {...figure, value: {kind: "count", value: 33} as const};
        }),
      },
    };
    const faults = await provePdf(pdf, other);
    expect(faults.filter(({what}) => what.includes("homicides@E23000014@2024")).length).toBeGreaterThan(3);
  });

  it("that is none is a problem of the format", async () => {
    await expect(provePdf(new Uint8Array([37, 80, 68, 70]), records)).rejects.toThrow(FormatProblem);
  });
});

/** Marks taken away, as a tool does that saves a PDF anew without knowing of them. */
const WITHOUT: readonly (readonly [string, string, string, (document: PDFDocument) => void])[] = [
  ["its language", "its language", "none", ({catalog}) => catalog.delete(PDFName.of("Lang"))],
  ["its marks", "its content", "no tags", ({catalog}) => catalog.delete(PDFName.of("MarkInfo"))],
  ["its outline", "its outline", "none", ({catalog}) => catalog.delete(PDFName.of("Outlines"))],
  ["its standard", "the standard it names", "none", ({catalog}) => catalog.delete(PDFName.of("Metadata"))],
  [
    "the title's place",
    "the name of its window",
    "its file name",
    ({catalog}) => catalog.delete(PDFName.of("ViewerPreferences")),
  ],
  ["its title", "its title", "“another”", (document) => document.setTitle("another")],
  [
    "a font",
    "the font ",
    "not in it",
    (document) => each(document, "FontDescriptor", (one) => one.delete(PDFName.of("FontFile2"))),
  ],
  [
    "heads of rows",
    "“Homicides”",
    "TD",
    (document) => each(document, "TH", (one) => rowHead(one) && one.set(PDFName.of("S"), PDFName.of("TD"))),
  ],
  ["names of heads", "“34 [2]”", "none", (document) => each(document, "TD", (one) => one.delete(PDFName.of("A")))],
  [
    "a level of headings",
    "the heading “Performance”",
    "H4",
    (document) => each(document, "H3", (one) => one.set(PDFName.of("S"), PDFName.of("H4"))),
  ],
  ["its tags", "its headings", "none", ({catalog}) => catalog.delete(PDFName.of("StructTreeRoot"))],
];

describe("what is read by tags", () => {
  it.each(WITHOUT)("is betrayed without %s", async (_, what, found, change) => {
    const document = await PDFDocument.load(pdf, {updateMetadata: false});
    change(document);
    const faults = await provePdf(await document.save(), records);
    const fault = faults.find((one) => one.code === "pdf-structure-differs" && one.what.includes(what));
    expect(fault?.found).toContain(found);
  });
});

function each(document: PDFDocument, kind: string, change: (one: PDFDict) => void): void {
  for (const [, one] of document.context.enumerateIndirectObjects()) {
    if (!(one instanceof PDFDict)) continue;
    const names = ["S", "Type"].map((name) => one.lookup(PDFName.of(name)));
    if (names.includes(PDFName.of(kind))) change(one);
  }
}

function rowHead(one: PDFDict): boolean {
  const id = one.lookup(PDFName.of("ID"));
  return (id instanceof PDFString || id instanceof PDFHexString) && id.decodeText().startsWith("R");
}
