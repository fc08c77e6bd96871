import type {SiteLanguage} from "../site-input.ts";
import {english, type SiteWords} from "./english.ts";
import {welsh, welshIsReviewed} from "./welsh.ts";

/** A language as pages speak it. */
export interface Tongue {
  readonly code: SiteLanguage;
  /** Of the `lang` attribute. */
  readonly lang: string;
  /** In itself: "Cymraeg". */
  readonly name: string;
  readonly words: SiteWords;
  /** False while a phrase of it has not been passed by a speaker: every page then says so. */
  readonly reviewed: boolean;
}

export const tongues: Readonly<Record<SiteLanguage, Tongue>> = {
  en: {code: "en", lang: "en-GB", name: "English", words: english, reviewed: true},
  cy: {code: "cy", lang: "cy", name: "Cymraeg", words: welsh, reviewed: welshIsReviewed},
};
