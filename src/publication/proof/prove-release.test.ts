import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {fixtureRelease} from "../../../test/statement-fixture.ts";
import {manifestOf, type ReleaseFacts} from "../release/manifest.ts";
import {decodeText, encodeText, RELEASE} from "../release/release-files.ts";
import {seal} from "../release/seal.ts";
import {readLook} from "../renderers/look.ts";
import {proveRelease, verifyRelease} from "./prove-release.ts";

const files = await fixtureRelease(readLook(readFileSync));

/** The release with one file edited by somebody who also mends the manifest and the seal. */
function forged(path: string, edit: (text: string) => string) {
  const text = decodeText(files.get(path)!);
  const edited = edit(text);
  if (edited === text) throw new Error(`nothing to edit in ${path}`);
  const made = new Map([...files, [path, encodeText(edited)]]);
  const {files: _, schema: __, page: ___, ...facts} = JSON.parse(decodeText(made.get(RELEASE.manifest)!));
  made.set(RELEASE.manifest, manifestOf(facts as ReleaseFacts, made));
  made.set(RELEASE.seal, seal(made));
  return made;
}

describe("a release", () => {
  it("proves itself", async () => {
    expect(await verifyRelease(files)).toEqual([]);
  });

  it.each([
    ["a level in the text", RELEASE.page, /(data-tag="\d+">)6,621</, "$16,612<", "page-figure-differs"],
    ["a change in the text", RELEASE.page, />13\.73%</, ">13.37%<", "page-figure-differs"],
    ["a direction", RELEASE.page, />down 13\.7%</, ">up 13.7%<", "page-figure-differs"],
    ["a fraction in words", RELEASE.page, />a third</, ">a half<", "page-figure-differs"],
    ["a cell of the table", RELEASE.page, />−13\.7%</, ">+13.7%<", "page-figure-differs"],
    ["a note", RELEASE.page, /(<b [^>]*>)34</, "$135<", "page-figure-differs"],
    [
      "another figure's number",
      RELEASE.page,
      /homicides@E23000014@2024"/,
      'homicides@E23000014@2019"',
      "page-figure-unknown",
    ],
    ["a tag taken off the page", RELEASE.page, /data-tag="1"/, 'data-tag="999"', "page-tag-differs"],
    ["a sentence that says the opposite", RELEASE.page, /fell/, "rose", "page-words-differ"],
    ["another's signature", RELEASE.manifest, /"role": "[^"]+"/, '"role": "Mallory"', "page-words-differ"],
    ["a link to no file", RELEASE.page, /href="data\/homicides/, 'href="data/homicide', "page-link-astray"],
    [
      "a month of the data",
      "data/serious-youth-violence.E23000014.2024.csv",
      /2024-01,551/,
      "2024-01,552",
      "data-sum-differs",
    ],
    ["a count under a share", RELEASE.figures, /"value": 949/, '"value": 948', "figure-quotient-differs"],
    ["a change as data", RELEASE.statement, /"numerator": -1054/, '"numerator": -1055', "statement-change-differs"],
    ["a record's shape", RELEASE.register, /"led"/, '"lead"', "release-schema"],
    ["a record that is no JSON", RELEASE.coverage, /\{/, "", "release-json-invalid"],
    ["the warehouse version", RELEASE.figures, /"version": "[^"]+"/, '"version": "another"', "manifest-differs"],
  ] as const)("is betrayed by %s, though manifest and seal were mended", async (_, path, from, to, code) => {
    const found = await proveRelease(forged(path, (text) => text.replace(from, to)));
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(found.find((finding) => finding.code === code)?.at.file).not.toBe("");
  });

  it("is betrayed by any byte in any file, and the file is named", async () => {
    for (const path of files.keys()) {
      if (path === RELEASE.seal) continue;
      const bytes = Uint8Array.from(files.get(path)!);
      bytes[bytes.length >> 1]! ^= 1;
      const found = await verifyRelease(new Map([...files, [path, bytes]]));
      expect(found[0]).toMatchObject({code: "release-file-changed", at: {file: path}});
    }
  });

  it("is betrayed by a file the manifest does not list", async () => {
    const more = new Map([...files, ["data/more.csv", encodeText("x")]]);
    expect((await proveRelease(more)).map((finding) => finding.code)).toEqual(["manifest-file-differs"]);
  });

  it("is the same to the last byte when made again", async () => {
    const again = await fixtureRelease(readLook(readFileSync));
    expect([...again.keys()]).toEqual([...files.keys()]);
    expect(decodeText(again.get(RELEASE.seal)!)).toBe(decodeText(files.get(RELEASE.seal)!));
  });
});
