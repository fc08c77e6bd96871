import {showMonth, showPeriod} from "../../language/display.ts";
import type {ExtremeClaim} from "../../vocabulary/claim.ts";
import {compareRatios} from "../../vocabulary/ratio.ts";
import {showPrinted} from "./judge-change.ts";
import {type Evidence, HOLDS, type Judgement, wrong} from "./judgement.ts";

/** "A record low" against the past that is held: one value beyond it is enough to refuse it, and only a past that is held whole bears it out. */
export function judgeExtreme({words, extreme, since, period}: ExtremeClaim, evidence: Evidence): Judgement {
  const {after, past} = evidence;
  const than = extreme === "lowest" ? "lower" : "higher";
  if (after === undefined || past === undefined)
    return {
      kind: "cannot-be-checked",
      why: `"${words}" needs the value and those of earlier times: none ${than} is shown`,
    };
  const earlier = past.values.filter((one) => since === undefined || one.period.from >= since);
  const beyond = earlier.filter(({value}) => {
    const order = compareRatios(value, after.value);
    return extreme === "lowest" ? order < 0 : order > 0;
  });
  const furthest = beyond.sort((a, b) => compareRatios(a.value, b.value)).at(extreme === "lowest" ? 0 : -1);
  const show = (value: typeof after) => showPrinted(value, evidence);
  if (furthest !== undefined) {
    const was = show({value: furthest.value, precision: after.precision});
    const now = `${show(after)}${period ? ` in ${showPeriod(period)}` : ""}`;
    return wrong(
      "extreme",
      `"${words}" is said of ${now}, and in ${showPeriod(furthest.period)} it was ${was}, which is ${than}`,
    );
  }
  if (since !== undefined && past.heldFrom !== undefined && past.heldFrom <= since && earlier.length > 0) return HOLDS;
  const held =
    past.heldFrom === undefined || earlier.length === 0
      ? `no earlier time as long as its own is held`
      : `what is held begins in ${showMonth(past.heldFrom)}, and nothing in it is ${than}`;
  const missing = since === undefined ? "all that came before" : `everything from ${showMonth(since)} on`;
  return {kind: "cannot-be-checked", why: `"${words}" is said of ${show(after)}: ${held}, but it takes ${missing}`};
}
