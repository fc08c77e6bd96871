import {showMonths} from "../../../language/display.ts";
import {must} from "../../../vocabulary/finding.ts";
import {samePeriod} from "../../../vocabulary/period.ts";
import type {Check} from "../check.ts";
import {sectionIds, shownValues} from "./shown-values.ts";

/** Two languages, one set of values. */
export const translationDiffers: Check = {
  code: "translation-differs",
  rule: "A statement in Welsh shows no value that the English one does not, and is of the same edition, period and area.",
  of: "page",
  *run({statement}, {translation}) {
    if (translation?.kind !== "of") return;
    const {original} = translation;
    for (const what of ["edition", "period", "comparator"] as const) {
      const [is, was] = [statement.front[what], original.front[what]];
      if (samePeriod(is, was)) continue;
      yield must(this.code, `The ${what} is ${showMonths(is)}; in ${original.file} it is ${showMonths(was)}.`, {
        at: {file: statement.file, line: 1},
        advice: `Write the same ${what} in both.`,
      });
    }
    if (statement.front.area !== original.front.area)
      yield must(this.code, `The area is ${statement.front.area}; in ${original.file} it is ${original.front.area}.`, {
        at: {file: statement.file, line: 1},
        advice: "Write the same area in both.",
      });
    const sections = new Set(["", ...sectionIds(original)]);
    const shown = new Set(shownValues(original).map(({section, key}) => `${section}\n${key}`));
    for (const {section, key, tag} of shownValues(statement)) {
      if (!sections.has(section) || shown.has(`${section}\n${key}`)) continue;
      yield must(this.code, `${tag.source} is shown here and not in the same section of ${original.file}.`, {
        at: tag.at,
        advice: "Show the same value in both, with the same tag.",
      });
    }
  },
};
