import {placesOfChange, showChange} from "../../language/display.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {type ChangeKind, changeOfKind, directionOf} from "../../vocabulary/change.ts";
import type {Period} from "../../vocabulary/period.ts";
import type {Level, Missing} from "../../vocabulary/quantity.ts";
import type {Verdict} from "../../vocabulary/verdict.ts";
import {isHeld, type Material, valueIn, verdictIn} from "./material.ts";
import {noneOf, shareWords, subjectOf, unitAfter, within} from "./naming.ts";
import {changeTag, noComparisonTag, periodTag, valueTag, verdictTag} from "./tag-text.ts";

/** What is held of a measure in plain sentences: the value, and how it stands to the year before, as far as the verdict goes and no further. */

export interface Telling {
  readonly measure: CatalogueMeasure;
  /** Another area than the body's, by code and name. */
  readonly elsewhere?: {readonly code: string; readonly name: string} | undefined;
  /** Which of the measures told in its section, from 0: sentences take turns. */
  readonly turn: number;
}

/** The value and its comparison. @throws Error for a value that is not held: whoever calls has looked. */
export function tellValue(telling: Telling, material: Material): readonly string[] {
  const {measure, elsewhere} = telling;
  const area = elsewhere?.code;
  const now = valueIn(material, measure, {area});
  if (!isHeld(now)) throw new Error(`${measure.id} is not held`);
  const before = valueIn(material, measure, {when: "comparator", area});
  if (!isHeld(before)) return alone(telling, now, before);
  const across = breakBetween(measure, material.comparator, material.period);
  if (across === "clean") return apart(telling, now, material);
  const told = compared(telling, {before, after: now}, verdictIn(material, measure, {area}));
  return across === undefined ? told : [...told, partly(measure, material.comparator)];
}

/** Whether what is counted changed between two periods (`clean`), or within the earlier of them. */
export function breakBetween(
  {breaks}: CatalogueMeasure,
  before: Period,
  after: Period,
): "clean" | "within" | undefined {
  if (breaks.some(({month}) => before.until <= month && month <= after.from)) return "clean";
  return breaks.some(({month}) => before.from < month && month < after.until) ? "within" : undefined;
}

/** Whether a change may be told by its direction: from something to something else, with words that a reader sees move. */
export function changeShown(measure: CatalogueMeasure, before: Level, after: Level): "words" | "absolute" | undefined {
  const direction = directionOf(before, after);
  if (direction === "level") return undefined;
  if (shows(measure, kindFor(before), {before, after})) return "words";
  return before.kind === "count" ? "absolute" : undefined;
}

/** Whether a change may be said to have gone a way: chance would not explain it, or has no part in what is counted. */
export function isTold(verdict: Verdict | undefined): boolean {
  return (
    verdict === undefined ||
    verdict.kind === "larger-than-chance" ||
    (verdict.kind === "cannot-be-judged" && verdict.why === "not-of-chance")
  );
}

interface Both {
  readonly before: Level;
  readonly after: Level;
}

function compared(telling: Telling, {before, after}: Both, verdict: Verdict | undefined): readonly string[] {
  const {measure, elsewhere} = telling;
  if (directionOf(before, after) === "level" || isNone(after) || isTold(verdict))
    return [sentenceFor(telling, before, after)];
  return [sideBySide(telling, after), `${verdictTag(measure, {area: elsewhere?.code})}.`];
}

function sentenceFor(telling: Telling, before: Level, after: Level): string {
  const {measure} = telling;
  const [subject, now, was] = [subjectIn(telling), nowTag(telling), wasTag(telling)];
  const unit = unitAfter(measure, after);
  if (isNone(after)) return none(telling, now, was);
  if (directionOf(before, after) === "level")
    return `${subject} did not change: ${now}${unit} this time, and ${was} the year before.`;
  if (changeShown(measure, before, after) === undefined) return sideBySide(telling, after);
  const {verb, of} = shareWords(measure);
  if (isQuotient(before))
    return `${subject} ${verb} ${now}${of}, ${change(telling, "words")} from ${was} the year before.`;
  return moved(telling, before, after);
}

/** Two values with no word of which way. */
function sideBySide(telling: Telling, after: Level): string {
  const {measure} = telling;
  const {verb, of} = isQuotient(after) ? shareWords(measure) : {verb: "came to", of: ""};
  return `${subjectIn(telling)} ${verb} ${nowTag(telling)}${unitAfter(measure, after)}${of}, next to ${wasTag(telling)} the year before.`;
}

