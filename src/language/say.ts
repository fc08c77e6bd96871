import {ENGLISH, type PhraseKey} from "./english-phrases.ts";
import type {Language} from "./language.ts";
import {ENGLISH_PAGES, type PageKey} from "./pages/english-pages.ts";
import {WELSH_PAGES} from "./pages/welsh-pages.ts";
import {type Phrase, WELSH} from "./welsh/welsh-phrases.ts";

/** What there is to say: of values and verdicts, and of the pages around them. */
export type SayKey = PhraseKey | PageKey;

type Slots = Readonly<Record<string, string | number>>;

/** A phrase of ours in a language, its slots filled. @throws Error for a slot that nothing was given for. */
export function say(language: Language, key: SayKey, slots: Slots = {}): string {
  return filled(phraseOf(language, key), key, slots);
}

/** The same in two parts, before and after one slot, which the caller fills with more than text. */
export function sayAround(
  language: Language,
  key: SayKey,
  {around, slots = {}}: {readonly around: string; readonly slots?: Slots},
): readonly [string, string] {
  const [before, after] = phraseOf(language, key).split(`{${around}}`);
  if (before === undefined || after === undefined) throw new Error(`the phrase "${key}" has no slot ${around}`);
  return [filled(before, key, slots), filled(after, key, slots)];
}

function phraseOf(language: Language, key: SayKey): string {
  return language === "cy" ? IN_WELSH[key].words : IN_ENGLISH[key];
}

function filled(phrase: string, key: SayKey, slots: Slots): string {
  return phrase.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`the phrase "${key}" lacks its ${slot}`);
    return String(value);
  });
}

const IN_ENGLISH: Readonly<Record<SayKey, string>> = {...ENGLISH, ...ENGLISH_PAGES};

const IN_WELSH: Readonly<Record<SayKey, Phrase>> = {...WELSH, ...WELSH_PAGES};
