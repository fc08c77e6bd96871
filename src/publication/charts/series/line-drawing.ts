import {chartWords} from "../../../language/charts/chart-words.ts";
import {showMonth} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {apart, columns, levels, placesOf, roomForLevels, upward, years} from "../drawing/axes.ts";
import {circle, diamond, line, polyline, type Sheet, sheet, WIDTHS, words} from "../drawing/svg.ts";
import {cut, textWidth, wrap} from "../drawing/text-width.ts";
import {breaksWithin, isCounted, type LineData, type Reached, showBaseline, showPoint} from "./series-of.ts";

interface Read {
  readonly data: LineData;
  readonly language: Language;
  readonly points: readonly Reached[];
}

const HEIGHTS = {wide: 280, narrow: 270} as const;

/** The series with its last value printed at its end, and the baseline with its name at its end. */
export function drawLineSheet({data, language, points}: Read, how: Omit<Sheet, "height">): string {
  const {baseline, history} = data;
  const isWide = how.size === "wide";
  const height = HEIGHTS[how.size];
  const values = points.flatMap(({value}) => value ?? []);
  const breaks = breaksWithin(history.breaks, points);
  const between = {top: breaks.length > 0 ? 34 : 20, bottom: height - 34};
  const y = upward([...values, baseline.value], {ground: between, fromZero: isCounted(data)});
  const last = points.findLastIndex(({value}) => value !== undefined);
  const latest = showPoint(points[last]!.value!, data);
  const room = isWide ? 150 : 92;
  const name = baselineName(data, room, language);
  const taken = Math.max(textWidth(latest, 14, true), ...name.map((said) => textWidth(said, 12.5)));
  const show = (value: number) => showPoint(value, data);
  const ground = {...between, left: roomForLevels(y, show), right: WIDTHS[how.size] - Math.ceil(taken) - 10};
  const x = columns(points.length, ground);
  const places = placesOf(
    points.map(({value}) => value),
    {x, y},
  );
  const half = (ground.right - ground.left) / points.length / 2;
  const breakAt = breaks.map((month) => points.findIndex((point) => point.month >= month));
  const [valueAt = 0, nameAt = 0] = apart([y(points[last]!.value!), y(baseline.value)], 12 + 8 * name.length);
  return sheet({...how, height}, [
    ...levels(y, ground, show),
    ...years(
      points.map(({month}) => month),
      ground,
    ),
    line({x: ground.left, y: y(baseline.value)}, {x: ground.right, y: y(baseline.value)}, "limit"),
    ...breaks.flatMap((month, n) => {
      const at = x(breakAt[n]!) - half;
      const said = chartWords(language, isWide ? "changed" : "changed-short", {month: showMonth(month, language)});
      const isLeft = at - ground.left > ground.right - at;
      return [
        line({x: at, y: 4}, {x: at, y: ground.bottom}, "break"),
        words(said, {x: at + (isLeft ? -6 : 6), y: 14}, {mark: "note", anchor: isLeft ? "end" : "start"}),
      ];
    }),
    ...[0, ...breakAt].map((from, n) => polyline(places.slice(from, breakAt[n]), "series")),
    ...places.slice(0, last).map((place) => (place && points.length <= 12 ? circle(place, 3.5, "point") : "")),
    diamond(places[last]!, 6, "marked"),
    words(latest, {x: ground.right + 8, y: valueAt + 5}, {mark: "value"}),
    ...name.map((said, n) => words(said, {x: ground.right + 8, y: nameAt + 4 + n * 14}, {mark: "tick"})),
  ]);
}

/** "mean of 2019 560", on three lines at most, its value always whole. */
function baselineName({baseline, ...data}: LineData, room: number, language: Language): readonly string[] {
  const value = showBaseline(baseline.value, data);
  const whole = chartWords(language, "the-baseline", {what: baseline.what, value});
  const lines = wrap(whole, {width: room, size: 12.5});
  return lines.length <= 3 ? lines : [cut(baseline.what, {width: room, size: 12.5}), value];
}
