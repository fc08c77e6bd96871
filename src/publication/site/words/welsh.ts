import {english, type SiteWords} from "./english.ts";

export const welsh: SiteWords = english;
