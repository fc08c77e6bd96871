import {plainLines} from "../../formats/front-matter.ts";
import {type Finding, inReadingOrder, must, type Place} from "../../vocabulary/finding.ts";
import {type Defaults, readHead} from "./front-matter.ts";
import {type Inset, type Reading, readMarkdown, withoutMarks} from "./markdown.ts";
import {placing, type Scan, type ScannedTag, scanTags} from "./place.ts";
import {SectionBuilder, sectionMark} from "./sections.ts";
import type {Block, FrontMatter, Inline, Statement, Tag} from "./statement.ts";
import {type ReadTag, readTag} from "./tags.ts";

/** Reads an author's text. Never throws for what was written: what cannot be read is a problem with its place, and the rest stands. */
export function parseStatement({
  file,
  text,
  defaults,
}: {
  readonly file: string;
  readonly text: string;
  readonly defaults: Defaults;
}): Statement {
  const plain = withoutMarks(plainLines(text));
  const {front, bodyStart, findings} = readHead(file, plain, defaults);
  const {blocks, tags, problems} = readBody(plain, {from: bodyStart, at: {file, line: 1, column: 1}, front});
  return {file, text, front, blocks, tags, problems: [...findings, ...problems].sort(inReadingOrder)};
}

/** A line of an author's text that stands elsewhere, such as in the register: its words, and tags numbered from 0. */
export interface Fragment {
  readonly children: readonly Inline[];
  readonly tags: readonly Tag[];
  readonly problems: readonly Finding[];
}

/** `at` is where the text begins; its tags mean what they would mean in the statement with this head. */
export function parseFragment(text: string, at: Place, front: FrontMatter): Fragment {
  const plain = withoutMarks(plainLines(text)).replace(/\s+/g, " ").trim();
  const {blocks, tags, problems} = readBody(plain, {from: 0, at, front});
  const children = blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "heading" ? block.children : [],
  );
  return {children, tags, problems};
}

interface Body {
  readonly blocks: readonly Block[];
  readonly tags: readonly Tag[];
  readonly problems: readonly Finding[];
}

function readBody(text: string, {from, at, front}: {from: number; at: Place; front: FrontMatter}): Body {
  const placeOf = placing(text, at);
  const scan = scanTags(text, from);
  const tags: Tag[] = [];
  const insets: Inset[] = [];
  const problems = scanFindings(scan, placeOf);
  const sections = new SectionBuilder(problems);
  let pos = from;

  const markdown = (until: number) => {
    const reading = readMarkdown({text, insets, placeOf}, pos, until);
    sections.add(reading.blocks);
    problems.push(...readingFindings(reading, {insets, pos, until, scan, placeOf}));
  };

  for (const scanned of scan.tags) {
    const source = text.slice(scanned.start, scanned.end);
    const place = placeOf(scanned.start);
    const read = readTag(source, front, {at: place, ...suspicion(scanned, placeOf)});
    const mark = sectionMark(read, text, scanned);
    if (mark) {
      markdown(mark.lineStart);
      sections.mark(mark.read, place);
      pos = mark.lineEnd;
    } else {
      insets.push({
        start: scanned.start,
        end: scanned.end,
        inline: inlineOf(read, {tags, source, at: place, problems}),
      });
    }
  }
  markdown(text.length);
  return {blocks: sections.end(), tags, problems: problems.sort(inReadingOrder)};
}

function suspicion({suspect}: ScannedTag, placeOf: (offset: number) => Place): {suspected?: Place} {
  return suspect === undefined ? {} : {suspected: placeOf(suspect)};
}

/** What stands in the text for a tag: the tag, or words that say it was not read and hold no figure that could pass for ours. */
function inlineOf(
  read: ReadTag,
  {tags, source, at, problems}: {tags: Tag[]; source: string; at: Place; problems: Finding[]},
): Inline {
  if (read.kind === "tag") {
    const n = tags.length;
    tags.push({...read.tag, n, at, source});
    return {kind: "tag", n};
  }
  if (read.kind === "unread") problems.push(...read.findings);
  else problems.push(misplaced(at));
  return {kind: "text", text: "[tag not understood]", at};
}

function scanFindings({problems}: Scan, placeOf: (offset: number) => Place): Finding[] {
  return problems.map(({code, at}) =>
    code === "unclosed-tag"
      ? must(code, "A tag begins here and never ends.", {
          at: placeOf(at),
          advice: "End it with /%}, in the same paragraph.",
        })
      : must(code, "A quotation mark is never closed.", {
          at: placeOf(at),
          advice: 'Add the second " before the end of the tag.',
        }),
  );
}

function readingFindings(
  {seen, braces, unsupported}: Reading,
  {
    insets,
    pos,
    until,
    scan,
    placeOf,
  }: {
    readonly insets: readonly Inset[];
    readonly pos: number;
    readonly until: number;
    readonly scan: Scan;
    readonly placeOf: (offset: number) => Place;
  },
): Finding[] {
  const lost = insets.filter((inset) => inset.start >= pos && inset.start < until && !seen.has(inset));
  const told = new Set(scan.problems.map(({start}) => start));
  return [
    ...lost.map(({start}) =>
      must("unreadable-tag", "A tag cannot stand here: it would not be shown.", {
        at: placeOf(start),
        advice: "Move it into the sentence.",
      }),
    ),
    ...braces
      .filter((offset) => !told.has(offset))
      .map((offset) =>
        must("unreadable-tag", "A {% was left in the text.", {
          at: placeOf(offset),
          advice: "Write a whole tag, or put it in `backticks`.",
        }),
      ),
    ...unsupported.map(({what, offset}) =>
      must("unsupported-markup", `A statement cannot show ${what === "image" ? "an image" : "text struck through"}.`, {
        at: placeOf(offset),
        advice: "Take it out.",
      }),
    ),
  ];
}

function misplaced(at: Place): Finding {
  return must("unreadable-tag", "A tag that marks out a section stands inside a sentence.", {
    at,
    advice: "Put it on a line of its own.",
  });
}
