import {showMonths, showPeriod} from "../../../language/display.ts";
import {periodsIn} from "../../../language/english-periods.ts";
import {type Finding, must} from "../../../vocabulary/finding.ts";
import {samePeriod} from "../../../vocabulary/period.ts";
import type {Bound} from "../../statement/bound.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import type {Tag} from "../../statement/statement.ts";
import type {Check} from "../check.ts";
import {type Section, sectionsOf} from "../sections.ts";
import {among, periodsOfTag, saidPeriodsIn} from "./said-periods.ts";

/** A title that says "Q2" over figures of a whole year misleads without one false number. */
export const periodUnsaid: Check = {
  code: "period-unsaid",
  rule: "The text says its edition, the months its figures cover and what they are compared with; a section with figures of other months says so.",
  of: "page",
  *run(bound) {
    yield* ofStatement(bound);
    for (const section of sectionsOf(bound)) yield* ofSection(section, bound);
  },
};

function* ofStatement(bound: Bound): Iterable<Finding> {
  const {front, file, tags} = bound.statement;
  const passages = paragraphsOf(bound);
  const said = passages.flatMap((passage) => saidPeriodsIn(passage, bound));
  const byTag = said.filter((one) => one.byTag).map(({period}) => period);
  const at = {file, line: 1};
  if (!among(byTag, front.period))
    yield unsaid(`The text does not say that its figures cover ${showMonths(front.period)}.`, at, "{% period /%}");
  const text = [front.title, ...passages.map((passage) => passage.text)].join("\n").toLowerCase();
  if (!text.includes(front.editionWords.toLowerCase()) && !among(byTag, front.edition))
    yield unsaid(`The text does not say which edition it is: ${front.editionWords}.`, at, '{% period in="edition" /%}');
  const compares = tags.some(
    (tag) => isFigure(tag) && periodsOfTag(tag.n, bound).some((p) => samePeriod(p, front.comparator)),
  );
  if (
    compares &&
    !among(
      said.map(({period}) => period),
      front.comparator,
    )
  )
    yield unsaid(
      `The text does not say that it compares with ${showPeriod(front.comparator)}.`,
      at,
      '{% period of="comparator" /%}',
    );
  for (const {words, period} of periodsIn(front.title)) {
    if (period && !among([front.edition, front.period], period))
      yield unsaid(
        `The title says "${words}", which is neither the edition nor what the figures cover.`,
        at,
        "{% period /%}",
      );
  }
}

function* ofSection({tags, passages, name}: Section, bound: Bound): Iterable<Finding> {
  const {front} = bound.statement;
  const said = passages.flatMap((passage) => saidPeriodsIn(passage, bound).map(({period}) => period));
  const known = [front.period, front.comparator, ...said];
  for (const tag of tags.filter(isFigure)) {
    const periods = periodsOfTag(tag.n, bound);
    if (periods.length === 0 || periods.every((period) => among(known, period))) continue;
    if (rolls(tag, bound) && passages.some(({text}) => ROLLING.test(text))) continue;
    const other = periods.find((period) => !among(known, period))!;
    known.push(...periods);
    yield unsaid(`${name} shows a figure of ${showPeriod(other)} and does not say so.`, tag.at, '{% period in="…" /%}');
  }
}

function isFigure(tag: Tag): tag is Extract<Tag, {kind: "figure" | "share" | "change" | "verdict"}> {
  return tag.kind === "figure" || tag.kind === "share" || tag.kind === "change" || tag.kind === "verdict";
}

function rolls(tag: Tag, {catalogue}: Bound): boolean {
  return isFigure(tag) && catalogue.measures.some(({id, rolling}) => id === tag.measure && rolling);
}

const ROLLING = /\b(?:rolling|12 months|twelve months|year (?:to|ending|ended)|12 mis|deuddeg mis|treigl)\b/i;

function unsaid(message: string, at: Finding["at"], tag: string): Finding {
  return must("period-unsaid", message, {at, advice: `Say it in a sentence, with ${tag}.`});
}
