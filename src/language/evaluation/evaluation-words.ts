import type {Area} from "../../vocabulary/area.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {
  BeforeAndAfter,
  Evaluated,
  Evaluation,
  EvaluationDesign,
  EvaluationPlan,
  EvaluationReading,
  EvaluationWarning,
  Initiative,
  WhyNotEvaluated,
} from "../../vocabulary/initiative.ts";
import {capital, showDecimal, showMonth, showMonths} from "../display.ts";
import {signedEnds} from "../interval-ends.ts";
import type {Language} from "../language.ts";
import {shownTitle} from "../welsh/welsh-measures.ts";
import {ENGLISH_EVALUATION, type EvaluationKey} from "./english-evaluation.ts";
import {WELSH_EVALUATION} from "./welsh-evaluation.ts";

/* What an evaluation found, in words. They go as far as the method does: no word here says that the initiative did it. */

/** What the words need to name: measures, areas, and what else was begun. */
export interface Telling {
  readonly measures: readonly Pick<CatalogueMeasure, "id" | "title" | "titleCy">[];
  readonly areas: readonly Area[];
  readonly initiatives: readonly Pick<Initiative, "id" | "name" | "nameCy">[];
  readonly language: Language;
}

/** The result and what it is worth, or why there is none: as sentences, without the last full stop. */
export function evaluationSentence({plan, outcome}: Evaluation, telling: Telling): string {
  const {language} = telling;
  const speak = speakerOf(language);
  if (outcome.kind === "not-evaluated") return speak("not-evaluated", {why: whyWords(outcome.why, plan, telling)});
  const [reading] = outcome.readings;
  const found = speak("found", {
    months: reading.months.after,
    what: measureName(plan, telling),
    where: namesOf(plan.areas, telling),
    size: sizeWords(reading, language),
    expected: expectedWords(reading, plan, language),
  });
  const said =
    reading.interval === undefined
      ? found
      : `${found} (${intervalOf(reading, language)}), ${chance(reading, language)}`;
  return `${said}. ${speak("no-cause", {design: designWords(reading.design, language)})}`;
}

/** Everything that is to be said of it, each a sentence or two with its full stop: for the register's entry. */
export function evaluationLines(evaluation: Evaluation, telling: Telling): readonly string[] {
  const {plan, outcome} = evaluation;
  const first = `${evaluationSentence(evaluation, telling)}.`;
  if (outcome.kind === "not-evaluated") return [first];
  const {language} = telling;
  const speak = speakerOf(language);
  return [
    first,
    speak("level", {level: outcome.maryland}),
    comparedWords(outcome, plan, telling),
    ...(outcome.leftOut === undefined
      ? []
      : [capital(speak("left-out", {month: showMonth(outcome.leftOut, language)}))]),
    ...otherWays(outcome, language),
    ...displacementWords(outcome, language),
    ...outcome.warnings.map((warning) => warningWords(warning, telling)),
  ];
}

/** The way of looking, as it stands in a sentence: "before-and-after with control". */
export function designWords(design: EvaluationDesign, language: Language): string {
  return speakerOf(language)(design);
}

/** No plan of evaluation stands in the register. */
export function noPlanWords(language: Language): string {
  return speakerOf(language)("no-plan");
}

/** "8.0% lower than". */
export function sizeWords({percent}: Pick<EvaluationReading, "percent">, language: Language): string {
  const speak = speakerOf(language);
  const size = `${showDecimal(Math.abs(percent), 1)}%`;
  if (!/[1-9]/.test(size)) return speak("same");
  return speak(percent < 0 ? "lower" : "higher", {size});
}

/** "95% interval −15.2% to −0.6%"; of a synthetic control, which has none, empty. */
export function intervalOf({interval}: Pick<EvaluationReading, "interval">, language: Language): string {
  if (interval === undefined) return "";
  const [lower, upper] = signedEnds(interval, "percent");
  return speakerOf(language)("interval", {lower: lower ?? "", upper: upper ?? ""});
}

function chance({interval}: EvaluationReading, language: Language): string {
  const excludes = interval!.lower! > 0 || interval!.upper! < 0;
  return speakerOf(language)(excludes ? "larger-than-chance" : "not-distinguishable");
}

