import {showPeriod} from "../../../language/display.ts";
import {type Finding, must} from "../../../vocabulary/finding.ts";
import {monthsIn, type Period} from "../../../vocabulary/period.ts";
import {type Stretch, sentencesOf} from "../../claims/sentences.ts";
import type {Bound} from "../../statement/bound.ts";
import {comparatorOf} from "../../statement/front-matter.ts";
import type {Passage} from "../../statement/passage.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import type {Check} from "../check.ts";
import {among, periodsOfTag, type SaidPeriod, saidPeriodsIn} from "./said-periods.ts";

/** "In 2024" beside a figure of July to September. When something was launched, opened or signed is another matter. */
export const periodNotTheFigures: Check = {
  code: "period-not-the-figures",
  rule: "A period named in a sentence with figures is that of one of them, or what it is compared with.",
  *run(bound) {
    for (const passage of paragraphsOf(bound)) {
      for (const sentence of sentencesOf(passage.text, passage.spans)) yield* inSentence(passage, sentence, bound);
    }
  },
};

function* inSentence(passage: Passage, {start, end}: Stretch, bound: Bound): Iterable<Finding> {
  const within = (one: {readonly start: number}) => one.start >= start && one.start < end;
  const figures = passage.spans.filter(within).flatMap(({n}) => periodsOfTag(n, bound));
  if (figures.length === 0) return;
  for (const one of saidPeriodsIn(passage, bound).filter(within)) {
    if (fits(one, figures, bound) || EVENT.test(passage.text.slice(start, one.start))) continue;
    const words = passage.text.slice(one.start, one.end);
    const covers = [...new Set(figures.map((period) => showPeriod(period)))].join(" and ");
    yield must("period-not-the-figures", `The sentence says "${words}", and its figures are of ${covers}.`, {
      at: passage.placeAt(one.start),
      advice: 'Ask for the figure of that period, in="…", or name the figure\'s own with {% period /%}.',
    });
  }
}

/** Its own, its comparator, or a month within it ("34 homicides in 2024, four of them in March 2024"). */
function fits({period}: SaidPeriod, figures: readonly Period[], {statement}: Bound): boolean {
  const compared = figures.map((figure) => comparatorOf(figure, statement.front));
  if (among([...figures, ...compared], period)) return true;
  return monthsIn(period) === 1 && figures.some(({from, until}) => from <= period.from && period.until <= until);
}

const EVENT =
  /\b(?:launch|introduc|establish|beg[au]n|start|open|clos|set up|publish|sign(?:ed)?\b|pass(?:ed)\b|found(?:ed)\b|creat|agree|announc|since|as of|join|chang|came into|elected|appoint|act\b|order\b|plan\b|strategy|code\b|rules\b|census|definition)\w*[^,;]*$/i;
