import {must} from "../../../vocabulary/finding.ts";
import type {Check} from "../check.ts";

/** What has no value shows a gap in its sentence; such a sentence is not published. */
export const figureWithoutValue: Check = {
  code: "figure-without-value",
  rule: "A figure or share that the text shows has a value, and one said to be over something is.",
  *run({bindings, statement}) {
    for (const {gap, n} of bindings) {
      const tag = statement.tags[n]!;
      if (tag.kind === "change" && gap?.kind === "impossible") continue;
      const why = gap && whyNone(gap);
      if (why === undefined) continue;
      const what = "measure" in tag && tag.measure !== undefined ? `"${tag.measure}"` : `The tag "${tag.kind}"`;
      yield must(this.code, `${what} has no value here: ${why}.`, {
        at: tag.at,
        advice: "Reword the sentence without it, or ask for another period or measure.",
      });
    }
  },
};

function whyNone(gap: NonNullable<Parameters<Check["run"]>[0]["bindings"][number]["gap"]>): string | undefined {
  if (gap.kind === "impossible") return gap.why;
  if (gap.kind !== "missing" || gap.figure.value.kind !== "missing") return undefined;
  const {reason, detail} = gap.figure.value;
  if (reason === "zero-denominator") return detail ?? "there was nothing to take a share of";
  return reason === "not-applicable" ? (detail ?? "it does not apply") : undefined;
}
