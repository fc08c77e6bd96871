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
  let y = top + head.length * 20 + 4;
  const first = y;
  const drawn = rows.flatMap((row) => {
    const one = rowOf(row, {x, y, frame, language});
    y += one.height;
    return one.marks;
  });
  const zero = line({x: x(0), y: first - 4}, {x: x(0), y: y + 2}, "zero");
  return {marks: [...head, ...ticks(x, {top: first, bottom: y, panel}), zero, ...drawn], bottom: y + FOOT};
}

/** Round numbers around every interval and no change, no further than the limits. */
function scaleOf(rows: readonly JudgedRow[], unit: Judged["unit"], frame: Frame): ScaleLinear<number, number> {
  const [least, most] = LIMITS[unit];
  const inside = (value: number) => Math.min(most, Math.max(least, value));
  const values = rows.flatMap(({ends, other, change = 0}) => [
    change,
    ...[ends, other].flatMap((one) => (one ? [one.ends.lower ?? least, one.ends.upper ?? most] : [])),
  ]);
  const domain = [Math.min(0, ...values.map(inside)), Math.max(0, ...values.map(inside))];
  return scaleLinear(domain, [frame.left, frame.right])
    .nice(frame.size === "wide" ? 6 : 4)
    .clamp(true);
}

/** No change by its words; of the others those that leave its words room. */
function ticks(
  x: ScaleLinear<number, number>,
  {top, bottom, panel: {frame, language, unit}}: {top: number; bottom: number; panel: Panel},
): readonly string[] {
  const none = chartWords(language, "no-change");
  const clear = textWidth(none, 12.5) / 2 + 8;
  const all = x.ticks(frame.size === "wide" ? 6 : 4).filter((tick) => tick !== 0);
  const labels = all.map((tick) => ({tick, said: signed(tick, unit)}));
  return [
    ...labels.map(({tick}) => line({x: x(tick), y: top}, {x: x(tick), y: bottom}, "grid")),
    ...labels
      .filter(({tick, said}) => Math.abs(x(tick) - x(0)) > clear + textWidth(said, 12.5) / 2)
      .map(({tick, said}) => words(said, {x: x(tick), y: bottom + 18}, {mark: "tick", anchor: "middle"})),
    words(none, {x: within(x(0), none, frame), y: bottom + 18}, {mark: "tick", anchor: "middle"}),
  ];
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

function rowOf(row: JudgedRow, where: At): {readonly marks: readonly string[]; readonly height: number} {
  return where.frame.size === "wide" ? wideRow(row, where) : narrowRow(row, where);
}

/** Label at the left, bars in the middle, numbers at the right; as high as the most lines of them. */
function wideRow(row: JudgedRow, {x, y, frame, language}: At) {
  const label = wrap(row.label, {width: frame.label, size: 14});
  const end = endLines(row, language, frame.room);
  const lines = Math.max(label.length, end.length, row.other ? 2 : 1);
  const height = lines * LINE + 20;
  const top = y + (height - lines * LINE) / 2;
  const middle = (count: number) => top + ((lines - count) * LINE) / 2 + 12;
  const centre = y + height / 2;
  return {
    height,
    marks: [
      ...label.map((said, n) => words(said, {x: 0, y: middle(label.length) + n * LINE}, {mark: "label"})),
      ...bars(row, x, centre),
      ...(row.ends && row.shown
        ? [words(row.shown, {x: frame.end - 10, y: middle(end.length)}, {mark: "value", anchor: "end"})]
        : []),
      ...end.map((said, n) => words(said, {x: frame.end, y: middle(end.length) + n * LINE}, {mark: "tick"})),
    ],
  };
}

/** Label and change on a line, the interval under them, then the bars. */
function narrowRow(row: JudgedRow, {x, y, frame, language}: At) {
  const shown = row.ends ? (row.shown ?? "") : "";
  const label = wrap(row.label, {width: frame.room - textWidth(shown, 14, true) - 12, size: 14});
  const end = endLines(row, language, frame.room);
  const under = y + 14 + label.length * LINE;
  const centre = under + end.length * LINE + 6;
  return {
    height: centre - y + 16,
    marks: [
      ...label.map((said, n) => words(said, {x: 0, y: y + 14 + n * LINE}, {mark: "label"})),
      ...(shown ? [words(shown, {x: frame.room, y: y + 14}, {mark: "value", anchor: "end"})] : []),
      ...end.map((said, n) => words(said, {x: 0, y: under + n * LINE}, {mark: "tick"})),
      ...bars(row, x, centre),
    ],
  };
}

function endLines({ends, other, why}: JudgedRow, language: Language, width: number): readonly string[] {
  const said = ends ? [ends.words, other?.words ?? ""] : [chartWords(language, "cannot-be-judged", {why: why ?? ""})];
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
    ...(change === undefined
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
