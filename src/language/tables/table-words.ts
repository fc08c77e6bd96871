import type {InitiativeKind} from "../../vocabulary/initiative.ts";
import type {Level} from "../../vocabulary/quantity.ts";
import type {Language} from "../language.ts";
import {ENGLISH_TABLES, type TableKey} from "./english-tables.ts";
import {WELSH_TABLES} from "./welsh-tables.ts";

/** A phrase of a release's tables, its slots filled. @throws Error for a slot that nothing was given for. */
export function tableWords(
  language: Language,
  key: TableKey,
  slots: Readonly<Record<string, string | number>> = {},
): string {
  const phrase: string = language === "cy" ? WELSH_TABLES[key].words : ENGLISH_TABLES[key];
  return phrase.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot];
    if (value === undefined) throw new Error(`the phrase "${key}" of the tables lacks its ${slot}`);
    return String(value);
  });
}

/** The unit of a value as a column of numbers has it: "homicides", "per cent of homicides", "pounds". `unit` is the measure's own word. */
export function unitWords({kind}: Pick<Level, "kind">, unit: string, language: Language): string {
  switch (kind) {
    case "share":
    case "ratio":
      if (language === "cy" || unit === "") return tableWords(language, "per-cent");
      return tableWords(language, "per-cent-of", {of: unit});
    case "money":
      return tableWords(language, "pounds");
    case "duration":
      return tableWords(language, "seconds");
    default:
      return unit;
  }
}

export function initiativeKindWords(kind: InitiativeKind, language: Language): string {
  return tableWords(language, kind === "unit" ? "team" : kind);
}
