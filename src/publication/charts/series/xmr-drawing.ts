import {chartWords} from "../../../language/charts/chart-words.ts";
import {showMonth} from "../../../language/display.ts";
import {apart, columns, type Ground, levels, placesOf, roomForLevels, upward, years} from "../drawing/axes.ts";
import type {Mark} from "../drawing/mark-styles.ts";
import {
  at,
  circle,
  diamond,
  line,
  type Place,
  path,
  polyline,
  type Sheet,
  type Size,
  sheet,
  square,
  WIDTHS,
  words,
} from "../drawing/svg.ts";
import {textWidth} from "../drawing/text-width.ts";
import type {Charted, Limits, ReadSeries, Signal, Stretch} from "./charted.ts";
import {breaksWithin, isCounted, showLimit, showPoint, whenOf} from "./series-of.ts";

const HEIGHTS = {wide: 300, narrow: 280} as const;

/** Limits and mean under the series, marks on it, and words beside what they name. */
export function drawXmrSheet(read: ReadSeries, how: Omit<Sheet, "height">): string {
  const {data, points, stretches} = read;
  const height = HEIGHTS[how.size];
  const values = points.flatMap(({value}) => value ?? []);
  const ends = stretches.flatMap(({limits}) => (limits ? [limits.lower, limits.upper] : []));
  const between = {top: breaksWithin(data.history.breaks, points).length > 0 ? 40 : 26, bottom: height - 34};
  const y = upward([...values, ...ends], {ground: between, fromZero: isCounted(data)});
  const show = (value: number) => showPoint(value, data);
  const room = Math.max(...ends.map((end) => textWidth(labelOf("upper", end, read), 14, false)));
  const ground = {...between, left: roomForLevels(y, show), right: WIDTHS[how.size] - Math.ceil(room) - 10};
  const x = columns(points.length, ground);
  const places = placesOf(
    points.map(({value}) => value),
    {x, y},
  );
  const half = (ground.right - ground.left) / points.length / 2;
  return sheet({...how, height}, [
    ...levels(y, ground, show),
    ...years(
      points.map(({month}) => month),
      ground,
    ),
    ...stretches.flatMap((stretch) => limitLines(stretch, {x, y, half})),
    ...breakLines(read, {x: (n) => x(n) - half, ground, isWide: how.size === "wide"}),
    ...stretches.map(({from, points: own}) => polyline(places.slice(from, from + own.length), "series")),
    ...stretches.flatMap(({from, points: own}) => own.map((point, n) => markOf(point, places[from + n], how.size))),
    ...limitLabels(read, {x, y, half, ground}),
    ...signalTags(read, {places, ground, most: how.size === "wide" ? 4 : 2}),
  ]);
}

interface Scales {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  /** Of a column. */
  readonly half: number;
}

function limitLines({from, points, limits}: Stretch, {x, y, half}: Scales): readonly string[] {
  if (limits === undefined) return [];
  const [left, right] = [x(from) - half, x(from + points.length - 1) + half];
  const across = (value: number, mark: Mark) => line({x: left, y: y(value)}, {x: right, y: y(value)}, mark);
  return [across(limits.upper, "limit"), across(limits.lower, "limit"), across(limits.mean, "mean")];
}

/** A dotted upright with its words: at the left of it where there is more room there. */
function breakLines(
  {data, points, language}: ReadSeries,
  {x, ground, isWide}: {readonly x: (index: number) => number; readonly ground: Ground; readonly isWide: boolean},
): readonly string[] {
  return breaksWithin(data.history.breaks, points).flatMap((month) => {
    const at = x(points.findIndex((point) => point.month >= month));
    const said = chartWords(language, isWide ? "changed" : "changed-short", {month: showMonth(month, language)});
    const isLeft = at - ground.left > ground.right - at;
    const place = {x: at + (isLeft ? -6 : 6), y: 14};
    return [
      line({x: at, y: 4}, {x: at, y: ground.bottom}, "break"),
      words(said, place, {mark: "note", anchor: isLeft ? "end" : "start"}),
    ];
  });
}

