import {WELSH_EVALUATION} from "../evaluation/welsh-evaluation.ts";
import type {Language} from "../language.ts";
import {WELSH_MONTHS, WELSH_MONTHS_AFTER_TO} from "../month-names.ts";
import {WELSH_PAGES} from "../pages/welsh-pages.ts";
import {say} from "../say.ts";
import {WELSH_TABLES} from "../tables/welsh-tables.ts";
import {WELSH_FRACTIONS} from "./welsh-fractions.ts";
import {WELSH_MEASURES} from "./welsh-measures.ts";
import {type Phrase, WELSH} from "./welsh-phrases.ts";

/** The phrases of ours in a language that no speaker has passed yet, each once; English has none. */
export function unreviewedIn(language: Language): readonly string[] {
  if (language === "en") return [];
  const phrases: readonly Phrase[] = [
    ...Object.values(WELSH),
    ...Object.values(WELSH_PAGES),
    ...WELSH_MONTHS,
    ...WELSH_MONTHS_AFTER_TO,
    ...WELSH_FRACTIONS.map(({phrase}) => phrase),
    ...Object.values(WELSH_MEASURES),
    ...Object.values(WELSH_TABLES),
    ...Object.values(WELSH_EVALUATION),
  ];
  return [...new Set(phrases.filter(({reviewed}) => !reviewed).map(({words}) => words))];
}

/** What a page in a language says of its words, in that language and in English; nothing where a speaker has passed them all. */
export function unreviewedNotice(language: Language): readonly {readonly language: Language; readonly words: string}[] {
  if (unreviewedIn(language).length === 0) return [];
  return [language, "en" as const].map((one) => ({language: one, words: say(one, "unreviewed")}));
}
