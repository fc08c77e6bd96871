import {type ScaleLinear, type ScaleLogarithmic, scaleLog} from "d3-scale";
import {chartWords} from "../../../language/charts/chart-words.ts";
import {showDecimal} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {apart, type Ground, levels, roomForLevels, upward} from "../drawing/axes.ts";
import {circle, diamond, line, type Place, polyline, type Sheet, sheet, WIDTHS, words} from "../drawing/svg.ts";
import {textWidth} from "../drawing/text-width.ts";
import {type ForcesData, showShare, showValue} from "./forces.ts";
import type {Funnel} from "./funnel-limits.ts";

interface Read {
  readonly data: ForcesData;
  readonly language: Language;
  readonly funnel: Funnel;
}

const HEIGHTS = {wide: 340, narrow: 330} as const;
/** So many forces outside the outer limits are named beside their marks; the words name all. */
const NAMED = {wide: 6, narrow: 3} as const;

/** Size to the right, by multiples; value upwards, from 0. Only the own force and those outside the outer limits are named. */
export function drawFunnelSheet({data, language, funnel}: Read, how: Omit<Sheet, "height">): string {
  const height = HEIGHTS[how.size];
  const between = {top: 14, bottom: height - 50};
  const most = Math.max(...funnel.forces.map(({value}) => value), funnel.target);
  const limits = funnel.curves["99.8"].upper.map(({value}) => value).filter((value) => value <= 1.6 * most);
  const y = upward([0, most, ...limits], {ground: between, fromZero: true});
  const show = (value: number) => showValue(value, data, placesOfTicks(y, data));
  const pooled = chartWords(language, "pooled", {value: showValue(funnel.target, data)});
  const right = WIDTHS[how.size] - Math.ceil(textWidth(pooled, 12.5)) - 10;
  const ground = {...between, left: roomForLevels(y, show), right};
  const x = scaleLog([...funnel.sizes], [ground.left, ground.right]);
  return sheet({...how, height}, [
    ...levels(y, ground, show),
    ...sizeTicks(x, {ground, data, language}),
    line({x: ground.left, y: y(funnel.target)}, {x: ground.right, y: y(funnel.target)}, "mean"),
    ...curves(funnel, x, y),
    ...curveLabels({funnel, pooled, y, ground}, language),
    ...marksOf({data, language, funnel}, {x, y, ground, most: NAMED[how.size]}),
  ]);
}

function placesOfTicks(y: ScaleLinear<number, number>, {kind, per}: ForcesData): number {
  const [first = 0, second = 1] = y.ticks(4);
  const step = (second - first) * (kind === "share" ? 100 : per);
  return Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
}

/** Sizes of 1, 2 and 5 times a power of ten, and what they are sizes of. */
function sizeTicks(
  x: ScaleLogarithmic<number, number>,
  {ground, data, language}: {ground: Ground; data: ForcesData; language: Language},
): readonly string[] {
  const [least = 1, most = 1] = x.domain();
  const powers = Array.from({length: 12}, (_, power) => 10 ** power);
  const ticks = powers.flatMap((power) => [power, 2 * power, 5 * power]).filter((one) => one >= least && one <= most);
  const y = ground.bottom;
  return [
    ...ticks.flatMap((tick) => [
      line({x: x(tick), y}, {x: x(tick), y: y + 5}, "axis"),
      words(shortly(tick, language), {x: x(tick), y: y + 19}, {mark: "tick", anchor: "middle"}),
    ]),
    words(chartWords(language, "size-axis", {size: data.size}), {x: ground.left, y: y + 38}, {mark: "tick"}),
  ];
}

function shortly(size: number, language: Language): string {
  if (size >= 1e6) return chartWords(language, "million", {number: showDecimal(size / 1e6, 0)});
  if (size >= 1e5) return chartWords(language, "million", {number: showDecimal(size / 1e6, 1)});
  return size >= 1e3 ? chartWords(language, "thousand", {number: showDecimal(size / 1e3, 0)}) : showDecimal(size, 0);
}

