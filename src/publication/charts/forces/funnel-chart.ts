import {chartWords, listed, sourceWords, spokenBy} from "../../../language/charts/chart-words.ts";
import type {ChartKey} from "../../../language/charts/english-charts.ts";
import {showDecimal, showNumber} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {type Chart, chartOf, type Drawn, type HowDrawn, type NotDrawn} from "../chart.ts";
import {apartWords, type Compared, comparedOf, type ForcesData, showShare, showValue, whyApart} from "./forces.ts";
import {drawFunnelSheet} from "./funnel-drawing.ts";
import {type Funnel, funnelOf, LEAST_FORCES} from "./funnel-limits.ts";

/** Forces by their size, about what all have together, with the limits that chance, and the spread between forces, would keep them in. */
export function drawFunnel(data: ForcesData, how: HowDrawn): Chart | NotDrawn {
  const language = spokenBy(how.language ?? "en");
  const forces = comparedOf(data);
  if (forces.length < LEAST_FORCES) {
    const slots = {least: LEAST_FORCES, held: forces.length};
    return {kind: "not-drawn", of: "funnel", language, words: chartWords(language, "funnel-few", slots)};
  }
  const read: Read = {data, language, funnel: funnelOf(forces, data)};
  const said = funnelWords(read);
  const {title, desc} = said;
  return chartOf(
    {kind: "funnel", ...said, draw: (size) => drawFunnelSheet(read, {id: how.id, size, title, desc})},
    {...how, language},
  );
}

interface Read {
  readonly data: ForcesData;
  readonly language: Language;
  readonly funnel: Funnel;
}

/** With fewer forces the spread between them is a guess. */
const FIRM = 12;

function funnelWords(read: Read): Omit<Drawn, "kind" | "draw"> {
  const {data, language, funnel} = read;
  const {forces} = funnel;
  const far = forces.filter(({place}) => place.endsWith("99.8"));
  const near = forces.filter(({place}) => place.endsWith("-95"));
  const apart = apartWords(data, language);
  const slots = {
    title: data.title,
    count: forces.length,
    size: data.size,
    pooled: showValue(funnel.target, data),
    outside: far.length,
  };
  const say = (key: ChartKey, more: Readonly<Record<string, string | number>> = {}) =>
    chartWords(language, key, {...slots, ...more});
  return {
    finding: finding(read, far.length),
    under: [
      say("funnel-unit", {unit: data.unit, period: data.period}),
      dispersionWords(read),
      ...(apart === "" ? [] : [say("funnel-apart", {list: apart})]),
      sourceWords(data.source, language),
    ].join(" "),
    title: say("funnel-title"),
    desc: say("funnel-desc"),
    words: [
      `${finding(read, far.length)}.`,
      say("funnel-pooled"),
      far.length === 0 ? say("funnel-far-none") : say("funnel-far", {list: listed(far.map(named(read)), language)}),
      ...(near.length === 0 ? [] : [say("funnel-near", {near: near.length})]),
    ].join(" "),
    table: tableOf(read, say("funnel-title")),
  };
}

function named({data, language}: Read): (force: Compared) => string {
  return (force) => chartWords(language, "one-of", {name: force.name, value: showShare(force, data)});
}

function finding({data, language, funnel: {forces}}: Read, outside: number): string {
  const own = forces.find((force) => force.own);
  if (own === undefined) return chartWords(language, "funnel-outside", {count: outside, all: forces.length});
  return chartWords(language, FINDINGS[own.place], {own: own.name, value: showShare(own, data)});
}

const FINDINGS = {
  "low-99.8": "funnel-low",
  "low-95": "funnel-between-low",
  within: "funnel-within",
  "high-95": "funnel-between-high",
  "high-99.8": "funnel-high",
} as const satisfies Record<string, ChartKey>;

function dispersionWords({language, funnel}: Read): string {
  const phi = showDecimal(funnel.phi, 1);
  const slots = {phi, used: funnel.used, tau: showDecimal(Math.sqrt(funnel.tau2), 3)};
  if (!funnel.isWidened) return chartWords(language, "funnel-plain", slots);
  const widened = chartWords(language, "funnel-wide", slots);
  return funnel.used < FIRM ? `${widened} ${chartWords(language, "funnel-uncertain")}` : widened;
}

function tableOf({data, language, funnel}: Read, caption: string): Drawn["table"] {
  const say = (key: ChartKey) => chartWords(language, key);
  const count = (value: number) => showNumber({numerator: value, denominator: 1}, 0);
  const compared = new Set(funnel.forces.map(({area}) => area));
  const left = data.forces.filter(({area}) => !compared.has(area));
  return {
    caption,
    heads: [say("head-force"), say("head-value"), say("head-counted"), say("head-of"), say("head-place")],
    rows: [
      ...funnel.forces.map((force) => [
        force.name,
        showShare(force, data),
        count(force.numerator),
        count(force.denominator),
        say(`place-${force.place}`),
      ]),
      ...left.map((force) => [
        force.name,
        say("not-comparable"),
        force.numerator === undefined ? say("not-held") : count(force.numerator),
        force.denominator === undefined ? say("not-held") : count(force.denominator),
        whyApart(force, language),
      ]),
    ],
  };
}
