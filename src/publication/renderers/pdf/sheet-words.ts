import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";

/** What the template says of its own, in the language of the statement. */
export type SheetWords = ReturnType<typeof sheetWords>;

/** @param version of the warehouse that the figures were counted from. */
export function sheetWords(language: Language, version: string) {
  return {
    /** Before the number of the page, between it and the number of all, and after. */
    page: say(language, "page-of", {n: "\n", all: "\n"}).split("\n"),
    mock: say(language, "synthetic-mock"),
    syntheticLead: say(language, "synthetic-lead"),
    syntheticHappened: say(language, "synthetic-happened"),
    contents: say(language, "in-this-statement"),
    notesOfOpening: say(language, "notes-of-opening"),
    data: say(language, "its-data-csv"),
    chance: say(language, "by-chance-alone"),
    inWords: say(language, "in-words"),
    measure: say(language, "head-measure"),
    change: say(language, "head-change"),
    tellsUs: say(language, "tells-us"),
    notCompared: say(language, "not-compared"),
    reading: say(language, "reading"),
    release: say(language, "this-release"),
    changes: say(language, "changes-and-corrections"),
    countedFrom: say(language, "counted-from"),
    files: say(language, "files-supplied"),
    file: say(language, "head-file"),
    from: say(language, "head-from"),
    sameFingerprint: say(language, "same-fingerprint", {version}),
  };
}
