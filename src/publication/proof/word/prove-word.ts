import {readWord, type WordDocument, type WordParagraph} from "../../../formats/docx/document.ts";
import {elementsOf, readHtml, textOf} from "../../../formats/html.ts";
import type {Release} from "../../release/read-release.ts";
import {decodeText, type ReleaseFiles} from "../../release/release-files.ts";
import type {Discrepancy} from "../discrepancy.ts";

/**
 * Whether a Word document holds what the release's records hold: every tag as it was bound, every note's value that of the page's, every
 * cell of a table that of its note. And whether it can be used by whoever reads it by its structure: title, language, headings in order,
 * tables with heads and without merged cells.
 */
export async function proveWord(file: string, release: Release, files: ReleaseFiles): Promise<readonly Discrepancy[]> {
  const word = await readWord(files.get(file) ?? new Uint8Array());
  const faults = [
    ...structureFaults(word),
    ...tagFaults(word, release),
    ...noteFaults(word, pageNotes(release, files)),
    ...linkFaults(word),
  ];
  return faults.map((fault) => ({...fault, file}));
}

type Fault = Omit<Discrepancy, "file">;

function structureFaults({title, language, paragraphs, tables}: WordDocument): readonly Fault[] {
  const fault = (what: string, expected: string, found: string): Fault => ({
    code: "word-structure",
    what,
    expected,
    found,
  });
  const levels = paragraphs.flatMap(({style}) => Number(/^Heading(\d)$/.exec(style)?.[1] ?? 0) || []);
  const skip = levels.findIndex((level, n) => level > (levels[n - 1] ?? 0) + 1);
  return [
    ...(title === "" ? [fault("its title", "a title", "none")] : []),
    ...(/^(en|cy)-GB$/.test(language) ? [] : [fault("its language", "en-GB or cy-GB", language || "none")]),
    ...(levels.length === 0 ? [fault("its headings", "headings", "none")] : []),
    ...(skip < 0
      ? []
      : [fault(`heading ${skip + 1}`, `level ${(levels[skip - 1] ?? 0) + 1} at most`, `level ${levels[skip]}`)]),
    ...tables.flatMap(({caption, heads, firstColumnHeads, rows}, n) => {
      const name = `table ${n + 1}${caption ? `, “${caption}”` : ""}`;
      return [
        ...(heads === 1 && firstColumnHeads ? [] : [fault(name, "one row and one column of heads", `${heads} rows`)]),
        ...(rows.flat().some(({merged}) => merged) ? [fault(name, "no merged cell", "a merged cell")] : []),
        ...(caption ? [] : [fault(name, "a caption", "none")]),
      ];
    }),
  ];
}

/** Each tag's bookmark holds what it was bound to. */
function tagFaults({paragraphs}: WordDocument, {statement}: Release): readonly Fault[] {
  const texts = new Map(paragraphs.flatMap(({bookmarks}) => bookmarks.map(({name, text}) => [name, text] as const)));
  return statement.tags.flatMap(({n, shown, figures, gap}) => {
    if (gap || figures.length === 0) return [];
    const found = texts.get(`t${n}`);
    if (found === shown) return [];
    return [
      {
        code: "word-tag-differs",
        what: `tag ${n}`,
        expected: `“${shown}”`,
        found: found === undefined ? "nothing" : `“${found}”`,
      },
    ];
  });
}

/** A note is that of the page, which was worked out again from figures.json: of figures, changes and quotations alike. */
function noteFaults({paragraphs}: WordDocument, page: ReadonlyMap<string, string>): readonly Fault[] {
  const found = notesOf(paragraphs);
  return [...new Set([...page.keys(), ...found.keys()])].flatMap((name) => {
    const [expected, stands] = [page.get(name), found.get(name)];
    if (expected === stands) return [];
    return [
      {code: "word-figure-differs", what: `note ${name.slice(1)}`, expected: quoted(expected), found: quoted(stands)},
    ];
  });
}

/** The value that heads each note of the page, by the note's id. */
function pageNotes(release: Release, files: ReleaseFiles): ReadonlyMap<string, string> {
  const elements = elementsOf(readHtml(decodeText(files.get(release.manifest.page) ?? new Uint8Array())));
  const notes = new Map<string, string>();
  for (const element of elements) {
    const id = element.attributes.get("id") ?? "";
    if (element.name !== "li" || !/^n\d+$/.test(id)) continue;
    const value = [...elementsOf(element)].find(({name}) => name === "b");
    if (value) notes.set(id, textOf(value));
  }
  return notes;
}

/** Every number of a table that leads to a note is printed as the note has it, and so is every note's number in the text. */
function linkFaults({paragraphs, tables}: WordDocument): readonly Fault[] {
  const notes = notesOf(paragraphs);
  const linked = tables.flatMap(({rows}, table) =>
    rows.flatMap((row, at) =>
      row.flatMap(({links}) =>
        links.map((link) => ({link, where: `table ${table + 1}, row ${at + 1}, “${row[0]?.text}”`})),
      ),
    ),
  );
  return linked.flatMap(({link: {anchor, text}, where}) => {
    if (anchor === undefined || !/^n\d+$/.test(anchor)) return [];
    const note = notes.get(anchor);
    if (note === text) return [];
    return [
      {
        code: "word-cell-differs",
        what: where,
        expected: note === undefined ? `a note ${anchor}` : `“${note}”`,
        found: `“${text}”`,
      },
    ];
  });
}

function notesOf(paragraphs: readonly WordParagraph[]): ReadonlyMap<string, string> {
  return new Map(
    paragraphs.flatMap(({style, bookmarks}) => {
      const note = style === "Note" ? bookmarks.find(({name}) => /^n\d+$/.test(name)) : undefined;
      return note ? [[note.name, note.text] as const] : [];
    }),
  );
}

function quoted(text: string | undefined): string {
  return text === undefined ? "nothing" : `“${text}”`;
}
