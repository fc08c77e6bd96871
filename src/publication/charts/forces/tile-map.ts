import {type Chart, chartOf, type HowDrawn, type NotDrawn} from "../chart.ts";
import {mapWords, readMap, tooFew} from "./force-map.ts";
import type {ForcesData} from "./forces.ts";
import {drawTileSheet} from "./tile-drawing.ts";
import {TILE_PLACES} from "./tile-places.ts";

/** The forces as tiles about where they lie, each with its value printed, in four steps of hatching. Forces unknown to the map are left to the table. */
export function drawTiles(data: ForcesData, how: HowDrawn): Chart | NotDrawn {
  const asked = how.language ?? "en";
  const isKnown = (area: string) => area in TILE_PLACES;
  const read = readMap(data, asked, isKnown);
  if (read === undefined) return tooFew("tiles", {data, asked, isKnown});
  const said = mapWords(read, {title: "tiles-title", desc: "tiles-desc"});
  const {title, desc} = said;
  return chartOf(
    {kind: "tiles", ...said, draw: (size) => drawTileSheet(read, {id: how.id, size, title, desc})},
    {...how, language: read.language},
  );
}