/** A count, or a sum of money, that went up or down. */
function moved(telling: Telling, before: Level, after: Level): string {
  const {measure, turn} = telling;
  const [subject, was] = [subjectIn(telling), wasTag(telling)];
  const now = `${nowTag(telling)}${unitAfter(measure, after)}`;
  const verb = directionOf(before, after) === "up" ? "rose" : "fell";
  if (isZero(before)) return `${subject} ${verb} from ${was} to ${now}.`;
  if (isFew(before, after) || changeShown(measure, before, after) === "absolute")
    return `${subject} ${verb} by ${change(telling, "absolute")}, from ${was} to ${now}.`;
  if (turn % 2 === 0) return `${subject} ${verb} by ${change(telling)}, from ${was} to ${now}.`;
  return `${subject} came to ${now}, ${change(telling, "words")} from ${was} the year before.`;
}

function none(telling: Telling, now: string, was: string): string {
  const {measure, elsewhere} = telling;
  const lead = elsewhere === undefined ? "No" : `In ${elsewhere.name}, no`;
  return `${lead} ${noneOf(measure)} were recorded: the count is ${now}, and was ${was} the year before.`;
}

/** The value with the true reason why nothing stands beside it. */
function alone(telling: Telling, now: Level, before: Missing): readonly string[] {
  const {measure} = telling;
  const value = nowTag(telling);
  const {verb, of} = isQuotient(now) ? shareWords(measure) : {verb: "came to", of: ""};
  const sentence = `${subjectIn(telling)} ${verb} ${value}${unitAfter(measure, now)}${of}.`;
  return [sentence, noComparisonTag(measure, WHY_ALONE[before.reason])];
}

/** Two values that are not to be compared. */
function apart(telling: Telling, now: Level, material: Material): readonly string[] {
  const {measure} = telling;
  const value = nowTag(telling);
  const month = measure.breaks.find(({month}) => material.comparator.until <= month)!.month;
  return [
    `${subjectIn(telling)} came to ${value}${unitAfter(measure, now)}.`,
    `The count of the year before, ${wasTag(telling)}, is of another kind: what is counted changed in ${periodTag(month)}, so the two are not compared.`,
  ];
}

function partly({breaks}: CatalogueMeasure, before: Period): string {
  const month = breaks.find((one) => before.from < one.month)!.month;
  return `What is counted changed in ${periodTag(month)}, so part of the earlier time was counted another way.`;
}

function subjectIn({measure, elsewhere}: Telling): string {
  if (elsewhere === undefined) return subjectOf(measure);
  const title = measure.title.replace(`, ${elsewhere.name}`, "");
  return `In ${elsewhere.name}, ${within({title})}`;
}

function nowTag({measure, elsewhere}: Telling): string {
  return valueTag(measure, {area: elsewhere?.code});
}

function wasTag({measure, elsewhere}: Telling): string {
  return valueTag(measure, {when: "comparator", area: elsewhere?.code});
}

function change({measure, elsewhere}: Telling, as?: "words" | "absolute"): string {
  return changeTag(measure, {...(as && {as}), area: elsewhere?.code});
}

/** Whether the change of a kind is there, and is more than noughts as it is printed. */
function shows(
  measure: CatalogueMeasure,
  kind: ChangeKind,
  {before, after}: {readonly before: Level; readonly after: Level},
): boolean {
  const by = changeOfKind(kind, before, after);
  if (by === undefined) return false;
  return /[1-9]/.test(showChange(by, after, {places: placesOfChange(by, measure.places), as: "size"}));
}

function kindFor({kind}: Level): ChangeKind {
  return kind === "share" || kind === "ratio" ? "points" : "percent";
}

function isNone(level: Level): boolean {
  return level.kind === "count" && level.value === 0;
}

function isQuotient({kind}: Level): boolean {
  return kind === "share" || kind === "ratio";
}

function isZero(level: Level): boolean {
  return (level.kind === "count" && level.value === 0) || (level.kind === "money" && level.pence === 0);
}

/** Of small counts a percentage says more than it knows: the difference is told instead. */
function isFew(before: Level, after: Level): boolean {
  return before.kind === "count" && after.kind === "count" && Math.min(before.value, after.value) < FEW;
}

const FEW = 100;

const WHY_ALONE: Readonly<Record<Missing["reason"], string>> = {
  suppressed: "The year before is not shown beside it, to protect a count too small to show.",
  "not-available": "The data that was loaded does not hold the year before.",
  "not-applicable": "It did not apply in the year before.",
  "incomplete-period": "The data of the year before is not complete.",
  "not-yet-published": "The year before has not been published yet.",
  "zero-denominator": "In the year before there was nothing to take a share of.",
};
