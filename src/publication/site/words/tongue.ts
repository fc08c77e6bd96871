import type {SiteLanguage} from "../site-input.ts";
import {english, type SiteWords} from "./english.ts";
import {welsh} from "./welsh.ts";

/** A language as pages speak it. */
export interface Tongue {
  readonly code: SiteLanguage;
  /** Of the `lang` attribute. */
  readonly lang: string;
  /** In itself: "Cymraeg". */
  readonly name: string;
  readonly words: SiteWords;
}

export const tongues: Readonly<Record<SiteLanguage, Tongue>> = {
  en: {code: "en", lang: "en-GB", name: "English", words: english},
  cy: {code: "cy", lang: "cy", name: "Cymraeg", words: welsh},
};
