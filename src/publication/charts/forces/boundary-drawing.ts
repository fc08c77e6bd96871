import {chartWords} from "../../../language/charts/chart-words.ts";
import {escaped, line, type Place, path, type Sheet, sheet} from "../drawing/svg.ts";
import type {ForceOutline, GroundSheet} from "../ground/ground.ts";
import {hatchOf} from "../ground/hatching.ts";
import type {MapRead} from "./force-map.ts";
import {showShare, whyApart} from "./forces.ts";
import {legend, SPACING} from "./map-legend.ts";
import {STEPS, type Tile} from "./tile-places.ts";

/** Of the circle that stands for a force too small to be seen. */
const RADIUS = 9;
const CORNER = {x: 4, y: 4};

/** What is drawn in one place: a force's ground, or its circle. */
interface Shape {
  readonly d: string;
  readonly hatch: ForceOutline["hatch"];
  /** Absent of ground that the figures do not name. */
  readonly tile: Tile | undefined;
}

/** The ground first, then dashed borders over their neighbours', then circles; the own force and its outline lie over all. */
export function drawBoundarySheet(read: MapRead, ground: GroundSheet, how: Omit<Sheet, "height">): string {
  const isWide = how.size === "wide";
  const tiles = new Map(read.tiles.map((tile) => [tile.force.area, tile]));
  const all = [...ground.forces].map(([area, force]) => ({...force, tile: tiles.get(area)}));
  const small = all.filter(({isSmall}) => isSmall);
  const spots = small.map((force, n) => spotOf(force, {x: ground.width + 5, y: force.middle.y + n * (2 * RADIUS + 4)}));
  const own = [...all.filter(({isSmall}) => !isSmall), ...spots].find(({tile}) => tile?.force.own);
  const inOrder = all.toSorted((a, b) => layer(a) - layer(b));
  const height = ground.height + 2 * CORNER.y + (isWide ? 0 : 120);
  const from = isWide ? {x: ground.width + 76, y: 100} : {x: 0, y: ground.height + 28};
  return sheet({...how, height}, [
    `<g transform="translate(${CORNER.x} ${CORNER.y})" fill-rule="evenodd" stroke-linejoin="round">`,
    ...inOrder.map((shape) => toned(shape, read)),
    ...spots.map((spot) => spot.leader + toned(spot, read)),
    own ? path(own.d, "surround") + path(own.d, "gap") + toned(own, read) : "",
    "</g>",
    ...legend(read, {size: how.size, from}),
  ]);
}

/** What nothing is given of lies lowest, dashed borders highest. */
function layer({tile}: Pick<Shape, "tile">): number {
  if (tile === undefined) return 0;
  return tile.step === undefined ? 2 : 1;
}

/** A step's tone, or a dashed border laid over the neighbours' lines, with the force's name and value for who points at it. */
function toned({d, hatch, tile}: Shape, {data, language}: MapRead): string {
  if (tile === undefined) return path(d, "grid");
  const {force, compared, step} = tile;
  const value = compared ? showShare(compared, data) : whyApart(force, language);
  const tip = escaped(chartWords(language, "map-tip", {name: force.name, value}));
  return `<g><title>${tip}</title>${tone(step, {d, hatch})}</g>`;
}

function tone(step: number | undefined, {d, hatch}: Pick<Shape, "d" | "hatch">): string {
  if (step === undefined) return path(d, "gap") + path(d, "apart");
  if (step === STEPS) return path(d, "ground");
  const spacing = SPACING[step];
  return path(d, "tile") + (spacing === undefined ? "" : path(hatch[spacing], "hatch"));
}

/** Beside the map, level with the force and led to from it. */
function spotOf({middle, tile}: ForceOutline & Pick<Shape, "tile">, centre: Place): Shape & {readonly leader: string} {
  const around = Array.from({length: 32}, (_, n) => {
    const turn = (n / 32) * 2 * Math.PI;
    const place = (from: number, by: number) => Math.round((from + RADIUS * by) * 10);
    return [place(centre.x, Math.cos(turn)), place(centre.y, Math.sin(turn))] as const;
  });
  return {
    d: `${around.map(([x, y], n) => `${n === 0 ? "M" : "L"}${x / 10} ${y / 10}`).join("")}z`,
    hatch: {4: hatchOf([around], 4), 8: hatchOf([around], 8)},
    tile,
    leader: line(middle, {x: centre.x - RADIUS, y: centre.y}, "axis"),
  };
}
