import {type ScaleLinear, scaleLinear} from "d3-scale";
import {chartWords} from "../../../language/charts/chart-words.ts";
import {MINUS, showDecimal} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import type {Ends, Judged} from "../../../vocabulary/verdict.ts";
import {at, box, line, path, type Sheet, type Size, sheet, WIDTHS, words} from "../drawing/svg.ts";
import {textWidth, wrap} from "../drawing/text-width.ts";
import {type JudgedRow, LIMITS} from "./change-row.ts";

/** Where the label, the bars and the numbers of a row stand, in pixels. */
interface Frame {
  readonly size: Size;
  readonly left: number;
  readonly right: number;
  readonly label: number;
  /** Left edge and room of the words at a row's end. */
  readonly end: number;
  readonly room: number;
}

const FRAMES: Readonly<Record<Size, Frame>> = {
  wide: {size: "wide", left: 208, right: 486, label: 188, end: 570, room: 150},
  narrow: {size: "narrow", left: 12, right: 331, label: 256, end: 0, room: 343},
};

const LINE = 16;
const FOOT = 34;

/** A panel for each unit, for percent and points share no scale; in each a row for each measure. */
export function drawChangeSheet(rows: readonly JudgedRow[], language: Language, how: Omit<Sheet, "height">): string {
  const frame = FRAMES[how.size];
  const units = (["percent", "points"] as const).filter((unit) => rows.some((row) => row.ends && row.unit === unit));
  let y = 4;
  const marks = units.flatMap((unit, n) => {
    const own = rows.filter((row) => (row.ends ? row.unit === unit : n === 0));
    const panel = panelOf(own, {unit, frame, language, top: y});
    y = panel.bottom;
    return panel.marks;
  });
  return sheet({...how, height: y}, marks);
}

interface Panel {
  readonly unit: Judged["unit"];
  readonly frame: Frame;
  readonly language: Language;
  readonly top: number;
}

function panelOf(rows: readonly JudgedRow[], panel: Panel): {readonly marks: string[]; readonly bottom: number} {
  const {unit, frame, language, top} = panel;
  const x = scaleOf(rows, unit, frame);
  const head = unit === "points" ? [words(chartWords(language, "in-points"), {x: 0, y: top + 12}, {mark: "tick"})] : [];
  const first = top + head.length * 20 + 4;
  let y = first;
  const placed = rows.map((row) => {
    const one = rowOf(row, {x, y, frame, language});
    y += one.height;
    return one;
  });
  const uprights =
    frame.size === "wide"
      ? grid(x, {top: first - 4, bottom: y + 2}, frame)
      : placed.flatMap(({bar}) => grid(x, {top: bar - 13, bottom: bar + 16}, frame));
  const drawn = placed.flatMap(({marks}) => marks);
  return {marks: [...head, ...uprights, ...tickLabels(x, y, panel), ...drawn], bottom: y + FOOT};
}

/** Uprights at round numbers, and a stronger one at no change. */
function grid(
  x: ScaleLinear<number, number>,
  {top, bottom}: {readonly top: number; readonly bottom: number},
  {size}: Frame,
): readonly string[] {
  return x
    .ticks(TICKS[size])
    .map((tick) => line({x: x(tick), y: top}, {x: x(tick), y: bottom}, tick === 0 ? "zero" : "grid"));
}

const TICKS: Readonly<Record<Size, number>> = {wide: 6, narrow: 4};

/** Round numbers around every interval and no change, no further than the limits. */
function scaleOf(rows: readonly JudgedRow[], unit: Judged["unit"], frame: Frame): ScaleLinear<number, number> {
  const [least, most] = LIMITS[unit];
  const inside = (value: number) => Math.min(most, Math.max(least, value));
  const values = rows.flatMap(({ends, other, change = 0}) => [
    change,
    ...[ends, other].flatMap((one) => (one ? [one.ends.lower ?? least, one.ends.upper ?? most] : [])),
  ]);
  const domain = [Math.min(0, ...values.map(inside)), Math.max(0, ...values.map(inside))];
  return scaleLinear(domain, [frame.left, frame.right]).nice(TICKS[frame.size]).clamp(true);
}

/** No change by its words; of the others those that leave its words room. */
function tickLabels(x: ScaleLinear<number, number>, bottom: number, {frame, language, unit}: Panel): readonly string[] {
  const none = chartWords(language, "no-change");
  const clear = textWidth(none, 12.5) / 2 + 8;
  const label = (said: string, tick: number) =>
    words(said, {x: within(x(tick), said, frame), y: bottom + 18}, {mark: "tick", anchor: "middle"});
  const others = x
    .ticks(TICKS[frame.size])
    .map((tick) => ({tick, said: signed(tick, unit)}))
    .filter(({tick, said}) => Math.abs(x(tick) - x(0)) > clear + textWidth(said, 12.5) / 2);
  return [...others.map(({said, tick}) => label(said, tick)), label(none, 0)];
}