function expectedWords(
  {design, months, controls}: EvaluationReading,
  plan: EvaluationPlan,
  language: Language,
): string {
  const speak = speakerOf(language);
  if (design === "before-and-after")
    return speak(months.after === 12 ? "expected-year-before" : "expected-months-before");
  if (design === "interrupted-series") return speak("expected-own-course");
  const control = controlWords(plan, controls, language);
  if (design === "interrupted-series-with-control") return speak("expected-both-courses", {control});
  return speak(design === "synthetic-control" ? "expected-mix" : "expected-control", {control});
}

function controlWords({controls}: EvaluationPlan, n: number, language: Language): string {
  const speak = speakerOf(language);
  if ("restOf" in controls) return speak("control-rest");
  return n === 1 ? speak("control-one") : speak("control-several", {n});
}

function comparedWords({before, after, treated, control}: Evaluated, plan: EvaluationPlan, telling: Telling): string {
  const {language} = telling;
  const speak = speakerOf(language);
  const named = "restOf" in plan.controls ? speak("control-rest") : namesOf(plan.controls, telling);
  return speak("compared", {
    before: showMonths(before, language),
    after: showMonths(after, language),
    treated: countsWords(treated, language),
    where: namesOf(plan.areas, telling),
    control: control ? speak("compared-control", {counts: countsWords(control, language), control: named}) : "",
  });
}

function countsWords({before, after}: BeforeAndAfter, language: Language): string {
  return speakerOf(language)("counts-of", {before: showDecimal(before, 0), after: showDecimal(after, 0)});
}

function otherWays({readings: [, ...others]}: Evaluated, language: Language): readonly string[] {
  const speak = speakerOf(language);
  const ways = others.map((reading) => {
    const said = {design: designWords(reading.design, language), size: sizeWords(reading, language)};
    if (reading.interval) return speak("way", {...said, interval: intervalOf(reading, language)});
    const areas = reading.controls + 1;
    return speak("way-placebo", {...said, share: `${Math.round((reading.placebo ?? 1) * areas)}/${areas}`});
  });
  return ways.length === 0 ? [] : [speak("other-ways", {ways: ways.join("; ")})];
}

function displacementWords({displacement}: Evaluated, language: Language): readonly string[] {
  if (displacement === undefined) return [];
  const quotient = showDecimal(displacement.quotient, 2);
  return [speakerOf(language)(displacement.quotient < 0 ? "displaced" : "shared", {quotient})];
}

function warningWords(warning: EvaluationWarning, {initiatives, language}: Telling): string {
  const speak = speakerOf(language);
  switch (warning.kind) {
    case "began-at-a-peak":
      return speak(warning.kind, {month: showMonth(warning.month, language)});
    case "few-months":
      return speak(warning.kind, {before: warning.before, after: warning.after});
    case "other-initiatives": {
      const names = warning.initiatives.map((id) => {
        const found = initiatives.find((initiative) => initiative.id === id);
        return (language === "cy" ? found?.nameCy : undefined) ?? found?.name ?? id;
      });
      return speak(warning.kind, {names: inARow(names, language)});
    }
    default:
      return speak(warning.kind);
  }
}

function whyWords(why: WhyNotEvaluated, plan: EvaluationPlan, telling: Telling): string {
  const speak = speakerOf(telling.language);
  if ("area" in why) return speak(why.kind, {area: namesOf([why.area], telling), what: measureName(plan, telling)});
  return "needed" in why ? speak(why.kind, {months: why.months, needed: why.needed}) : speak(why.kind);
}

/** In the middle of a sentence, but for a name that is all capitals or a number. */
function measureName({measure: id}: EvaluationPlan, {measures, language}: Telling): string {
  const measure = measures.find((known) => known.id === id);
  const title = measure === undefined ? id : shownTitle(measure, language);
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function namesOf(codes: readonly string[], {areas, language}: Telling): string {
  const names = codes.map((code) => areas.find((area) => area.code === code)?.name ?? code);
  return inARow(names, language);
}

function inARow(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join("");
  return speakerOf(language)("and", {first: names.slice(0, -1).join(", "), last: names.at(-1)!});
}

/** @throws Error for a slot that nothing was given for. */
function speakerOf(language: Language) {
  return (key: EvaluationKey, slots: Readonly<Record<string, string | number>> = {}): string => {
    const phrase: string = language === "cy" ? WELSH_EVALUATION[key].words : ENGLISH_EVALUATION[key];
    return phrase.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const value = slots[slot];
      if (value === undefined) throw new Error(`the phrase "${key}" of evaluations lacks its ${slot}`);
      return String(value);
    });
  };
}