/** Hollow where it sets the limits, filled where it is judged by them; a shape of its own where a rule marks it. */
function markOf({cause, judged}: Charted, place: Place | undefined, size: Size): string {
  if (place === undefined) return "";
  const {diamond: far, square: run, circle: own} = SIZES[size];
  if (cause.endsWith("limit")) return diamond(place, far, "marked");
  if (cause !== "common-cause") return square(place, run, "marked");
  return circle(place, own, judged ? "judged" : "point");
}

/** Radii in pixels. */
const SIZES = {
  wide: {diamond: 7, square: 4.5, circle: 3.6},
  narrow: {diamond: 5.5, square: 3.2, circle: 2.6},
} as const;

/** At the right of the last stretch; where that has no limits, over the end of the last that has. */
function limitLabels({stretches, ...read}: ReadSeries, {x, y, half, ground}: Scales & {readonly ground: Ground}) {
  const stretch = stretches.findLast(({limits}) => limits !== undefined)!;
  const limits = stretch.limits!;
  const isLast = stretch === stretches.at(-1);
  const kinds = ["upper", "mean", "lower"] as const;
  const heights = apart(
    kinds.map((kind) => y(limits[kind])),
    17,
  );
  const right = isLast ? ground.right + 8 : x(stretch.from + stretch.points.length - 1) + half;
  return kinds.map((kind, n) => {
    const said = labelOf(kind, limits[kind], {...read, stretches});
    const mark = kind === "mean" ? "label" : "tick";
    if (isLast) return words(said, {x: right, y: heights[n]! + 4}, {mark});
    return words(said, {x: right, y: heights[n]! - 5}, {mark, anchor: "end"});
  });
}

function labelOf(kind: keyof Limits, value: number, {data, language}: ReadSeries): string {
  return chartWords(language, kind, {value: showLimit(value, data)});
}

/** The last signals by name: over the points where they are high, under them where they are low; none where there is no room. */
function signalTags(
  read: ReadSeries,
  {places, ground, most}: {readonly places: Places; readonly ground: Ground; readonly most: number},
): readonly string[] {
  const taken: Box[] = places.flatMap((place) => (place ? {...place, width: 8, height: 10} : []));
  const tags: string[] = [];
  for (const signal of read.signals.toReversed().toSorted(limitsFirst)) {
    if (tags.length === most) break;
    const tag = tagOf(signal, read, {places, ground});
    const box = tag.choices.find((choice) => !taken.some((other) => overlaps(choice, other)));
    if (box === undefined) continue;
    taken.push(box);
    tags.push(tag.bracket + words(tag.said, {x: box.x, y: box.y + 4}, {mark: "note", anchor: "middle"}));
  }
  return tags;
}

type Places = readonly (Place | undefined)[];

interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

function limitsFirst(a: Signal, b: Signal): number {
  return Number(b.cause.endsWith("-limit")) - Number(a.cause.endsWith("-limit"));
}

/** Its words, where they could stand, the nearest first, and for several points a bracket. */
function tagOf(
  {cause, from, count}: Signal,
  {points, data, language}: ReadSeries,
  {places, ground}: {readonly places: Places; readonly ground: Ground},
): {readonly said: string; readonly choices: readonly Box[]; readonly bracket: string} {
  const own = places.slice(from, from + count).flatMap((place) => place ?? []);
  const isHigh = /^(above|rising)/.test(cause);
  const when = whenOf(points[from]!.month, data.history.step, language);
  const isOne = count === 1 && cause.endsWith("-limit");
  const slots = {when, value: showPoint(points[from]!.value!, data), count};
  const said = chartWords(language, isOne ? "tag-one" : `tag-${cause}`, slots);
  const width = textWidth(said, 12.5);
  const [first, last] = [own[0]!.x, own.at(-1)!.x];
  const x = Math.min(Math.max((first + last) / 2, ground.left + width / 2), ground.right - width / 2);
  const heights = own.map((place) => place.y);
  const way = isHigh ? -1 : 1;
  const edge = (isHigh ? Math.min(...heights) : Math.max(...heights)) + 12 * way;
  const choices = [edge + 9 * way, edge + 24 * way, edge + 39 * way]
    .filter((y) => y > 24 && y < ground.bottom - 8)
    .map((y) => ({x, y, width, height: 14}));
  const bracket =
    count < 2 ? "" : path(`M${at(first)} ${at(edge - 4 * way)}v${4 * way}H${at(last)}v${-4 * way}`, "break");
  return {said, choices, bracket};
}