/** So that the words at the axis' end stay within the drawing. */
function within(x: number, said: string, {size}: Frame): number {
  const half = textWidth(said, 12.5) / 2;
  return Math.min(Math.max(x, half), WIDTHS[size] - half);
}

function signed(tick: number, unit: Judged["unit"]): string {
  const places = Number.isInteger(tick) ? 0 : 1;
  const size = showDecimal(Math.abs(tick), places);
  return `${tick < 0 ? MINUS : "+"}${size}${unit === "percent" ? "%" : ""}`;
}

interface At {
  readonly x: ScaleLinear<number, number>;
  readonly y: number;
  readonly frame: Frame;
  readonly language: Language;
}

interface PlacedRow {
  readonly marks: readonly string[];
  readonly height: number;
  /** The height at which its bar lies. */
  readonly bar: number;
}

function rowOf(row: JudgedRow, where: At): PlacedRow {
  return where.frame.size === "wide" ? wideRow(row, where) : narrowRow(row, where);
}

/** Label at the left, bars in the middle, numbers at the right, from one line down; as high as the most lines of them. */
function wideRow(row: JudgedRow, {x, y, frame, language}: At): PlacedRow {
  const label = wrap(row.label, {width: frame.label, size: 14});
  const end = endLines(row, language, frame.room);
  const first = y + 22;
  const bar = first - 4.5;
  return {
    bar,
    height: Math.max(label.length, end.length, row.other ? 1.5 : 1) * LINE + 20,
    marks: [
      ...label.map((said, n) => words(said, {x: 0, y: first + n * LINE}, {mark: "label"})),
      ...bars(row, x, bar),
      ...(row.ends && row.shown
        ? [words(row.shown, {x: frame.end - 10, y: first}, {mark: "value", anchor: "end"})]
        : []),
      ...end.map((said, n) => words(said, {x: frame.end, y: first + n * LINE}, {mark: "tick"})),
    ],
  };
}

/** Label and change on a line, the interval under them, then the bars. */
function narrowRow(row: JudgedRow, {x, y, frame, language}: At): PlacedRow {
  const shown = row.ends ? (row.shown ?? "") : "";
  const label = wrap(row.label, {width: frame.room - textWidth(shown, 14, true) - 12, size: 14});
  const end = endLines(row, language, frame.room);
  const under = y + 14 + label.length * LINE;
  const bar = under + end.length * LINE + 4;
  return {
    bar,
    height: bar - y + 26,
    marks: [
      ...label.map((said, n) => words(said, {x: 0, y: y + 14 + n * LINE}, {mark: "label"})),
      ...(shown ? [words(shown, {x: frame.room, y: y + 14}, {mark: "value", anchor: "end"})] : []),
      ...end.map((said, n) => words(said, {x: 0, y: under + n * LINE}, {mark: "tick"})),
      ...bars(row, x, bar),
    ],
  };
}

function endLines({ends, other, why}: JudgedRow, language: Language, width: number): readonly string[] {
  const said = ends ? [ends.short, other?.short ?? ""] : [chartWords(language, "cannot-be-judged", {why: why ?? ""})];
  return said.flatMap((one) => wrap(one, {width, size: 12.5}));
}

/** Solid where it is clear of no change, hollow where it is across; dashed and without a bar where it cannot be judged. */
function bars({ends, other, change, verdict}: JudgedRow, x: ScaleLinear<number, number>, y: number): readonly string[] {
  if (ends === undefined)
    return [
      line({x: x(0) - 26, y}, {x: x(0) - 6, y}, "unjudged"),
      line({x: x(0) + 6, y}, {x: x(0) + 26, y}, "unjudged"),
    ];
  const isClear = verdict.kind === "larger-than-chance";
  const [least = 0, most = 0] = x.domain();
  const [left, right] = [x(ends.ends.lower ?? least), x(ends.ends.upper ?? most)];
  return [
    box({x: left, y: y - 4}, {width: Math.max(right - left, 1), height: 8}, isClear ? "bar" : "hollow"),
    ...arrows(ends.ends, x, y),
    ...(other ? [bracket(other.ends, x, y + 11)] : []),
    ...(change === undefined || change < least || change > most
      ? []
      : [line({x: x(change), y: y - 8}, {x: x(change), y: y + 8}, isClear ? "change" : "crossing")]),
  ];
}

/** At an end that lies beyond the scale. */
function arrows({lower, upper}: Ends, x: ScaleLinear<number, number>, y: number): readonly string[] {
  const [least = 0, most = 0] = x.domain();
  return [
    ...(lower === null || lower < least ? [path(`M${at(x(least) - 3)} ${at(y - 6)}l-6 6l6 6`, "crossing")] : []),
    ...(upper === null || upper > most ? [path(`M${at(x(most) + 3)} ${at(y - 6)}l6 6l-6 6`, "crossing")] : []),
  ];
}

function bracket({lower, upper}: Ends, x: ScaleLinear<number, number>, y: number): string {
  const [least = 0, most = 0] = x.domain();
  return path(`M${at(x(lower ?? least))} ${at(y - 3)}v3H${at(x(upper ?? most))}v-3`, "independent");
}
