import type {PdfDocument} from "../../../formats/pdf/document.ts";
import type {PdfElement} from "../../../formats/pdf/structure.ts";
import {showDay} from "../../../language/display.ts";
import {languageOf} from "../../../language/language.ts";
import {inPrint} from "../../../language/print/letters.ts";
import {say} from "../../../language/say.ts";
import type {Release} from "../../release/read-release.ts";
import {RELEASE} from "../../release/release-files.ts";
import {joined, pieceUnseen} from "../read-words.ts";
import type {Fault} from "./fault.ts";
import {markedIn} from "./notes.ts";

/** The words around the figures: each passage of statement.json as it was signed, under the title, and who signed them. */
export function wordsFaults(pdf: PdfDocument, {manifest, statement}: Release): readonly Fault[] {
  const page = joined(seen(pdf.structure.map(bare).join(" ")));
  const {title, texts} = statement.said;
  const {signatory, signedAt, body} = manifest;
  const language = languageOf(statement.language);
  const day = showDay(signedAt, language);
  const named = {
    "the title": title,
    "who signed, under the title": `${day}, ${signatory.name}`,
    "who signed": say(language, "signed-by", {day, name: signatory.name, role: signatory.role, body}),
  };
  return [
    ...Object.entries(named).flatMap(([what, words]) =>
      page.includes(joined(seen(words))) ? [] : [fault(what, words)],
    ),
    ...texts.flatMap((text) => {
      const unseen = pieceUnseen(page, seen(text));
      return unseen === undefined ? [] : [fault(`the text of ${RELEASE.statement}`, unseen)];
    }),
  ];
}

/** As it was written: without the brackets of notes, and the marks around what is quoted. */
function bare(element: PdfElement): string {
  const marked = element.tag === "Link" ? markedIn(element) : undefined;
  if (marked) return ` ${marked.shown.replace(/^“(.*)”$/s, "$1")} `;
  return element.children.map((child) => (typeof child === "string" ? child : bare(child))).join("");
}

/** What ink can show: a sheet has no marks of direction, and a box where no font holds a character. */
function seen(text: string): string {
  return inPrint(text.replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/gu, " "));
}

function fault(what: string, words: string): Fault {
  return {code: "pdf-words-differ", what, expected: `“${words}”`, found: "other words or none"};
}
