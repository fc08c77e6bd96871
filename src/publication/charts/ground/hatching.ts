import {at} from "../drawing/svg.ts";

type Ring = readonly (readonly [number, number])[];

/** In tenths of a pixel: a shorter line would not be seen. */
const SHORTEST = 8;

/**
 * Lines at 45° within rings given in tenths of a pixel, ended at their borders, as a path's data. Lines and no pattern, as on the tiles: any
 * program that draws paths draws them. @param spacing pixels between two lines
 */
export function hatchOf(rings: readonly Ring[], spacing: number): string {
  const across = spacing * Math.SQRT2 * 10;
  const crossings = new Map<number, number[]>();
  for (const ring of rings) for (const [n, to] of ring.entries()) cross(ring.at(n - 1)!, to, {across, crossings});
  const lines = [...crossings].toSorted(([a], [b]) => a - b);
  return lines.map(([n, found]) => pieces(n * across, found)).join("");
}

interface Crossed {
  readonly across: number;
  /** By a line's number the x of every border that it crosses; on line n, x + y is n times across. */
  readonly crossings: Map<number, number[]>;
}

/** The lines from one side's end to its other: the first end belongs to the side, the second to the next, so that no corner counts twice. */
function cross(
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  {across, crossings}: Crossed,
): void {
  const [from, to] = [fromX + fromY, toX + toY];
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  for (let n = Math.ceil(low / across); n * across < high; n++) {
    const x = fromX + ((toX - fromX) * (n * across - from)) / (to - from);
    const found = crossings.get(n);
    if (found) found.push(x);
    else crossings.set(n, [x]);
  }
}

/** Between the first border and the second it is inside, between the third and the fourth again. */
function pieces(sum: number, found: readonly number[]): string {
  const inOrder = found.toSorted((a, b) => a - b);
  let d = "";
  for (let n = 0; n + 1 < inOrder.length; n += 2) {
    const [left, right] = [inOrder[n]!, inOrder[n + 1]!];
    const length = at((right - left) / 10);
    if (right - left >= SHORTEST) d += `M${at(left / 10)} ${at((sum - left) / 10)}l${length}-${length}`;
  }
  return d;
}
