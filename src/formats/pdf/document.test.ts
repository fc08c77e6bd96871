import {PDFDict, PDFDocument, PDFName, PDFString, StandardFonts} from "pdf-lib";
import {describe, expect, it} from "vitest";
import {FormatProblem} from "../format-problem.ts";
import {readPdf} from "./document.ts";
import {textIn} from "./structure.ts";

async function made(tagged: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.drawText("38 homicides", {x: 20, y: 150, size: 12, font});
  if (!tagged) return document.save();
  const {context, catalog} = document;
  const cell = (tag: string, kids: unknown) =>
    context.register(context.obj({Type: "StructElem", S: tag, Pg: page.ref, K: kids as never}));
  const head = cell("TH", []);
  context
    .lookup(head, PDFDict)
    .set(PDFName.of("A"), context.obj({O: "Table", Scope: "Row", Headers: [PDFString.of("c")]}));
  context.lookup(head, PDFDict).set(PDFName.of("Alt"), PDFString.of("a head"));
  const root = context.register(context.obj({Type: "StructTreeRoot", K: [cell("Table", [cell("TR", [head])])]}));
  catalog.set(PDFName.of("StructTreeRoot"), root);
  catalog.set(PDFName.of("Lang"), PDFString.of("cy"));
  catalog.set(PDFName.of("MarkInfo"), context.obj({Marked: true}));
  document.setTitle("Datganiad", {showInWindowTitleBar: true});
  return document.save();
}

describe("a PDF read back", () => {
  it("without tags is its pages' text in its places, and says nothing of itself", async () => {
    const pdf = await readPdf(await made(false));
    expect(pdf).toMatchObject({
      title: "",
      language: "",
      tagged: false,
      showsTitle: false,
      universalAccess: "",
      structure: [],
    });
    expect(pdf.pages).toEqual([
      {width: 300, height: 200, texts: [{text: "38 homicides", x: 20, y: 150, size: 12, artifact: false}]},
    ]);
    expect(pdf.fonts).toEqual([{name: "Helvetica", embedded: false}]);
  });

  it("with tags is their tree", async () => {
    const pdf = await readPdf(await made(true));
    expect(pdf).toMatchObject({title: "Datganiad", language: "cy", tagged: true, showsTitle: true});
    const [table] = pdf.structure;
    expect(table).toMatchObject({
      tag: "Table",
      children: [{tag: "TR", children: [{tag: "TH", scope: "Row", headers: ["c"], alt: "a head", page: 1}]}],
    });
    expect(textIn(table!)).toBe("");
  });

  it("that is none, or is damaged, is a problem of the format", async () => {
    await expect(readPdf(new TextEncoder().encode("no PDF"))).rejects.toThrow(FormatProblem);
    const bytes = await made(true);
    await expect(readPdf(bytes.slice(0, bytes.length >> 1))).rejects.toThrow(FormatProblem);
  });
});
