import {showLevel, showNumber} from "../../../language/display.ts";
import {fractionWordsHold, readFraction} from "../../../language/english.ts";
import type {Language} from "../../../language/language.ts";
import {figureFor} from "../../../vocabulary/figure-book.ts";
import {must} from "../../../vocabulary/finding.ts";
import type {Ratio} from "../../../vocabulary/ratio.ts";
import type {Bound} from "../../statement/bound.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import type {ShareTag} from "../../statement/statement.ts";
import type {Check} from "../check.ts";
import {findingsFor} from "./judged-claims.ts";

/** "A third" holds for 11 of 34 and not for 10 of 33. A hedge before the tag counts: "over {% share … as="half" /%}". */
export const fractionDoesNotHold: Check = {
  code: "fraction-does-not-hold",
  rule: "A fraction in words is within one percentage point of its share, or within half of one of the things counted.",
  *run(bound) {
    for (const passage of paragraphsOf(bound)) {
      for (const {start, n} of passage.spans) {
        const tag = bound.statement.tags[n];
        if (tag?.kind !== "share" || tag.as === undefined || tag.as === "words") continue;
        const lead = passage.text.slice(Math.max(0, start - 30), start);
        const message = fault(tag.as, lead, {share: shareOf(tag, bound), language: bound.statement.front.language});
        if (message !== undefined) yield must(this.code, message, {at: tag.at, advice: ADVICE});
      }
    }
    yield* findingsFor(bound, {code: this.code, faults: ["fraction"], advice: ADVICE});
  },
};

function fault(
  as: string,
  lead: string,
  {share, language}: {readonly share: Ratio | undefined; readonly language: Language},
): string | undefined {
  if (share === undefined) return undefined;
  const hedge = language === "cy" ? WELSH_HEDGE : HEDGE;
  const words = readFraction(as)?.hedge ? as : `${hedge.exec(lead)?.[1] ?? ""}${as}`;
  const holds = fractionWordsHold(words, share, language);
  if (holds === true) return undefined;
  const [part, whole] = [share.numerator, share.denominator].map((n) => showNumber({numerator: n, denominator: 1}, 0));
  const is = `the share is ${part} of ${whole}, ${showLevel({kind: "share", of: share}, 1)}`;
  return holds === undefined ? `"${as}" is no fraction in words; ${is}.` : `"${words}" does not hold: ${is}.`;
}

const ADVICE = 'Let the share\'s own tag choose the words, as="words", or leave "as" out to show the number.';

const HEDGE =
  /\b((?:almost|nearly|(?:just |slightly |well )?(?:under|over|below|above)|close to|less than|more than|at least|about|around|roughly|approximately)\s+)$/i;

const WELSH_HEDGE = /\b((?:bron(?: i| yn)?|ychydig (?:dros|o dan)|dros|mwy na|llai na|o leiaf|tua|oddeutu)\s+)$/i;

function shareOf({measure, area, period}: ShareTag, {book}: Bound): Ratio | undefined {
  const value = figureFor(book, {measure, area, period})?.value;
  return value?.kind === "share" || value?.kind === "ratio" ? value.of : undefined;
}
