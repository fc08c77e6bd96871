import {BOX, unprintableIn} from "../../../language/print/letters.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import type {Check} from "../check.ts";

/** A picture or a script that no font of the PDF holds comes out as a box on paper, and its reader is left to guess. */
export const letterNotInPrint: Check = {
  code: "letter-not-in-print",
  rule: "Every character can be printed: the fonts of the PDF hold it.",
  of: "page",
  *run(bound) {
    for (const {text, placeAt} of paragraphsOf(bound))
      for (const character of unprintableIn(text))
        yield {
          code: this.code,
          severity: "should",
          message: `"${character}" is in none of the PDF's fonts, and is printed as ${BOX}.`,
          at: placeAt(Math.max(0, text.indexOf(character))),
          advice: "Say it in words, or in letters of the Latin, Greek or Cyrillic alphabets.",
        };
  },
};
