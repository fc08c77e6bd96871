import {chartWords} from "../../../language/charts/chart-words.ts";
import type {Language} from "../../../language/language.ts";
import {at, box, moved, type Place, path, type Sheet, type Size, sheet, words} from "../drawing/svg.ts";
import {type ForcesData, showShare} from "./forces.ts";
import {STEPS, TILE_COLUMNS, TILE_PLACES, TILE_ROWS, type Tile} from "./tile-places.ts";

const TILE = 46;
const PITCH = 49;

interface Read {
  readonly data: ForcesData;
  readonly language: Language;
  readonly tiles: readonly Tile[];
}

/** The map with its legend: at the right where there is room, else under it. The own force's outline lies over all. */
export function drawTileSheet(read: Read, how: Omit<Sheet, "height">): string {
  const map = {width: TILE_COLUMNS * PITCH - 3, height: TILE_ROWS * PITCH - 3};
  const isWide = how.size === "wide";
  const corner = isWide ? {x: 2, y: 2} : {x: 0, y: 2};
  const placed = read.tiles.filter(({force}) => force.area in TILE_PLACES);
  return sheet({...how, height: map.height + 4 + (isWide ? 0 : 120)}, [
    ...placed.flatMap((tile) => tileOf(tile, read.data, {corner, language: read.language})),
    ...placed.filter(({force}) => force.own).map(({force}) => outline(cornerOf(force.area, corner))),
    ...legend(read, {size: how.size, from: isWide ? {x: map.width + 56, y: 100} : {x: 0, y: map.height + 24}}),
  ]);
}

function cornerOf(area: string, corner: Place): Place {
  const {column, row} = TILE_PLACES[area]!;
  return {x: corner.x + column * PITCH, y: corner.y + row * PITCH};
}

/** The letters over the value, printed over the hatching with an edge of paper; reversed on the densest. */
function tileOf(
  {force, compared, step}: Tile,
  data: ForcesData,
  {corner, language}: {readonly corner: Place; readonly language: Language},
): readonly string[] {
  const place = cornerOf(force.area, corner);
  const isSolid = step === STEPS;
  const value = compared ? showShare(compared, data) : chartWords(language, "not-compared-mark");
  const middle = {x: place.x + TILE / 2, y: place.y};
  return [
    ...swatch(step, place, {width: TILE, height: TILE}),
    words(
      TILE_PLACES[force.area]!.code,
      {...middle, y: place.y + 19},
      {
        mark: isSolid ? "reversed" : "code",
        anchor: "middle",
      },
    ),
    words(value, {...middle, y: place.y + 36}, {mark: isSolid ? "value-reversed" : "value", anchor: "middle"}),
  ];
}

/** Around the tile, with an edge of paper between the two, so that it shows beside the solid step without its colour. */
function outline({x, y}: Place): string {
  const around = (by: number, mark: "frame" | "gap") =>
    box({x: x - by, y: y - by}, {width: TILE + 2 * by, height: TILE + 2 * by}, mark);
  return around(-1, "gap") + around(1.5, "frame");
}

/** Pixels between the lines of a step's hatching. */
const SPACING: Readonly<Record<number, number>> = {2: 8, 3: 4};

/** A step's tone: paper, wide hatching, close hatching, solid; dashed for none. */
function swatch(step: number | undefined, place: Place, {width, height}: Room): readonly string[] {
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
function legend(
  {data, tiles, language}: Read,
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
