import {chartWords} from "../../../language/charts/chart-words.ts";
import {at, box, moved, type Place, path, type Size, words} from "../drawing/svg.ts";
import type {MapRead} from "./force-map.ts";
import {showShare} from "./forces.ts";
import {STEPS} from "./tile-places.ts";

/* The four steps of a map's tone, as boxes. */

/** Pixels of a tile's side. */
export const TILE = 46;

/** Pixels between the lines of a step's hatching. */
export const SPACING: Readonly<Record<number, 8 | 4>> = {2: 8, 3: 4};

/** A step's tone: paper, wide hatching, close hatching, solid; dashed for none. */
export function swatch(step: number | undefined, place: Place, {width, height}: Room): readonly string[] {
  if (step === undefined)
    return [box({x: place.x + 1.5, y: place.y + 1.5}, {width: width - 3, height: height - 3}, "apart")];
  const spacing = SPACING[step];
  return [
    box(place, {width, height}, "tile"),
    ...(spacing === undefined ? [] : [hatch(place, spacing, {width, height})]),
    ...(step === STEPS ? [box(place, {width, height}, "solid")] : []),
  ];
}

/** Lines at 45°, each ended at the box's edges: no pattern to fill with, so that any program that draws paths draws it. */
function hatch(place: Place, spacing: number, {width, height}: Room): string {
  return moved(path(width === TILE ? ON_TILES[spacing]! : linesOf(spacing, {width, height}), "hatch"), place);
}

interface Room {
  readonly width: number;
  readonly height: number;
}

/** The lines of a box whose corner is at 0, 0. */
function linesOf(spacing: number, {width, height}: Room): string {
  const across = spacing * Math.SQRT2;
  let d = "";
  for (let along = across / 2; along < width + height; along += across) {
    const low = Math.min(along, height);
    const right = Math.min(along, width);
    d += `M${at(along - low)} ${at(low)}L${at(right)} ${at(along - right)}`;
  }
  return d;
}

/** The same on every tile. */
const ON_TILES: Readonly<Record<number, string>> = Object.fromEntries(
  Object.values(SPACING).map((spacing) => [spacing, linesOf(spacing, {width: TILE, height: TILE})]),
);

/** For each step the least and the greatest value that it holds. */
export function legend(
  {data, tiles, language}: Pick<MapRead, "data" | "tiles" | "language">,
  {size, from}: {readonly size: Size; readonly from: Place},
): readonly string[] {
  const steps = Array.from({length: STEPS}, (_, n) => STEPS - n);
  const named = steps.flatMap((step) => {
    const own = tiles
      .flatMap((tile) => (tile.step === step && tile.compared ? tile.compared : []))
      .toSorted((a, b) => a.value - b.value);
    if (own.length === 0) return [];
    const [least, most] = [showShare(own[0]!, data), showShare(own.at(-1)!, data)];
    return [{step, said: least === most ? least : chartWords(language, "to", {first: least, last: most})}];
  });
  const isApart = tiles.some(({step}) => step === undefined);
  const all = [...named, ...(isApart ? [{step: undefined, said: chartWords(language, "not-comparable")}] : [])];
  const [columns, width, height] = size === "wide" ? [1, 0, 34] : [2, 172, 30];
  return all.flatMap(({step, said}, n) => {
    const place = {x: from.x + (n % columns) * width, y: from.y + Math.floor(n / columns) * height};
    return [
      ...swatch(step, place, {width: 32, height: 22}),
      words(said, {x: place.x + 42, y: place.y + 16}, {mark: "label"}),
    ];
  });
}
