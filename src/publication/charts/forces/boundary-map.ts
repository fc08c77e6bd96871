import {chartWords, listed} from "../../../language/charts/chart-words.ts";
import {type Chart, chartOf, type HowDrawn, type NotDrawn} from "../chart.ts";
import type {GroundDrawn} from "../ground/ground.ts";
import {drawBoundarySheet} from "./boundary-drawing.ts";
import {type MapRead, mapWords, readMap, tooFew} from "./force-map.ts";
import type {ForcesData} from "./forces.ts";

/** The forces within their boundaries, in four steps of hatching. Forces without a boundary are named under it and left to the table. */
export function drawBoundaryMap(data: ForcesData, ground: GroundDrawn, how: HowDrawn): Chart | NotDrawn {
  const asked = how.language ?? "en";
  const isKnown = (area: string) => ground.wide.forces.has(area);
  const read = readMap(data, asked, isKnown);
  if (read === undefined) return tooFew("map", {data, asked, isKnown});
  const said = mapWords(read, {title: "map-title", desc: "map-desc", notes: notesOf(read, ground)});
  const {title, desc} = said;
  return chartOf(
    {kind: "map", ...said, draw: (size) => drawBoundarySheet(read, ground[size], {id: how.id, size, title, desc})},
    {...how, language: read.language},
  );
}

/** What is drawn otherwise than within its boundary, and what is not drawn. */
function notesOf({tiles, language}: MapRead, {wide}: GroundDrawn): readonly string[] {
  const named = (isMeant: (area: string) => boolean) =>
    listed(
      tiles.flatMap(({force}) => (isMeant(force.area) ? [force.name] : [])),
      language,
    );
  const small = named((area) => wide.forces.get(area)?.isSmall === true);
  const without = named((area) => !wide.forces.has(area));
  const isOther = [...wide.forces.keys()].some((area) => !tiles.some(({force}) => force.area === area));
  return [
    ...(small ? [chartWords(language, "map-small", {list: small})] : []),
    ...(without ? [chartWords(language, "map-without", {list: without})] : []),
    ...(isOther ? [chartWords(language, "map-others")] : []),
  ];
}
