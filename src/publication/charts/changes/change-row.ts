import {chartWords} from "../../../language/charts/chart-words.ts";
import {MINUS, placesOfChange, showChange, showNumber} from "../../../language/display.ts";
import {endsInOrder, signedEnds} from "../../../language/interval-ends.ts";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import {whyWords, widestWords} from "../../../language/verdict-words.ts";
import {type Change, changeBetween, percentChange, pointsChange} from "../../../vocabulary/change.ts";
import type {Level, Missing} from "../../../vocabulary/quantity.ts";
import type {Ends, Judged, Verdict} from "../../../vocabulary/verdict.ts";

export interface ChangeRow {
  /** The measure's name. */
  readonly label: string;
  readonly before: Level | Missing;
  readonly after: Level | Missing;
  /** Decimal places of the measure. */
  readonly places: number;
  readonly verdict: Verdict;
}

/** A row as it is drawn and said; without ends where it cannot be judged, and then with the reason. */
export interface JudgedRow {
  readonly label: string;
  readonly verdict: Verdict;
  readonly unit: Judged["unit"];
  /** In `unit`; absent where there is no such change. */
  readonly change?: number;
  /** Signed, in print; of points without their unit, which the axis names. */
  readonly shown?: string;
  /** The same with its unit. */
  readonly said?: string;
  /** What the verdict goes by. */
  readonly ends?: SaidEnds;
  /** By the other method, where the two differ. */
  readonly other?: SaidEnds;
  /** It goes on beyond what the scale shows. */
  readonly isCut: boolean;
  readonly why?: string;
}

export interface SaidEnds {
  readonly ends: Ends;
  readonly words: string;
  /** Without the unit that the axis names. */
  readonly short: string;
}

/** What the scale shows of a percent change at most: a rise from a small base can be without end. */
export const LIMITS = {percent: [-100, 100], points: [-100, 100]} as const;

export function judgedRow(
  {label, before, after, places, verdict}: ChangeRow,
  {language, percentBase}: {readonly language: Language; readonly percentBase: number},
): JudgedRow {
  if (verdict.kind === "cannot-be-judged" || before.kind === "missing" || after.kind === "missing")
    return {label, verdict, unit: "percent", isCut: false, why: whyWords(verdict, language)};
  const {unit} = verdict;
  const change = unit === "points" ? pointsChange(before, after) : percentChange(before, after);
  const [[ends], second] = endsInOrder(verdict) as [readonly [Ends, string], (readonly [Ends, Judged["method"]])?];
  const how = {places, percentBase, language};
  return {
    label,
    verdict,
    unit,
    ...(change && {change: (100 * change.by.numerator) / change.by.denominator}),
    shown: signed({before, after, unit}, how),
    said: showChange(changeBetween(before, after, percentBase), after, {
      places: placesFor(verdict, places),
      as: "signed",
      language,
    }),
    ends: saidEnds(ends, {verdict, language}),
    ...(second && {other: saidEnds(second[0], {verdict, language, method: second[1]})}),
    isCut: [ends, second?.[0]].some((one) => one !== undefined && isBeyond(one, unit)),
  };
}

function saidEnds(
  ends: Ends,
  {verdict, language, method}: {verdict: Judged; language: Language; method?: Judged["method"]},
): SaidEnds {
  const by = (words: string) =>
    method === undefined ? words : chartWords(language, "by-other", {ends: words, method: say(language, method)});
  const {independent: _, ...alone} = verdict;
  const words = widestWords({...alone, interval: ends}, language);
  const [lower, upper] = signedEnds(ends, verdict.unit);
  const isBare = verdict.unit === "points" && lower !== null && upper !== null;
  const short = isBare ? chartWords(language, "to", {first: lower, last: upper}) : words;
  return {ends, words: by(words), short: by(short)};
}

/** A percentage and a number of points have one place at least. */
function placesFor({unit}: Judged, places: number): number {
  return unit === "points" ? Math.max(places, 1) : places;
}

function isBeyond({lower, upper}: Ends, unit: Judged["unit"]): boolean {
  const [least, most] = LIMITS[unit];
  return lower === null || upper === null || lower < least || upper > most;
}

/** Points as a bare number, for their axis names them; else as tables print a change. */
function signed(
  {before, after, unit}: {readonly before: Level; readonly after: Level; readonly unit: Judged["unit"]},
  how: {readonly places: number; readonly percentBase: number; readonly language: Language},
): string {
  const change: Change = changeBetween(before, after, how.percentBase);
  if (unit !== "points" || change.kind !== "points")
    return showChange(change, after, {
      places: placesOfChange(change, how.places),
      as: "signed",
      language: how.language,
    });
  const {numerator, denominator} = change.by;
  const size = showNumber({numerator: Math.abs(100 * numerator), denominator}, Math.max(how.places, 1));
  return /[1-9]/.test(size) ? `${numerator < 0 ? MINUS : "+"}${size}` : size;
}
