import {chartWords} from "../../../language/charts/chart-words.ts";
import type {Language} from "../../../language/language.ts";
import {box, type Place, type Sheet, sheet, words} from "../drawing/svg.ts";
import type {MapRead} from "./force-map.ts";
import {type ForcesData, showShare} from "./forces.ts";
import {legend, swatch, TILE} from "./map-legend.ts";
import {STEPS, TILE_COLUMNS, TILE_PLACES, TILE_ROWS, type Tile} from "./tile-places.ts";

const PITCH = 49;

/** The map with its legend: at the right where there is room, else under it. The own force's outline lies over all. */
export function drawTileSheet(read: MapRead, how: Omit<Sheet, "height">): string {
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
