import {readWholeNumber, SMALL_NUMBER_WORDS} from "../../../language/english-numbers.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import {type Finding, must} from "../../../vocabulary/finding.ts";
import {sentencesOf} from "../../claims/sentences.ts";
import type {Bound} from "../../statement/bound.ts";
import type {Passage} from "../../statement/passage.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import type {Check} from "../check.ts";

/** A count under the threshold can tell who it was. Typing or quoting it gives away what disclosure control took out. */
export const smallCountInClear: Check = {
  code: "small-count-in-clear",
  rule: "No count under the threshold of a measure with one is shown, typed or quoted.",
  *run(bound, {threshold}) {
    const guarded = bound.catalogue.measures.filter(({disclosure}) => disclosure === "threshold");
    yield* suppressed(bound, threshold);
    for (const passage of paragraphsOf(bound)) {
      for (const sentence of sentencesOf(passage.text, passage.spans)) {
        const said = {passage, sentence, bound, threshold};
        for (const {start, words, quoted} of smallNumbersIn(said)) {
          const of = guarded.find((measure) => isAbout(measure, {...said, start, words, ...(quoted && {quoted})}));
          if (of === undefined) continue;
          yield must(this.code, `"${words}" gives a count of "${of.title}" under ${threshold} in clear.`, {
            at: passage.placeAt(start),
            advice: `Say "fewer than ${threshold}", or give a longer period or a larger area.`,
          });
        }
      }
    }
  },
};

function* suppressed({bindings, statement}: Bound, threshold: number): Iterable<Finding> {
  for (const {gap, n} of bindings) {
    if (gap?.kind !== "missing" || gap.figure.value.kind !== "missing" || gap.figure.value.reason !== "suppressed")
      continue;
    const at = statement.tags[n]!.at;
    yield must(
      "small-count-in-clear",
      `"${gap.figure.title}" is withheld here, so that no count under ${threshold} can be seen or worked out, and the sentence has a gap.`,
      {
        at,
        advice: "Say that it is withheld, or ask for a longer period or a larger area.",
      },
    );
  }
}

interface Said {
  readonly passage: Passage;
  readonly sentence: {readonly start: number; readonly end: number};
  readonly bound: Bound;
  readonly threshold: number;
}

interface SmallNumber {
  readonly start: number;
  readonly words: string;
  /** The measure that a quotation says it is of. */
  readonly quoted?: string;
}

/** Whole numbers from one to the threshold, typed or quoted, but not those that tags computed. */
function smallNumbersIn({passage, sentence, bound, threshold}: Said): SmallNumber[] {
  const text = passage.text.slice(sentence.start, sentence.end);
  return [...text.matchAll(WHOLE)].flatMap((match): SmallNumber[] => {
    const start = sentence.start + match.index;
    const value = readWholeNumber(match[0]);
    if (value === undefined || value < 1 || value >= threshold) return [];
    const span = passage.spans.find((candidate) => start >= candidate.start && start < candidate.end);
    const tag = span && bound.statement.tags[span.n];
    if (tag === undefined) return [{start, words: match[0]}];
    if (tag.kind === "as-typed") return [{start, words: match[0]}];
    if (tag.kind !== "quoted") return [];
    return [{start, words: match[0], ...(tag.measure !== undefined && {quoted: tag.measure})}];
  });
}

/** A quotation names its measure; other numbers are about one whose unit or name stands right after them. */
function isAbout(measure: CatalogueMeasure, {passage, sentence, start, words, quoted}: Said & SmallNumber): boolean {
  if (quoted !== undefined) return quoted === measure.id;
  const after = passage.text.slice(start + words.length, sentence.end).toLowerCase();
  const next = after.split(/\s+/).slice(1, 6).join(" ");
  return [measure.title, ...measure.aliases].some((name) => next.startsWith(singular(name.toLowerCase())));
}

function singular(name: string): string {
  return name.replace(/s$/, "");
}

const WHOLE = new RegExp(`(?<![\\w.,£-])(?:\\d+|one|${SMALL_NUMBER_WORDS.join("|")})(?![\\w%]|[.,]\\d|-)`, "gi");
