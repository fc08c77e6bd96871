import {registerLines} from "../../prose/checks/register-lines.ts";
import {sentencesOf} from "../../prose/claims/sentences.ts";
import type {Bound} from "../../prose/statement/bound.ts";
import type {Passage} from "../../prose/statement/passage.ts";
import {paragraphsOf} from "../../prose/statement/plain-text.ts";

/** A sentence of the text, or of the register beside it, as it is shown before and after. */
export interface SentenceMove {
  readonly file: string;
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** The same text with two books of figures: where a reader would read something else. */
export function movedSentences(was: Bound, now: Bound): readonly SentenceMove[] {
  const [before, after] = [linesOf(was), linesOf(now)];
  return before.flatMap((passage, n) => {
    const then = after[n];
    return then === undefined || then.text === passage.text ? [] : apart(passage, then);
  });
}

/** The text is the same, so its passages stand one beside the other. */
function linesOf(bound: Bound): readonly Passage[] {
  return [bound, ...registerLines(bound)].flatMap((line) => paragraphsOf(line));
}

/** What a tag shows may end a sentence on one side only: then the passage is told whole. */
function apart(was: Passage, now: Passage): readonly SentenceMove[] {
  const [before, after] = [was, now].map(({text, spans}) => sentencesOf(text, spans)) as [Stretches, Stretches];
  if (before.length !== after.length) return [moveAt(was, 0, {before: was.text, after: now.text})];
  return before.flatMap((stretch, n) => {
    const texts = {before: cut(was, stretch), after: cut(now, after[n]!)};
    return texts.before === texts.after ? [] : [moveAt(was, stretch.start, texts)];
  });
}

type Stretches = ReturnType<typeof sentencesOf>;

function cut({text}: Passage, {start, end}: Stretches[number]): string {
  return text.slice(start, end).replace(/\s+/g, " ").trim();
}

function moveAt(passage: Passage, offset: number, texts: Pick<SentenceMove, "before" | "after">): SentenceMove {
  const {file, line = 0} = passage.placeAt(offset);
  return {file, line, ...texts};
}
