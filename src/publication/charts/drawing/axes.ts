import {type ScaleLinear, scaleLinear} from "d3-scale";
import type {Month} from "../../../vocabulary/period.ts";
import {line, type Place, words} from "./svg.ts";
import {textWidth} from "./text-width.ts";

/** The ground on which points stand, in pixels of the drawing. */
export interface Ground {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A scale upwards, from 0 or, of `fromZero: false`, from a round number below the least. */
export function upward(
  values: readonly number[],
  {ground, fromZero}: {readonly ground: Pick<Ground, "top" | "bottom">; readonly fromZero: boolean},
): ScaleLinear<number, number> {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const low = fromZero ? Math.min(0, least) : least;
  const high = most > low ? most : low + (Math.abs(low) || 1);
  return scaleLinear([low, high], [ground.bottom, ground.top]).nice(TICKS);
}

const TICKS = 4;

/** Lines across with their values at the left; the lowest is the axis. */
export function levels(scale: ScaleLinear<number, number>, ground: Ground, show: (value: number) => string): string[] {
  const [lowest = 0] = scale.domain();
  return scale.ticks(TICKS).flatMap((tick) => {
    const y = scale(tick);
    const mark = tick === lowest ? "axis" : "grid";
    return [
      line({x: ground.left, y}, {x: ground.right, y}, mark),
      words(show(tick), {x: ground.left - 8, y: y + 4}, {mark: "tick", anchor: "end"}),
    ];
  });
}

/** Room for the values at the left. */
export function roomForLevels(scale: ScaleLinear<number, number>, show: (value: number) => string): number {
  return Math.ceil(Math.max(...scale.ticks(TICKS).map((tick) => textWidth(show(tick), 12.5)))) + 12;
}

/** The middle of each of so many columns. */
export function columns(count: number, {left, right}: Ground): (index: number) => number {
  const width = (right - left) / count;
  return (index) => left + (index + 0.5) * width;
}

/** Years under the columns of their months, with a tick at each year's begin; a year too narrow for its number has none. */
export function years(months: readonly Month[], ground: Ground): string[] {
  const width = (ground.right - ground.left) / months.length;
  const {left, bottom} = ground;
  const starts = months.flatMap((month, index) =>
    index === 0 || month.slice(0, 4) !== months[index - 1]!.slice(0, 4) ? [index] : [],
  );
  return starts.flatMap((from, place) => {
    const until = starts[place + 1] ?? months.length;
    const year = months[from]!.slice(0, 4);
    const x = left + from * width;
    const fits = (until - from) * width > textWidth(year, 12.5) + 4;
    const middle = left + ((from + until) / 2) * width;
    return [
      line({x, y: bottom}, {x, y: bottom + 6}, "axis"),
      ...(fits ? [words(year, {x: middle, y: bottom + 21}, {mark: "tick", anchor: "middle"})] : []),
    ];
  });
}

/** Heights of labels so that each has `least` pixels to the next, as near to their own as that allows; in the order given. */
export function apart(heights: readonly number[], least: number): readonly number[] {
  const order = heights.map((y, index) => ({y, index})).toSorted((a, b) => a.y - b.y || a.index - b.index);
  const placed = order.map(({y}) => y);
  for (let round = 0; round < placed.length; round++)
    for (let n = 1; n < placed.length; n++) {
      const short = least - (placed[n]! - placed[n - 1]!);
      if (short <= 0) continue;
      placed[n] = placed[n]! + short / 2;
      placed[n - 1] = placed[n - 1]! - short / 2;
    }
  for (let n = 1; n < placed.length; n++) placed[n] = Math.max(placed[n]!, placed[n - 1]! + least);
  const found: number[] = [];
  for (const [n, {index}] of order.entries()) found[index] = placed[n]!;
  return found;
}

/** Where the points with a value stand. */
export function placesOf(
  values: readonly (number | undefined)[],
  {x, y}: {readonly x: (index: number) => number; readonly y: (value: number) => number},
): readonly (Place | undefined)[] {
  return values.map((value, index) => (value === undefined ? undefined : {x: x(index), y: y(value)}));
}
