import {showLevel, showMissing, showMonths} from "../../language/display.ts";
import type {FigureId} from "../../vocabulary/figure.ts";
import type {Bound} from "./bound.ts";
import {paragraphsOf} from "./plain-text.ts";

/** What an edition said, as plain data that a release can keep: enough to tell what the next one changed. */
export interface Said {
  readonly title: string;
  readonly edition: string;
  readonly period: string;
  readonly comparator: string;
  /** Each passage, with "…" where a tag shows something of the data's, so that a new figure is not a new text; what is quoted or typed is text. */
  readonly texts: readonly string[];
  readonly figures: readonly {
    readonly id: FigureId;
    readonly title: string;
    readonly period: string;
    readonly shown: string;
  }[];
}

export function saidIn(bound: Bound): Said {
  const {front} = bound.statement;
  const places = new Map(bound.catalogue.measures.map((measure) => [measure.id, measure.places]));
  return {
    title: front.title,
    edition: front.editionWords,
    period: showMonths(front.period, front.language),
    comparator: showMonths(front.comparator, front.language),
    texts: paragraphsOf(bound).map(({text, spans}) =>
      spans
        .filter(({n}) => !TYPED.includes(bound.statement.tags[n]?.kind ?? ""))
        .reduceRight((cut, {start, end}) => `${cut.slice(0, start)}…${cut.slice(end)}`, text),
    ),
    figures: bound.book.figures.map(({id, title, period, measure, value}) => ({
      id,
      title,
      period: showMonths(period, front.language),
      shown:
        value.kind === "missing"
          ? showMissing(value, front.language)
          : showLevel(value, places.get(measure) ?? 0, front.language),
    })),
  };
}

const TYPED: readonly string[] = ["quoted", "as-typed"];

/** What changed from one edition to the next, a sentence each; empty when nothing did. */
export function differencesBetween(before: Said, after: Said): readonly string[] {
  return [...headDifferences(before, after), ...figureDifferences(before, after), ...textDifferences(before, after)];
}

function headDifferences(before: Said, after: Said): string[] {
  const keys = ["title", "edition", "period", "comparator"] as const;
  return keys
    .filter((key) => before[key] !== after[key])
    .map((key) => `The ${key} is now “${after[key]}”; it was “${before[key]}”.`);
}

function figureDifferences(before: Said, after: Said): string[] {
  const old = new Map(before.figures.map((figure) => [figure.id, figure]));
  const now = new Set(after.figures.map(({id}) => id));
  const name = ({title, period}: Said["figures"][number]) => `${title}, ${period}`;
  const changed = after.figures.flatMap((figure) => {
    const was = old.get(figure.id);
    if (was === undefined) return [`${name(figure)}: new, ${figure.shown}.`];
    return was.shown === figure.shown ? [] : [`${name(figure)}: now ${figure.shown}; it was ${was.shown}.`];
  });
  return [
    ...changed,
    ...before.figures.filter(({id}) => !now.has(id)).map((figure) => `${name(figure)}: no longer given.`),
  ];
}

/** Passages that only one of the two holds, beside those they replace. */
function textDifferences(before: Said, after: Said): string[] {
  const {removed, added} = apart(before.texts, after.texts);
  const sentences: string[] = [];
  for (let i = 0; i < Math.max(removed.length, added.length); i++) {
    const [old, now] = [removed[i] ?? [], added[i] ?? []];
    const pairs = Math.min(old.length, now.length);
    for (let j = 0; j < pairs; j++) sentences.push(reworded(old[j]!, now[j]!));
    sentences.push(...old.slice(pairs).map((text) => `Taken out: “${short(text)}”.`));
    sentences.push(...now.slice(pairs).map((text) => `Added: “${short(text)}”.`));
  }
  return sentences;
}

/** The stretches between the texts that both hold, by the longest common subsequence. */
function apart(before: readonly string[], after: readonly string[]): {removed: string[][]; added: string[][]} {
  const longest = commonLengths(before, after);
  const removed: string[][] = [[]];
  const added: string[][] = [[]];
  for (let [i, j] = [0, 0]; i < before.length || j < after.length; ) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      removed.push([]);
      added.push([]);
      [i, j] = [i + 1, j + 1];
    } else if (j >= after.length || (i < before.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      removed.at(-1)!.push(before[i++]!);
    } else added.at(-1)!.push(after[j++]!);
  }
  return {removed, added};
}

function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({length: a.length + 1}, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}

/** Both from a few words before where they part, so that a long passage shows what is new in it. */
function reworded(old: string, now: string): string {
  let same = 0;
  while (same < old.length && old[same] === now[same]) same++;
  const from = same < 100 ? 0 : old.lastIndexOf(" ", same - 40) + 1;
  const [was, is] = [old, now].map((text) => `${from > 0 ? "…" : ""}${short(text.slice(from))}`);
  return `Reworded: “${was}” is now “${is}”.`;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159).trimEnd()}…` : line;
}