function curves({curves: all}: Funnel, x: ScaleLogarithmic<number, number>, y: ScaleLinear<number, number>) {
  const most = y.domain()[1]!;
  return (["95", "99.8"] as const).flatMap((level) =>
    (["lower", "upper"] as const).map((side) =>
      polyline(
        all[level][side].map(({size, value}) => (value <= most ? {x: x(size), y: y(value)} : undefined)),
        level === "95" ? "near" : "limit",
      ),
    ),
  );
}

/** At the right end of the limits and of the pooled value. */
function curveLabels(
  {funnel, pooled, y, ground}: {funnel: Funnel; pooled: string; y: ScaleLinear<number, number>; ground: Ground},
  language: Language,
): readonly string[] {
  const most = y.domain()[1]!;
  const ends = (["95", "99.8"] as const).flatMap((level) =>
    (["lower", "upper"] as const).flatMap((side) => {
      const value = funnel.curves[level][side].at(-1)?.value;
      const said = chartWords(language, level === "95" ? "limit-95" : "limit-998");
      return value === undefined || value > most ? [] : [{value, said}];
    }),
  );
  const all = [...ends, {value: funnel.target, said: pooled}];
  const heights = apart(
    all.map(({value}) => y(value)),
    14,
  );
  return all.map(({said}, n) => words(said, {x: ground.right + 8, y: heights[n]! + 4}, {mark: "tick"}));
}

interface Scales {
  readonly x: (size: number) => number;
  readonly y: (value: number) => number;
  readonly ground: Ground;
  readonly most: number;
}

/** The own force on top, a diamond; the others hollow. */
function marksOf({data, funnel}: Read, {x, y, ground, most}: Scales): readonly string[] {
  const places = funnel.forces.map((force) => ({force, x: x(force.denominator), y: y(force.value)}));
  const own = places.filter(({force}) => force.own);
  const far = places
    .filter(({force}) => !force.own && force.place.endsWith("99.8"))
    .toSorted((a, b) => distance(b.force.value, funnel) - distance(a.force.value, funnel));
  const taken: Box[] = places.map((place) => ({...place, width: 8, height: 8}));
  return [
    ...places.filter(({force}) => !force.own).map((place) => circle(place, 3.4, "other")),
    ...own.map((place) => diamond(place, 7, "marked")),
    ...own.flatMap((place) => name(place, {data, ground, taken, isOwn: true})),
    ...far.slice(0, most).flatMap((place) => name(place, {data, ground, taken, isOwn: false})),
  ];
}

function distance(value: number, {target}: Funnel): number {
  return Math.abs(Math.log(Math.max(value, 1e-12) / target));
}

interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

type Named = Place & {readonly force: Funnel["forces"][number]};

/** Beside its mark, where nothing is yet: right, left, over or under it. The own is named wherever that is least in the way. */
function name(
  {force, x, y}: Named,
  how: {data: ForcesData; ground: Ground; taken: Box[]; isOwn: boolean},
): readonly string[] {
  const {data, ground, taken, isOwn} = how;
  const said = `${force.name} ${showShare(force, data)}`;
  const width = textWidth(said, isOwn ? 14 : 12.5, isOwn) + 4;
  const gap = isOwn ? 12 : 8;
  const inside = (middle: number) => Math.min(Math.max(middle, ground.left + width / 2), ground.right - width / 2);
  const choices: readonly Place[] = [
    {x: x + gap + width / 2, y},
    {x: x - gap - width / 2, y},
    {x: inside(x), y: y - 16},
    {x: inside(x), y: y + 16},
  ].filter((place) => place.x - width / 2 >= ground.left && place.x + width / 2 <= ground.right);
  const clear = choices.find((place) => !taken.some((box) => isOver({...place, width, height: 14}, box)));
  const chosen = clear ?? (isOwn ? {x: inside(x), y: y - 16} : undefined);
  if (chosen === undefined) return [];
  taken.push({...chosen, width, height: 14});
  return [words(said, {x: chosen.x, y: chosen.y + 4.5}, {mark: isOwn ? "value" : "tick", anchor: "middle"})];
}

function isOver(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}
