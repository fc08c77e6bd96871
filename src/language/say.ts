import {ENGLISH, type PhraseKey} from "./english-phrases.ts";
import type {Language} from "./language.ts";
import {WELSH} from "./welsh/welsh-phrases.ts";

/** A phrase of ours in a language, its slots filled. @throws Error for a slot that nothing was given for. */
export function say(language: Language, key: PhraseKey, slots: Readonly<Record<string, string | number>> = {}): string {
  const phrase: string = language === "cy" ? WELSH[key].words : ENGLISH[key];
  return phrase.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`the phrase "${key}" lacks its ${slot}`);
    return String(value);
  });
}
