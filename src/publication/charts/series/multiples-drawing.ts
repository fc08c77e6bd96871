import {scaleLinear} from "d3-scale";
import {columns, type Ground, placesOf} from "../drawing/axes.ts";
import {circle, line, polyline, type Sheet, type Size, sheet, words} from "../drawing/svg.ts";
import {cut, textWidth, wrap} from "../drawing/text-width.ts";
import {breaksWithin, showPoint} from "./series-of.ts";
import type {MultiplesData, Small} from "./small-series.ts";

const GRIDS: Readonly<Record<Size, {readonly across: number; readonly width: number; readonly gap: number}>> = {
  wide: {across: 3, width: 224, gap: 24},
  narrow: {across: 2, width: 162, gap: 19},
};
const PLOT = 84;
const TITLE = 18;
const FOOT = 40;

/** A chart a series, in rows of one height: its name over it, the top of its scale at the left, its last value at its end. */
export function drawMultiplesSheet(
  {data, all}: {readonly data: MultiplesData; readonly all: readonly Small[]},
  how: Omit<Sheet, "height">,
): string {
  const {across, width, gap} = GRIDS[how.size];
  const names = all.map(({name}) => {
    const lines = wrap(name, {width, size: 14, bold: true});
    return lines.length <= 2 ? lines : [lines[0]!, cut(lines.slice(1).join(" "), {width, size: 14, bold: true})];
  });
  const head = TITLE * Math.max(...names.map((lines) => lines.length)) + 8;
  const height = head + PLOT + FOOT;
  const ends = all.map(({last}) => textWidth(showPoint(last.value, data), 14, true));
  const tops = all.map(({top}) => textWidth(showPoint(top, data), 12.5));
  const inner = {left: Math.ceil(Math.max(...tops)) + 8, right: width - Math.ceil(Math.max(...ends)) - 8};
  const marks = all.flatMap((one, n) => {
    const [left, top] = [(n % across) * (width + gap), Math.floor(n / across) * height];
    const ground = {left: left + inner.left, right: left + inner.right, top: top + head, bottom: top + head + PLOT};
    return [
      ...names[n]!.map((said, row) => words(said, {x: left, y: top + 14 + row * TITLE}, {mark: "value"})),
      ...smallChart(one, ground, data),
    ];
  });
  return sheet({...how, height: Math.ceil(all.length / across) * height - 12}, marks);
}

function smallChart({points, last, mean, top, history}: Small, ground: Ground, data: MultiplesData) {
  const {left, right, bottom} = ground;
  const x = columns(points.length, ground);
  const y = scaleLinear([0, top], [bottom, ground.top]);
  const places = placesOf(
    points.map(({value}) => value),
    {x, y},
  );
  const breaks = breaksWithin(history.breaks, points).map((month) => points.findIndex((one) => one.month >= month));
  const half = (right - left) / points.length / 2;
  const [first, end] = [points[0]!.month, points.at(-1)!.month].map((month) => month.slice(0, 4));
  return [
    line({x: left, y: y(top)}, {x: right, y: y(top)}, "grid"),
    line({x: left, y: bottom}, {x: right, y: bottom}, "axis"),
    words(showPoint(top, data), {x: left - 6, y: y(top) + 4}, {mark: "tick", anchor: "end"}),
    words(showPoint(0, data), {x: left - 6, y: bottom + 4}, {mark: "tick", anchor: "end"}),
    line({x: left, y: y(mean)}, {x: right, y: y(mean)}, "mean"),
    ...breaks.map((at) => line({x: x(at) - half, y: ground.top}, {x: x(at) - half, y: bottom}, "break")),
    ...[0, ...breaks].map((from, n) => polyline(places.slice(from, breaks[n]), "series")),
    circle({x: x(points.indexOf(last)), y: y(last.value)}, 4, "judged"),
    words(showPoint(last.value, data), {x: right + 6, y: y(last.value) + 5}, {mark: "value"}),
    words(first!, {x: left, y: bottom + 17}, {mark: "tick"}),
    ...(end === first ? [] : [words(end!, {x: right, y: bottom + 17}, {mark: "tick", anchor: "end"})]),
  ];
}
