import type {Language} from "../language.ts";
import type {Phrase} from "../welsh/welsh-phrases.ts";
import {type ChartKey, ENGLISH_CHARTS} from "./english-charts.ts";
import {WELSH_CHARTS} from "./welsh-charts.ts";

/** A phrase of a chart, its slots filled. @throws Error for a slot that nothing was given for. */
export function chartWords(
  language: Language,
  key: ChartKey,
  slots: Readonly<Record<string, string | number>> = {},
): string {
  const welsh: Phrase | undefined = language === "cy" ? WELSH_CHARTS[key] : undefined;
  const phrase: string = welsh?.words ?? ENGLISH_CHARTS[key];
  return phrase.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`the phrase "${key}" of the charts lacks its ${slot}`);
    return String(value);
  });
}

/** The language that a chart can speak throughout: English until every phrase has its Welsh, so that no sentence mixes the two. */
export function spokenBy(asked: Language): Language {
  return asked === "cy" && Object.keys(ENGLISH_CHARTS).every((key) => key in WELSH_CHARTS) ? "cy" : "en";
}

/** "A, B and C". */
export function listed(words: readonly string[], language: Language): string {
  if (words.length < 2) return words.join("");
  return chartWords(language, "and", {first: words.slice(0, -1).join(", "), last: words.at(-1)!});
}

/** Where the numbers are from, as a sentence. */
export function sourceWords(source: string, language: Language): string {
  return chartWords(language, "source", {source: source.replace(/\.$/, "")});
}
