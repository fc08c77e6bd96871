import {scaleLinear} from "d3-scale";
import {circle, diamond, line, type Sheet, type Size, sheet, WIDTHS, words} from "../drawing/svg.ts";
import {cut, textWidth, wrap} from "../drawing/text-width.ts";
import {type Compared, type ForcesData, intervalOf, showShare, showValue} from "./forces.ts";

/** Room for names at the left. */
const LABELS: Readonly<Record<Size, number>> = {wide: 176, narrow: 124};
const ROW = 34;

/** From 0; a row a force with its interval and its value at the end; the own filled, a diamond, its name in bold. */
export function drawDotSheet(
  {data, forces}: {readonly data: ForcesData; readonly forces: readonly Compared[]},
  how: Omit<Sheet, "height">,
): string {
  const room = Math.max(...forces.map((force) => textWidth(showShare(force, data), 14, true)));
  const [left, right] = [LABELS[how.size], WIDTHS[how.size] - Math.ceil(room) - 14];
  const most = Math.max(...forces.map((force) => intervalOf(force, data).upper));
  const x = scaleLinear([0, most > 0 ? most : 1], [left, right]).nice(how.size === "wide" ? 5 : 3);
  const ticks = x.ticks(how.size === "wide" ? 5 : 3);
  const step = ((ticks[1] ?? 1) - (ticks[0] ?? 0)) * (data.kind === "share" ? 100 : data.per);
  const places = Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
  const bottom = 6 + forces.length * ROW;
  return sheet({...how, height: bottom + 28}, [
    ...ticks.flatMap((tick) => [
      line({x: x(tick), y: 6}, {x: x(tick), y: bottom}, tick === 0 ? "axis" : "grid"),
      words(showValue(tick, data, places), {x: x(tick), y: bottom + 18}, {mark: "tick", anchor: "middle"}),
    ]),
    ...forces.flatMap((force, n) => rowOf(force, {data, x, y: 6 + (n + 0.5) * ROW, left, width: WIDTHS[how.size]})),
  ]);
}

interface Where {
  readonly data: ForcesData;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly left: number;
  readonly width: number;
}

function rowOf(force: Compared, {data, x, y, left, width}: Where): readonly string[] {
  const {lower, upper} = intervalOf(force, data);
  const label = wrap(force.name, {width: left - 14, size: 14, bold: force.own});
  const lines = label.length <= 2 ? label : [label[0]!, cut(label.slice(1).join(" "), {width: left - 14, size: 14})];
  const place = {x: x(force.value), y};
  return [
    ...lines.map((said, n) =>
      words(said, {x: 0, y: y + 4.5 + (n - (lines.length - 1) / 2) * 15}, {mark: force.own ? "value" : "label"}),
    ),
    line({x: left, y}, place, "leader"),
    line({x: x(lower), y}, {x: x(upper), y}, force.own ? "own" : "interval"),
    force.own ? diamond(place, 7, "marked") : circle(place, 4.2, "other"),
    words(showShare(force, data), {x: width, y: y + 4.5}, {mark: force.own ? "value" : "label", anchor: "end"}),
  ];
}
