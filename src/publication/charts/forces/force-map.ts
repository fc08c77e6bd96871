import {chartWords, listed, sourceWords, spokenBy} from "../../../language/charts/chart-words.ts";
import type {ChartKey} from "../../../language/charts/english-charts.ts";
import {showNumber} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {bandsOf} from "../../../statistics/groups/quantile.ts";
import type {Drawn, NotDrawn} from "../chart.ts";
import {type Compared, comparedOf, type ForcesData, showShare, whyApart} from "./forces.ts";
import {STEPS, type Tile} from "./tile-places.ts";

/* What every map of the forces says, however it is drawn: steps, words, table. */

const LEAST_FORCES = 8;

/** The forces of a map, each with its step. */
export interface MapRead {
  readonly data: ForcesData;
  readonly language: Language;
  /** Those that the map can show and compare, the highest first. */
  readonly forces: readonly Compared[];
  /** All, in the order of the data. */
  readonly tiles: readonly Tile[];
}

/** Undefined where too few can be compared: `tooFew` says so. */
export function readMap(data: ForcesData, asked: Language, isKnown: (area: string) => boolean): MapRead | undefined {
  const forces = comparedOf(data).filter(({area}) => isKnown(area));
  if (forces.length < LEAST_FORCES) return undefined;
  const bands = bandsOf(
    forces.map(({value}) => value),
    STEPS,
    {highestFirst: false},
  )!;
  const tiles = data.forces.map((force): Tile => {
    const n = forces.findIndex(({area}) => area === force.area);
    return n < 0 ? {force} : {force, compared: forces[n]!, step: bands[n]!};
  });
  return {data, language: spokenBy(asked), forces, tiles};
}

export function tooFew(
  of: NotDrawn["of"],
  {data, asked, isKnown}: {data: ForcesData; asked: Language; isKnown: (area: string) => boolean},
): NotDrawn {
  const language = spokenBy(asked);
  const held = comparedOf(data).filter(({area}) => isKnown(area)).length;
  return {kind: "not-drawn", of, language, words: chartWords(language, "tiles-few", {least: LEAST_FORCES, held})};
}

/** What one kind of map says where another says otherwise. */
export interface MapPhrases {
  readonly title: ChartKey;
  readonly desc: ChartKey;
  /** More sentences for under the map. */
  readonly notes?: readonly string[];
}

/** All but the drawing. */
export function mapWords(read: MapRead, phrases: MapPhrases): Omit<Drawn, "kind" | "draw"> {
  const {data, language, forces, tiles} = read;
  const own = forces.find((force) => force.own);
  const apart = tiles.filter(({compared}) => compared === undefined);
  const say = (key: ChartKey, slots: Readonly<Record<string, string | number>> = {}) =>
    chartWords(language, key, {title: data.title, unit: data.unit, period: data.period, ...slots});
  const named = (some: readonly Compared[]) =>
    listed(
      some.map((force) => say("one-of", {name: force.name, value: showShare(force, data)})),
      language,
    );
  const marks = [
    ...(own ? [say("tiles-own", {own: own.name})] : []),
    ...(apart.length > 0 ? [say("tiles-apart")] : []),
    ...(phrases.notes ?? []),
  ];
  return {
    finding: finding(read, own),
    under: [say("tiles-under", {apart: marks.join(" ")}).trim(), sourceWords(data.source, language)].join(" "),
    title: say(phrases.title),
    desc: say(phrases.desc),
    words: [
      `${finding(read, own)}.`,
      say("tiles-highest", {list: named(forces.slice(0, 3))}),
      say("tiles-lowest", {list: named(forces.slice(-3))}),
      ...(apart.length > 0 ? [say("tiles-not", {list: apartList(apart, language)})] : []),
    ].join(" "),
    table: tableOf(read, say(phrases.title)),
  };
}

function finding({data, language, forces}: MapRead, own: Compared | undefined): string {
  const count = forces.length;
  if (own === undefined) {
    const [most, least] = [showShare(forces[0]!, data), showShare(forces.at(-1)!, data)];
    return chartWords(language, "tiles-finding-none", {count, least, most});
  }
  const rank = 1 + forces.filter(({value}) => value > own.value).length;
  return chartWords(language, "tiles-finding", {own: own.name, value: showShare(own, data), rank, count});
}

function apartList(apart: readonly Tile[], language: Language): string {
  return listed(
    apart.map(({force}) => `${force.name} (${whyApart(force, language)})`),
    language,
  );
}

/** By value, then those without one. */
function tableOf({data, language, tiles}: MapRead, caption: string): Drawn["table"] {
  const say = (key: ChartKey) => chartWords(language, key);
  const count = (value: number | undefined) =>
    value === undefined ? say("not-held") : showNumber({numerator: value, denominator: 1}, 0);
  const order = tiles.toSorted((a, b) => (b.compared?.value ?? -1) - (a.compared?.value ?? -1));
  return {
    caption,
    heads: [say("head-force"), say("head-value"), say("head-counted"), say("head-of"), say("head-step")],
    rows: order.map(({force, compared, step}) => [
      force.name,
      compared ? showShare(compared, data) : whyApart(force, language),
      count(force.numerator),
      count(force.denominator),
      step === undefined ? say("none-given") : chartWords(language, "step-of", {step}),
    ]),
  };
}
