import type {PdfDocument} from "../../../formats/pdf/document.ts";
import {elementsIn, type PdfElement, textIn} from "../../../formats/pdf/structure.ts";
import {languageOf} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import type {Release} from "../../release/read-release.ts";
import {type Fault, onPage, structureFault} from "./fault.ts";
import {tableFaults} from "./tables.ts";

/** What a machine can check of PDF/UA-1. Whether an alternative text is a good one, only a reader can say. */
export function structureFaults(pdf: PdfDocument, release: Release): readonly Fault[] {
  const elements = [...elementsIn(pdf.structure)];
  const tables = elements.filter(({tag}) => tag === "Table");
  return [
    ...documentFaults(pdf, release),
    ...headingFaults(elements),
    ...tables.flatMap((table, index) => tableFaults(table, index + 1)),
    ...elements.flatMap(elementFaults),
    ...pdf.pages.flatMap((page, index) => pageFaults(page, index + 1, release.statement)),
  ];
}

function documentFaults(pdf: PdfDocument, {statement}: Release): readonly Fault[] {
  const {language} = statement;
  const said: readonly (readonly [boolean, string, string, string])[] = [
    [pdf.tagged, "its content", "marked with tags", "no tags"],
    [pdf.universalAccess === "1", "the standard it names", "PDF/UA-1", pdf.universalAccess || "none"],
    [pdf.title.includes(statement.title), "its title", `“${statement.title}”`, pdf.title ? `“${pdf.title}”` : "none"],
    [pdf.showsTitle, "the name of its window", "its title", "its file name"],
    [new RegExp(`^${language}\\b`, "i").test(pdf.language), "its language", language, pdf.language || "none"],
    [pdf.outline.length > 0, "its outline", "the headings", "none"],
  ];
  const loose = pdf.fonts.filter(({embedded}) => !embedded).map(({name}) => name);
  return [
    ...said.flatMap(([holds, what, expected, found]) => (holds ? [] : [structureFault(what, expected, found)])),
    ...loose.map((name) => structureFault(`the font ${name}`, "in the file", "not in it")),
  ];
}

/** One at the top, then none left out on the way down. */
function headingFaults(elements: readonly PdfElement[]): readonly Fault[] {
  const headings = elements.filter(({tag}) => /^H[1-6]$/.test(tag));
  if (headings.length === 0) return [structureFault("its headings", "headings", "none")];
  const tops = headings.filter(({tag}) => tag === "H1").length;
  return [
    ...(tops === 1 ? [] : [structureFault("its headings", "one H1", String(tops))]),
    ...headings.flatMap((heading, index) => {
      const before = index === 0 ? 0 : levelOf(headings[index - 1]!);
      if (levelOf(heading) <= before + 1) return [];
      const what = `the heading “${textIn(heading)}”${onPage(heading)}`;
      return [structureFault(what, `H${before + 1} at most`, heading.tag)];
    }),
  ];
}

function levelOf({tag}: PdfElement): number {
  return Number(tag.slice(1));
}

function elementFaults(element: PdfElement): readonly Fault[] {
  const {tag, alt, href, toPage} = element;
  if ((tag === "Figure" || tag === "Formula") && !alt)
    return [structureFault(`a drawing${onPage(element)}`, "an alternative text", "none")];
  if (tag === "Link" && href === undefined && toPage === undefined)
    return [structureFault(`the link “${textIn(element)}”${onPage(element)}`, "what it leads to", "nothing")];
  return [];
}

/** The running head is there and no content; everything else is read by its tags. */
function pageFaults(
  {texts}: PdfDocument["pages"][number],
  page: number,
  {synthetic, language}: Release["statement"],
): readonly Fault[] {
  const label = say(languageOf(language), "synthetic-mock");
  const unread = texts.filter(({mark, artifact, text}) => mark === undefined && !artifact && text.trim() !== "");
  const head = texts.filter(({artifact}) => artifact).map(({text}) => text);
  return [
    ...unread.map(({text}) =>
      structureFault(`“${text.trim()}”, page ${page}`, "a tag, or the mark of an artifact", "neither"),
    ),
    ...(head.join("").trim() === ""
      ? [structureFault(`page ${page}`, "a running head that is no content", "none")]
      : []),
    ...(synthetic && !head.join("").includes(label)
      ? [structureFault(`the head of page ${page}`, `“${label}”`, `“${head.join("").trim()}”`)]
      : []),
  ];
}
