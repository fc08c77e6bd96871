import type {ChangeKind} from "../../vocabulary/change.ts";
import type {Printed} from "../../vocabulary/claim.ts";
import type {ChangeMark, LevelMark, Mark, MarkedText} from "./marked-text.ts";
import {type PrintedNumber, printedNumbersIn} from "./printed-numbers.ts";
import type {Stretch} from "./sentences.ts";

/** What words can be about: the numbers of a sentence, known or as typed. */
export type Anchor = ValueAnchor | SizeAnchor;

/** A value: "7,675". */
export interface ValueAnchor extends Stretch {
  readonly kind: "value";
  readonly printed: Printed;
  readonly unit: PrintedNumber["unit"];
  readonly mark?: LevelMark;
}

/** The size of a change: "13.73%", "66 percentage points". */
export interface SizeAnchor extends Stretch {
  readonly kind: "size";
  readonly size: Printed & {readonly kind: ChangeKind};
  readonly mark?: ChangeMark;
}

/** The anchors of a sentence in order. A typed number is a size when the words right beside it make it one ("by 12%", "a 12% fall"). */
export function anchorsIn({text, marks}: MarkedText, {start, end}: Stretch): readonly Anchor[] {
  const within = marks.filter((mark) => mark.start < end && mark.end > start);
  const typed = printedNumbersIn(text.slice(start, end)).flatMap((number) => {
    const placed = {...number, start: number.start + start, end: number.end + start};
    const known = marks.some((mark) => mark.start < placed.end && placed.start < mark.end);
    return known ? [] : [typedAnchor(text, placed)];
  });
  return [...within.flatMap(markAnchor), ...typed].sort((a, b) => a.start - b.start);
}

function markAnchor(mark: Mark): Anchor[] {
  const {start, end} = mark;
  if (mark.kind === "change") return [{kind: "size", start, end, size: mark.size, mark}];
  if (mark.kind !== "level" && mark.kind !== "share") return [];
  const unit = mark.kind === "share" ? "percent" : "count";
  return [{kind: "value", start, end, printed: mark.value, unit, mark}];
}

function typedAnchor(text: string, {start, end, unit, printed}: PrintedNumber): Anchor {
  const percent = unit === "percent" || unit === "points";
  const says =
    percent && (SIZE_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || SIZE_AFTER.test(text.slice(end)));
  const difference = !percent && DIFFERENCE_BEFORE.test(text.slice(Math.max(0, start - 40), start));
  if (unit === "points" || says || difference) {
    const kind = unit === "points" ? "points" : percent ? "percent" : "absolute";
    return {kind: "size", start, end, size: {...printed, kind}};
  }
  return {kind: "value", start, end, printed, unit};
}

const MOVES =
  "fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|decreas\\w*|declin\\w*|reduc\\w*|rise|rising|rose|risen|increas\\w*|grew|grow\\w*|improve\\w*|down|up";
const HEDGE =
  "(?:\\s+(?:by|of|nearly|almost|over|more than|about|around|just over|just under|some|a further|another))*";
const SIZE_BEFORE = new RegExp(`\\b(?:${MOVES})(?:\\s+(?:by|of))?${HEDGE}\\s*\\(?$`, "i");
const DIFFERENCE_BEFORE = new RegExp(`\\b(?:${MOVES})\\s+(?:by|of)${HEDGE}\\s*$`, "i");
const SIZE_AFTER = new RegExp(
  `^\\s+(?:\\w+ly\\s+|notable\\s+|overall\\s+|significant\\s+)?(?:${MOVES}|fewer|more|lower|higher|less)\\b`,
  "i",
);
