import {causesIn, type Span} from "../../../language/english-causes.ts";
import {evaluationOf} from "../../../vocabulary/figure-book.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import type {Bound} from "../../statement/bound.ts";
import type {Passage} from "../../statement/passage.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import type {Tag} from "../../statement/statement.ts";
import type {Check} from "../check.ts";
import {measureNames} from "../words/measure-names.ts";

/** "The operation led to a fall in burglary." What came after is not what came of it, and no evaluation here shows a cause. */
export const causeClaimed: Check = {
  code: "cause-claimed",
  rule: "A change in a number is not said to have been brought about by what was done: no evaluation made from recorded crime shows a cause.",
  *run(bound) {
    for (const passage of paragraphsOf(bound))
      for (const {words, start, hedged} of causesIn(typedText(passage, bound), markedIn(passage, bound)))
        yield claimed(words, {hedged, at: passage.placeAt(start), evaluated: evaluatedIn(passage, bound)});
  },
};

function claimed(
  words: string,
  {
    hedged,
    at,
    evaluated,
  }: {readonly hedged: boolean; readonly at: Finding["at"]; readonly evaluated: string | undefined},
): Finding {
  const known =
    evaluated === undefined ? "" : ` {% evaluation "${evaluated}" /%} says what is known of the difference made.`;
  return {
    code: causeClaimed.code,
    severity: hedged ? "should" : "must",
    message: hedged
      ? `“${words}” says, with a doubt, that what was done changed a number; the figures do not show it.`
      : `“${words}” says that what was done changed a number; the figures cannot show it.`,
    at,
    advice: `Say what was done and how the number moved in sentences of their own.${known}`,
  };
}

const NOT_THE_AUTHORS: readonly Tag["kind"][] = ["quoted", "as-typed", "verdict", "trend", "evaluation"];

/** What the author asserts: without the words of others and of our own, each as long as it was. */
function typedText({text, spans}: Passage, {statement}: Bound): string {
  const others = spans.filter(({n}) => NOT_THE_AUTHORS.includes(statement.tags[n]!.kind));
  const blanked = others.reduce((typed, {start, end}) => blank(typed, start, end), text);
  return blanked.replace(/“[^”]*”|"[^"]*"/g, (quotation) => " ".repeat(quotation.length));
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

function markedIn(passage: Passage, bound: Bound) {
  const {text, spans} = passage;
  const {initiatives, statement} = bound;
  const tagged = (kinds: readonly Tag["kind"][]): readonly Span[] =>
    spans.filter(({n}) => kinds.includes(statement.tags[n]!.kind));
  const names = initiatives.flatMap(({name}) => placesOf(text, name));
  return {
    actors: [...tagged(["initiative"]), ...names],
    measured: [...tagged(["figure", "change", "share"]), ...measureNames(passage, bound)],
  };
}

function placesOf(text: string, name: string): readonly Span[] {
  const at = text.indexOf(name);
  return at < 0 ? [] : [{start: at, end: at + name.length}];
}

/** The first initiative of the passage that has been evaluated. */
function evaluatedIn({text, spans}: Passage, {statement, initiatives, book}: Bound): string | undefined {
  const tagged = spans.flatMap(({n}) => {
    const tag = statement.tags[n]!;
    return tag.kind === "initiative" ? [tag.id] : [];
  });
  const named = initiatives.filter(({name}) => text.includes(name)).map(({id}) => id);
  return [...tagged, ...named].find((id) => evaluationOf(book, id) !== undefined);
}
