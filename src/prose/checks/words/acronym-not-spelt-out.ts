import {paragraphsOf} from "../../statement/plain-text.ts";
import type {Check} from "../check.ts";
import {isWritten} from "../sections.ts";

/** "VAWG" tells a resident nothing; "violence against women and girls (VAWG)" does, from then on. */
export const acronymNotSpeltOut: Check = {
  code: "acronym-not-spelt-out",
  rule: "An acronym is spelt out where it first stands, unless every reader knows it.",
  of: "page",
  *run(bound, {knownAcronyms}) {
    const told = new Set([...EVERYBODY, ...knownAcronyms]);
    for (const passage of paragraphsOf(bound).filter(isWritten(bound))) {
      const shouting = !/\p{Ll}/u.test(passage.text);
      for (const match of shouting ? [] : passage.text.matchAll(ACRONYM)) {
        const acronym = match[1]!;
        if (told.has(acronym)) continue;
        told.add(acronym);
        const end = match.index + match[0].length;
        if (speltOut(acronym, passage.text.slice(0, match.index), passage.text.slice(end))) continue;
        yield {
          code: this.code,
          severity: "should",
          message: `"${acronym}" is not spelt out where it first stands.`,
          at: passage.placeAt(match.index),
          advice: `Write it in full first, with the letters after it in brackets: "… (${acronym})".`,
        };
      }
    }
  },
};

const EVERYBODY = ["UK", "GB", "BBC", "TV", "PDF", "CCTV", "DNA", "ID"];

const ACRONYM = /(?<![\p{L}\d./-])(\p{Lu}{2,7}(?:&\p{Lu})?)(?:s|['\u2019]s)?(?![\p{L}\d])/gu;

/** Before it in full and it in brackets, or it and then in full in brackets; in full begins with its letters. */
function speltOut(acronym: string, before: string, after: string): boolean {
  const letters = acronym.replace(/[^\p{Lu}]/gu, "").toLowerCase();
  const inBrackets = /^[^()]*\(([^()]+)\)/.exec(after);
  if (inBrackets && /^\s*\(/.test(after) && begins(inBrackets[1]!, letters)) return true;
  return /\(\s*$/.test(before) && /^\s*[),;]/.test(after) && begins(lastWords(before, letters.length), letters);
}

function lastWords(before: string, letters: number): string {
  return before
    .replace(/\(\s*$/, "")
    .trim()
    .split(/\s+/)
    .slice(-(letters + 4))
    .join(" ");
}

/** Whether the letters are found in order as the beginnings of words: small words may be skipped or counted. */
function begins(words: string, letters: string): boolean {
  const initials = words.split(/[\s/-]+/).map((word) =>
    word
      .replace(/^[^\p{L}]+/u, "")
      .charAt(0)
      .toLowerCase(),
  );
  let found = 0;
  for (const initial of initials) if (initial === letters[found]) found++;
  return found >= Math.min(letters.length, Math.max(2, letters.length - 1));
}
