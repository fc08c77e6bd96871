import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {FRAMEWORK, fixtureBound, fixtureFacts} from "../../../../test/statement-fixture.ts";
import {LIBREOFFICE, systemPart} from "../../../../test/system-parts.ts";
import {readWord} from "../../../formats/docx/document.ts";
import {layOut} from "../../renderers/layout/page-model.ts";
import {renderWord} from "../../renderers/word/statement-word.ts";

const {missing, words} = systemPart(LIBREOFFICE);

describe.skipIf(missing)(`the statement in an office of somebody else's${words}`, () => {
  it("opens, and saved again keeps its headings, its table heads and its figures", {timeout: 120_000}, async () => {
    const folder = mkdtempSync(join(tmpdir(), "copperplate-word-"));
    try {
      const model = layOut(fixtureBound(), FRAMEWORK);
      const written = await renderWord(model, fixtureFacts(model.bound));
      writeFileSync(join(folder, "statement.docx"), written);
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const to = [
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        join(folder, "again"),
        join(folder, "statement.docx"),
      ];
      execFileSync(LIBREOFFICE.path, [profile, ...to], {stdio: "ignore"});
      const [was, is] = [await readWord(written), await readWord(readFileSync(join(folder, "again/statement.docx")))];
      const headings = ({paragraphs}: typeof was) =>
        paragraphs.filter(({style}) => /^Heading/.test(style)).map(({text}) => text);
      expect(headings(is)).toEqual(headings(was));
      expect(is.tables.map(({heads}) => heads)).toEqual(was.tables.map(({heads}) => heads));
      expect(is.tables.map(({rows}) => rows.map((row) => row.map(({text}) => text)))).toEqual(
        was.tables.map(({rows}) => rows.map((row) => row.map(({text}) => text))),
      );
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
