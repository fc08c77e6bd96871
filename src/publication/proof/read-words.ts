import {elementsOf, type HtmlElement, textOf} from "../../formats/html.ts";
import type {Release} from "../release/read-release.ts";
import {RELEASE, type ReleaseFiles} from "../release/release-files.ts";
import type {Discrepancy} from "./discrepancy.ts";

/**
 * The words around the figures: each passage of statement.json stands on the page as it was signed, under the title and the
 * signatory's name. What a page says beyond the statement (its notes, its furniture) is not known here.
 */
export function redoWords(
  {manifest, statement}: Release,
  files: ReleaseFiles,
  read: HtmlElement,
): readonly Discrepancy[] {
  if (!files.has(manifest.page)) return [];
  const body = [...elementsOf(read)].find(({name}) => name === "body");
  const page = joined(body === undefined ? "" : textOf(body));
  const missing = (what: string, words: string): Discrepancy => ({
    code: "page-words-differ",
    file: manifest.page,
    what,
    expected: `“${words}”`,
    found: "other words or none",
  });
  const {title, texts} = statement.said;
  const {name, role} = manifest.signatory;
  const named = {"the title": title, "the signatory's name": name, "the signatory's role": role};
  return [
    ...Object.entries(named).flatMap(([what, words]) => (page.includes(joined(words)) ? [] : [missing(what, words)])),
    ...texts.flatMap((text) => {
      const unseen = pieceUnseen(page, text);
      return unseen === undefined ? [] : [missing(`the text of ${RELEASE.statement}`, unseen)];
    }),
  ];
}

/** The first stretch between two tags ("…" in the record) that the page does not have after the one before it. */
export function pieceUnseen(page: string, text: string): string | undefined {
  const pieces = text.split("…").map((piece) => ({piece, words: joined(piece)}));
  const [first] = pieces;
  for (let start = page.indexOf(first!.words); start >= 0; start = page.indexOf(first!.words, start + 1)) {
    if (unseenFrom(page, start, pieces) === undefined) return undefined;
    if (first!.words === "") break;
  }
  return (unseenFrom(page, 0, pieces) ?? first!).piece.trim();
}

function unseenFrom<T extends {readonly words: string}>(
  page: string,
  start: number,
  pieces: readonly T[],
): T | undefined {
  let at = start;
  for (const piece of pieces) {
    const found = page.indexOf(piece.words, at);
    if (found < 0) return piece;
    at = found + piece.words.length;
  }
  return undefined;
}

/** Letters, digits and signs without the space between them, which a page sets as it needs. */
export function joined(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060]+/g, "");
}
