import {chartWords, listed, sourceWords, spokenBy} from "../../../language/charts/chart-words.ts";
import type {ChartKey} from "../../../language/charts/english-charts.ts";
import {showNumber} from "../../../language/display.ts";
import {signedEnds} from "../../../language/interval-ends.ts";
import type {Language} from "../../../language/language.ts";
import {type Position, positionAmong} from "../../../statistics/groups/similar.ts";
import {percentOf, through} from "../../../statistics/intervals/interval.ts";
import {type Chart, chartOf, type Drawn, type HowDrawn, type NotDrawn} from "../chart.ts";
import {drawDotSheet} from "./dot-drawing.ts";
import {
  apartWords,
  type Compared,
  comparedOf,
  type ForcesData,
  intervalOf,
  showShare,
  showValue,
  whyApart,
} from "./forces.ts";

export interface DotData extends ForcesData {
  /** Who chose the comparators, as a sentence: "Chosen by the Home Office (Most Similar Groups, 2024)." */
  readonly chosen: string;
}

/** One of the forces is the own. */
const LEAST_OTHERS = 2;

/** The own force among similar ones: sorted, each with its interval; its rank never without the ratio to the rest. */
export function drawDots(data: DotData, how: HowDrawn): Chart | NotDrawn {
  const language = spokenBy(how.language ?? "en");
  const forces = comparedOf(data);
  const others = forces.filter((force) => !force.own);
  const own = forces.find((force) => force.own);
  const refuse = (key: ChartKey, slots: Readonly<Record<string, string | number>>): NotDrawn => {
    return {kind: "not-drawn", of: "dots", language, words: chartWords(language, key, slots)};
  };
  if (own === undefined)
    return refuse("dots-no-own", {own: data.forces.find((force) => force.own)?.name ?? data.title});
  if (others.length < LEAST_OTHERS) return refuse("dots-few", {least: LEAST_OTHERS, held: others.length});
  const said = dotWords({data, language, forces, own, position: positionAmong(own, others)});
  const {title, desc} = said;
  return chartOf(
    {kind: "dots", ...said, draw: (size) => drawDotSheet({data, forces}, {id: how.id, size, title, desc})},
    {...how, language},
  );
}

interface Read {
  readonly data: DotData;
  readonly language: Language;
  readonly forces: readonly Compared[];
  readonly own: Compared;
  readonly position: Position;
}

function dotWords(read: Read): Omit<Drawn, "kind" | "draw"> {
  const {data, language, forces, own, position} = read;
  const apart = apartWords(data, language);
  const list = forces.map((force) => chartWords(language, "one-of", {name: force.name, value: showShare(force, data)}));
  const slots = {
    title: data.title,
    own: own.name,
    value: showShare(own, data),
    rank: position.rank,
    unit: data.unit,
    period: data.period,
    chosen: data.chosen,
    pooled: showValue(position.others.pooled, data),
    median: showValue(position.others.median, data),
  };
  const say = (key: ChartKey, more: Readonly<Record<string, string | number>> = {}) =>
    chartWords(language, key, {...slots, ...more});
  return {
    finding: say("dots-finding", {count: forces.length}),
    under: [
      say("dots-under"),
      ...(apart === "" ? [] : [say("dots-apart", {list: apart})]),
      sourceWords(data.source, language),
    ].join(" "),
    title: say("dots-title", {count: forces.length - 1}),
    desc: say("dots-desc", {list: list.join("; ")}),
    words: [
      `${say("dots-finding", {count: forces.length})}.`,
      say("dots-rest"),
      ...ratioWords(read),
      `${listed(list, language)}.`,
    ].join(" "),
    table: tableOf(read, say("dots-title", {count: forces.length - 1})),
  };
}

/** The own rate against the others together; nothing for shares, whose counts are not events over an exposure. */
function ratioWords({data, language, own, position: {ratio}}: Read): readonly string[] {
  if (data.kind === "share") return [];
  const {lower, upper} = through(ratio.interval, percentOf);
  const finite = (end: number) => (Number.isFinite(end) ? end : null);
  const [from, to] = signedEnds({lower: finite(lower), upper: finite(upper)}, "percent");
  const [change] = signedEnds({lower: percentOf(ratio.ratio), upper: null}, "percent");
  if (!from || !to || !change) return [];
  const ends = chartWords(language, "to", {first: from, last: to});
  return [chartWords(language, "dots-ratio", {own: own.name, change, ends})];
}

function tableOf({data, language, forces}: Read, caption: string): Drawn["table"] {
  const say = (key: ChartKey) => chartWords(language, key);
  const count = (value: number) => showNumber({numerator: value, denominator: 1}, 0);
  const compared = new Set(forces.map(({area}) => area));
  return {
    caption,
    heads: [say("head-force"), say("head-value"), say("head-interval"), say("head-counted"), say("head-of")],
    rows: [
      ...forces.map((force) => {
        const {lower, upper} = intervalOf(force, data);
        const ends = {first: showValue(lower, data), last: showValue(upper, data)};
        return [
          force.name,
          showShare(force, data),
          chartWords(language, "to", ends),
          count(force.numerator),
          count(force.denominator),
        ];
      }),
      ...data.forces
        .filter(({area}) => !compared.has(area))
        .map((force) => [
          force.name,
          whyApart(force, language),
          say("none-given"),
          force.numerator === undefined ? say("not-held") : count(force.numerator),
          force.denominator === undefined ? say("not-held") : count(force.denominator),
        ]),
    ],
  };
}
