import type {Bound} from "../../statement/bound.ts";
import type {Passage} from "../../statement/passage.ts";
import type {Check} from "../check.ts";
import {sectionsOf} from "../sections.ts";
import {unborneClaims} from "../words/judged-claims.ts";

/** 370 to 328 is a fall of 11%, and as much comes about when nothing has changed. A section that says so is content. */
export const changeWithinChance: Check = {
  code: "change-within-chance",
  rule: "A section that speaks of a change that is not distinguishable from chance says so.",
  of: "page",
  *run(bound) {
    for (const {passages, tags} of sectionsOf(bound)) {
      if (passages.some((passage) => SAYS_SO.test(typedText(passage, bound)))) continue;
      const told = new Set<string | undefined>(tags.flatMap((tag) => (tag.kind === "verdict" ? [tag.measure] : [])));
      for (const {claim, fault, why} of unborneClaims(bound, passages)) {
        if (fault !== "chance" || told.has(claim.measure)) continue;
        told.add(claim.measure);
        yield {
          code: this.code,
          severity: "should",
          message: `${why}.`,
          at: claim.at,
          advice: `Say so with {% verdict "${claim.measure ?? "…"}" /%}, or speak of the two values only.`,
        };
      }
    }
  },
};

/** What the author typed: a verdict or a trend in a tag speaks for its own measure only. */
function typedText({text, spans}: Passage, {statement}: Bound): string {
  return spans
    .filter(({n}) => ["verdict", "trend", "evaluation"].includes(statement.tags[n]?.kind ?? ""))
    .reduce((typed, {start, end}) => typed.slice(0, start) + " ".repeat(end - start) + typed.slice(end), text);
}

const SAYS_SO =
  /(?<!(?:larger|greater|more|bigger) than )\bchance\b(?! (?:alone )?(?:would|could|can|does) not)|\bnot statistically\b|\bstatistically (?!significant)|\btoo (?:few|low|small)\b/i;
