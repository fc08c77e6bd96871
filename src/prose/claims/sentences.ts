/** A stretch of a text, as offsets into it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentences of a passage, in order. A stop inside a number ("10.5"), after an abbreviation ("St. Mary's", "e.g.") or an
 * initial, or before a small letter ends none. `whole` are stretches that no sentence ends within.
 */
export function sentencesOf(text: string, whole: readonly Stretch[] = []): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?\u2026]+["\u201d\u2019')\]]*(?=\s|$)|\n{2,}/g)) {
    const end = match.index + match[0].length;
    if (whole.some((stretch) => match.index >= stretch.start && match.index < stretch.end)) continue;
    if (match[0].startsWith(".") && !ends(text, start, {stop: match.index, end})) continue;
    push(sentences, text, {start, end});
    start = end;
  }
  push(sentences, text, {start, end: text.length});
  return sentences;
}

/** The number of words between two offsets, for telling near from far. */
export function wordsBetween(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/[\p{L}\p{N}][\p{L}\p{N}'\u2019.,%-]*/gu)?.length ?? 0;
}

/** Whether a new statement begins between two offsets: a semicolon, or a word that sets one thing against another. A colon explains. */
export function clauseBetween(text: string, from: number, to: number): boolean {
  return CLAUSE.test(text.slice(from, to));
}

const CLAUSE =
  /[;\u2014]|\s\u2013\s|\b(?:while|whilst|whereas|but|although|though|despite|because|which led to|led to|leading to|resulted in|resulting in|thanks to|due to|following|after)\b|,\s+(?:and|so|as)\b/i;

function push(sentences: Stretch[], text: string, {start, end}: Stretch): void {
  const lead = text.slice(start, end).search(/\S/);
  if (lead >= 0) sentences.push({start: start + lead, end});
}

function ends(text: string, start: number, {stop, end}: {readonly stop: number; readonly end: number}): boolean {
  const word = /(\S+)$/.exec(text.slice(start, stop))?.[1] ?? "";
  const next = /^\s*(\S)/.exec(text.slice(end))?.[1];
  if (next !== undefined && /\p{Ll}/u.test(next)) return false;
  return next === undefined || !(ABBREVIATIONS.test(word) || /^\(?\p{Lu}$/u.test(word));
}

const ABBREVIATIONS =
  /^\(?(?:e\.g|i\.e|etc|cf|approx|vs|no|nos|st|mr|mrs|ms|dr|prof|sgt|insp|supt|ch|cllr|rev|hon|rt|fig|vol|ed|dept|est|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;
