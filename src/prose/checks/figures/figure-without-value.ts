import {whyWords} from "../../../language/verdict-words.ts";
import {must} from "../../../vocabulary/finding.ts";
import type {WhyNotJudged} from "../../../vocabulary/verdict.ts";
import type {Binding, Gap} from "../../statement/bound.ts";
import type {Tag} from "../../statement/statement.ts";
import type {Check} from "../check.ts";

/** What has no value shows a gap in its sentence; such a sentence is not published. */
export const figureWithoutValue: Check = {
  code: "figure-without-value",
  rule: "A figure or share that the text shows has a value, and one said to be over something is.",
  *run({bindings, statement}) {
    for (const binding of bindings) {
      const tag = statement.tags[binding.n]!;
      const why = whyNothing(tag, binding);
      if (why === undefined) continue;
      const what = "measure" in tag && tag.measure !== undefined ? `"${tag.measure}"` : `The tag "${tag.kind}"`;
      yield must(this.code, `${what} has no value here: ${why}.`, {
        at: tag.at,
        advice: "Reword the sentence without it, or ask for another period or measure.",
      });
    }
  },
};

function whyNothing(tag: Tag, {gap, verdict}: Binding): string | undefined {
  if (tag.kind === "verdict" && verdict?.kind === "cannot-be-judged" && NOTHING_TO_JUDGE.includes(verdict.why))
    return whyWords(verdict);
  if (gap === undefined || (tag.kind === "change" && gap.kind === "impossible")) return undefined;
  return whyNone(gap);
}

/** A verdict may well be that nothing can be said; but not of what is not there. */
const NOTHING_TO_JUDGE: readonly WhyNotJudged[] = ["not-held", "incomplete"];

function whyNone(gap: Gap): string | undefined {
  if (gap.kind === "impossible") return gap.why;
  if (gap.kind !== "missing" || gap.figure.value.kind !== "missing") return undefined;
  const {reason, detail} = gap.figure.value;
  if (reason === "zero-denominator") return detail ?? "there was nothing to take a share of";
  return reason === "not-applicable" ? (detail ?? "it does not apply") : undefined;
}
