import {showDay} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import type {Days} from "../../../vocabulary/period.ts";

/** A text of the author's, and its language where it is not the page's. */
export interface Told {
  readonly words: string;
  readonly lang?: "en";
}

/** An entry of the register in the language of the page: what nobody said in that one stays as it was written, in English. */
export interface EntryWords {
  readonly kind: string;
  readonly name: Told;
  readonly what: Told;
  readonly led: Told;
  readonly partners?: Told;
  readonly when?: string;
  /** The latest of several runs: when, and what it was about. */
  readonly latest?: {readonly when: string; readonly focus: Told};
  readonly evidence: Told;
}

export function entryWords(initiative: Initiative, language: Language): EntryWords {
  const {kind, name, nameCy, what, whatCy, led, ledCy, partners, days, evidence, evidenceCy} = initiative;
  const told = (english: string, welsh?: string) => toldIn(language, english, welsh);
  const last = initiative.iterations.at(-1);
  return {
    kind: say(language, kind),
    name: told(name, nameCy),
    what: told(what, whatCy),
    led: told(led, ledCy),
    ...(partners.length > 0 ? {partners: told(partners.join(", "))} : {}),
    ...(days ? {when: daysWords(days, language)} : {}),
    ...(last ? {latest: {when: daysWords(last.days, language), focus: told(last.focus)}} : {}),
    evidence: evidence === undefined ? {words: say(language, "not-evaluated")} : told(evidence, evidenceCy),
  };
}

/** What the register calls an initiative in a language. */
export function entryName({name, nameCy}: Initiative, language: Language): Told {
  return toldIn(language, name, nameCy);
}

/** Where there are no words in the page's own language, the English ones. */
export function toldIn(language: Language, english: string, welsh?: string): Told {
  if (language === "en") return {words: english};
  return welsh === undefined ? {words: english, lang: "en"} : {words: welsh};
}

function daysWords({from, until}: Days, language: Language): string {
  const first = showDay(from, language);
  if (until === undefined) return say(language, "since", {day: first});
  return until === from ? first : say(language, "day-to-day", {first, last: showDay(until, language)});
}
