import {readFileSync} from "node:fs";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {FRAMEWORK, fixtureBound, fixtureFacts, fixtureRelease} from "../../../../test/statement-fixture.ts";
import {readWord} from "../../../formats/docx/document.ts";
import {isWhole, readRelease} from "../../release/read-release.ts";
import {layOut} from "../../renderers/layout/page-model.ts";
import {readLook} from "../../renderers/look.ts";
import {renderWord} from "../../renderers/word/statement-word.ts";
import {proveWord} from "./prove-word.ts";

const HOSTILE = '<script>alert(1)</script> =1+1 \u202egnp \u0000 #set {{x}} & "q"';

async function releaseOf(markup?: string) {
  const bound = fixtureBound(markup);
  const files = await fixtureRelease(readLook(readFileSync), bound);
  const {records} = readRelease(files);
  if (!isWhole(records)) throw new Error("the fixture is no release");
  const model = layOut(bound, FRAMEWORK);
  const word = await renderWord(model, fixtureFacts(model.bound));
  return {records, files, word, model};
}

const {records, files, word, model} = await releaseOf();
const prove = (bytes: Uint8Array) =>
  proveWord("statement.docx", records, new Map([...files, ["statement.docx", bytes]]));

describe("the statement in Word", () => {
  it("holds what the page and the records hold, and can be read by its structure", async () => {
    expect(await prove(word)).toEqual([]);
    const {paragraphs, tables, title} = await readWord(word);
    expect(title).toContain("National Policing Priorities statement");
    expect(paragraphs.filter(({style}) => style === "Heading1").length).toBeGreaterThan(3);
    expect(tables.map(({heads, firstColumnHeads}) => [heads, firstColumnHeads])).toEqual(tables.map(() => [1, true]));
  });

  it("is the same to the last byte when it is made again", async () => {
    expect(Buffer.compare(await renderWord(model, fixtureFacts(model.bound)), word)).toBe(0);
  });

  it.each([
    [
      "a figure in the text",
      /(<w:bookmarkStart w:name="t\d+"[^>]*>(?:(?!<w:t[ >]).)*<w:t[^>]*>)34(<)/s,
      "word-tag-differs",
    ],
    ["a note", /(<w:bookmarkStart w:name="n\d+"[^>]*>(?:(?!<w:t[ >]).)*<w:t[^>]*>)34(<)/s, "word-figure-differs"],
    [
      "a cell of a table",
      /(<w:tc>(?:(?!<w:t[ >]|<\/w:tc>).)*<w:hyperlink(?:(?!<w:t[ >]).)*<w:t[^>]*>)34(<)/s,
      "word-cell-differs",
    ],
  ])("betrays %s that was changed by hand, and says where", async (_, pattern, code) => {
    const edited = withDocument(word, (xml) => {
      expect(xml).toMatch(pattern);
      return xml.replace(pattern, (_, before: string, after: string) => `${before}43${after}`);
    });
    const found = await prove(edited);
    expect(found.map((one) => one.code)).toContain(code);
    expect(found.find((one) => one.code === code)).toMatchObject({
      file: "statement.docx",
      expected: "“34”",
      found: "“43”",
    });
  });

  it.each([
    ["a head taken from a table", /<w:tblHeader[^>]*\/>/],
    ["a caption", /<w:tblCaption[^>]*\/>/],
  ])("betrays %s", async (_, pattern) => {
    const found = await prove(withDocument(word, (xml) => xml.replace(pattern, "")));
    expect(found.map(({code}) => code)).toEqual(["word-structure"]);
  });

  it("shows hostile text as text", async () => {
    const hostile = await releaseOf(HOSTILE);
    const {paragraphs} = await readWord(hostile.word);
    const all = paragraphs.map(({text}) => text).join("\n");
    expect(all).toContain(HOSTILE.replace("\u0000", "\ufffd"));
  });
});

function withDocument(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({...parts, "word/document.xml": strToU8(change(strFromU8(parts["word/document.xml"]!)))});
}
