import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {monthsIn} from "../../vocabulary/period.ts";
import {BASELINE} from "../statement/tags.ts";
import {breakBetween, changeShown, isTold} from "./held-sentences.ts";
import {isHeld, type Material, rateOf, readingIn, valueIn, verdictIn} from "./material.ts";
import {inARow} from "./naming.ts";
import {changeTag, periodTag, trendTag, valueTag} from "./tag-text.ts";

/** What stands beside a value: the year that the national measures are set against, its months, and the rates of other areas. */

/** The year to June 2019, where it is held; why it is not compared, where what is counted changed since. None for parts of a year. */
export function baselineSentences(measure: CatalogueMeasure, material: Material): readonly string[] {
  const [now, was] = [valueIn(material, measure), valueIn(material, measure, {when: "baseline"})];
  if (!isHeld(now) || !isHeld(was) || monthsIn(material.period) !== monthsIn(BASELINE)) return [];
  const [year, value] = [periodTag("baseline"), valueTag(measure, {when: "baseline"})];
  if (breakBetween(measure, BASELINE, material.period) !== undefined) {
    const month = measure.breaks.find((one) => BASELINE.from < one.month)!.month;
    return [`It is not compared with ${year}, because what is counted changed in ${periodTag(month)}.`];
  }
  const it = measure.level === "count" ? "the count" : "it";
  const shown = changeShown(measure, was, now);
  const told = isTold(verdictIn(material, measure, {from: "baseline"}));
  if (shown !== "words" || !told) return [`In ${year} ${it} was ${value}.`];
  return [`In ${year} ${it} was ${value}: it is now ${changeTag(measure, {from: "baseline", as: "words"})} on that.`];
}

/** What its months say, where chance would not explain it. */
export function trendSentences(measure: CatalogueMeasure, material: Material): readonly string[] {
  const signal = readingIn(material, measure)?.signal ?? "none";
  return signal === "none" ? [] : [`${trendTag(measure)}.`];
}

/** The rate, where it is held here and there. */
export function rateSentences(measure: CatalogueMeasure, material: Material): readonly string[] {
  const rate = rateOf(measure, material);
  if (rate === undefined || material.body.noRates !== undefined || !isHeld(valueIn(material, rate))) return [];
  const others = material.beside.filter(({code}) => isHeld(valueIn(material, rate, {area: code})));
  if (others.length === 0) return [];
  const elsewhere = others.map((area) => `${valueTag(rate, {area: area.code})} in ${area.name}`);
  return [`The rate is ${valueTag(rate)} ${rate.unit}, next to ${inARow(elsewhere)}.`];
}
