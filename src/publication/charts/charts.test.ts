import fc from "fast-check";
import {h} from "preact";
import {renderToString} from "preact-render-to-string";
import {SaxesParser} from "saxes";
import {describe, expect, it} from "vitest";
import * as data from "../../../synthetic/chart-data.ts";
import {seeded} from "../../../synthetic/random.ts";
import {showDecimal} from "../../language/display.ts";
import {xmr} from "../../statistics/charts/xmr.ts";
import {drawChanges} from "./changes/change-chart.ts";
import {type Chart, type ChartKind, type HowDrawn, type NotDrawn, standalone} from "./chart.ts";
import {ChartFigure} from "./chart-figure.tsx";
import {lettering, type Mark, PALETTES} from "./drawing/mark-styles.ts";
import {textWidth} from "./drawing/text-width.ts";
import {drawDots} from "./forces/dot-chart.ts";
import {drawFunnel} from "./forces/funnel-chart.ts";
import {drawTiles} from "./forces/tile-map.ts";
import {drawLine} from "./series/line-chart.ts";
import {drawMultiples} from "./series/small-multiples.ts";
import {drawXmr} from "./series/xmr-chart.ts";

type Draw = (seed: number, how: HowDrawn) => Chart | NotDrawn;

const KINDS: readonly (readonly [ChartKind, Draw])[] = [
  ["xmr", (seed, how) => drawXmr(data.xmrData(seeded(seed)), how)],
  ["line", (seed, how) => drawLine(data.lineData(seeded(seed)), how)],
  ["change", (_, how) => drawChanges(data.changesData(), how)],
  ["funnel", (seed, how) => drawFunnel(data.forcesData(seeded(seed)), how)],
  ["dots", (seed, how) => drawDots(data.dotData(seeded(seed)), how)],
  ["multiples", (seed, how) => drawMultiples(data.multiplesData(seeded(seed)), how)],
  ["tiles", (seed, how) => drawTiles(data.forcesData(seeded(seed)), how)],
];

function drawn(chart: Chart | NotDrawn): Chart {
  if (chart.kind === "not-drawn") throw new Error(chart.words);
  return chart;
}

interface Written {
  readonly said: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly mark: string;
}

/** Every text of a drawing with the room it takes. */
function textsOf(svg: string): readonly Written[] {
  return [
    ...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)" class="c-([a-z-]+)"(?: text-anchor="(\w+)")?>([^<]*)</g),
  ].map(([, x, y, mark = "", anchor = "start", escaped = ""]) => {
    const said = escaped.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    const {size, bold} = lettering(mark as Mark);
    const width = textWidth(said, size, bold);
    const left = Number(x) - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    return {said, left, right: left + width, y: Number(y), size, mark};
  });
}

function overlapping(texts: readonly Written[]): readonly string[] {
  return texts.flatMap((a, n) =>
    texts
      .slice(n + 1)
      .filter((b) => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 0.75 * Math.max(a.size, b.size))
      .map((b) => `${a.said} | ${b.said}`),
  );
}

function parsed(svg: string): readonly string[] {
  const ids: string[] = [];
  const parser = new SaxesParser({xmlns: true});
  parser.on("opentag", ({attributes}) => {
    if (attributes["id"]) ids.push(String((attributes["id"] as {value: string}).value));
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(svg).close();
  return ids;
}

describe.each(KINDS)("a chart of kind %s", (kind, draw) => {
  const chart = drawn(draw(7, {id: "c1"}));

  it("says what kind it is, what it finds, and everything in words", () => {
    expect(chart.kind).toBe(kind);
    for (const words of [chart.finding, chart.title, chart.desc, chart.words, chart.under])
      expect(words).not.toMatch(/\{|undefined|NaN|Infinity/);
    expect(chart.caption).toBe(`${chart.finding}. ${chart.under}`);
    expect(chart.under).toContain("Source: Synthetic");
  });

  it("is well-formed, named, described, with ids that begin with its own", () => {
    for (const [size, svg] of [["wide", chart.wide] as const, ["narrow", chart.narrow] as const]) {
      expect(parsed(svg)).toEqual([`c1-${size}-title`, `c1-${size}-desc`]);
      expect(svg).toContain(`role="img" aria-labelledby="c1-${size}-title c1-${size}-desc"`);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg.replaceAll(/>[^<]+</g, "><")).not.toMatch(/="[^"]*\d\.\d\d/);
    }
  });

  it("is the same bytes from the same data", () => {
    expect(draw(7, {id: "c1"})).toEqual(chart);
  });

  it("prints no value that its table has not", () => {
    expect(chart.table.rows.every((row) => row.length === chart.table.heads.length)).toBe(true);
    const cells = chart.table.rows.flat().map((cell) => ` ${cell} `);
    for (const {said, mark} of [...textsOf(chart.wide), ...textsOf(chart.narrow)])
      if (mark.startsWith("value") && /\d/.test(said) && !said.startsWith("Exampleshire"))
        expect(
          cells.some((cell) => cell.includes(` ${said} `)),
          said,
        ).toBe(true);
  });

  it("keeps its words within the drawing and off each other", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const one = drawn(draw(seed, {id: "c1"}));
      for (const [svg, width] of [[one.wide, 720] as const, [one.narrow, 343] as const]) {
        const texts = textsOf(svg);
        expect(overlapping(texts), `seed ${seed}, ${width}`).toEqual([]);
        expect(texts.filter(({left, right}) => left < -0.5 || right > width + 0.5)).toEqual([]);
      }
    }
  });

  it("stands alone with its colours resolved", () => {
    for (const size of ["wide", "narrow"] as const) {
      const svg = standalone(chart, size, PALETTES.print);
      parsed(svg);
      expect(svg).not.toMatch(/class=|var\(|style=/);
      expect(svg).toContain(`font-family="'Source Sans 3'"`);
      expect(textsOf(chart[size]).length).toBe(svg.split("<text ").length - 1);
    }
  });

  it("is a figure with both drawings, its words and its table", () => {
    const html = renderToString(h(ChartFigure, {chart, id: "f1"}));
    expect(html).toContain('<figure class="plot" id="f1"');
    expect(html.split("<svg").length - 1).toBe(2);
    expect(html.split("<tr").length - 2).toBe(chart.table.rows.length);
    expect(html).toContain("In words.");
  });

  it("speaks English within a Welsh page, and says so, until all of it has Welsh", () => {
    const welsh = drawn(draw(7, {id: "c1", language: "cy"}));
    expect(welsh.language === "en" ? welsh.words : "").toBe(welsh.language === "en" ? chart.words : "");
    expect(renderToString(h(ChartFigure, {chart: welsh, page: "cy"}))).toContain('lang="en-GB"');
  });
});

describe("the numbers", () => {
  it("of a control chart are those of xmr, every point in its table", () => {
    const series = data.seriesOf(data.historyOf(seeded(3), {points: 30}));
    const chart = drawn(drawXmr(series, {id: "c"}));
    const counts = series.history.points.map(({numerator}) => numerator!);
    const {points} = xmr(counts, {direction: "neutral"});
    const {mean, limits} = points.at(-1)!;
    expect(chart.table.rows.map(([, value]) => value)).toEqual(counts.map((count) => showDecimal(count, 0)));
    expect(chart.words).toContain(`June 2024: ${showDecimal(counts.at(-1)!, 0)}`);
    expect(chart.words).toContain(`a mean of ${showDecimal(mean, 0)}`);
    expect(chart.table.rows[0]!.slice(2, 5)).toEqual(
      [mean, limits!.lower, limits!.upper].map((value) => showDecimal(value, 0)),
    );
    const marked = points.filter(({cause}) => cause !== "common-cause").length;
    expect(chart.table.rows.filter(([, , , , , rule]) => rule !== "none").length).toBe(marked);
  });

  it("of a control chart start again at a break, whose words stand by it", () => {
    const chart = drawn(drawXmr(data.xmrData(seeded(3)), {id: "c"}));
    expect(chart.wide).toContain(">definition changed, January 2023<");
    expect(chart.table.rows[11]![2]).not.toBe(chart.table.rows[12]![2]);
    expect(chart.words).toMatch(/The definition changed in January 2023, so the line is broken there\.$/);
  });

  it("of a line are set against the baseline, in a percentage only from fifty up", () => {
    const series = data.seriesOf(data.historyOf(seeded(3), {level: 30}));
    const last = series.history.points.at(-1)!.numerator!;
    const of = (value: number) =>
      drawn(drawLine({...series, baseline: {value, what: "mean of 2019"}}, {id: "c"})).words;
    expect(of(49)).toContain(`${49 - last} below the baseline of 49 (mean of 2019)`);
    expect(of(100)).toContain(`${100 - last} (${showDecimal(100 - last, 1)}%) below the baseline of 100`);
    expect(of(last)).toContain("the same as the baseline");
  });

  it("of changes are the verdicts' own, both intervals where they differ and the wider first", () => {
    const chart = drawn(drawChanges(data.changesData(), {id: "c"}));
    const row = chart.table.rows.find(([label]) => label?.startsWith("Knife"))!;
    expect(row.slice(1)).toEqual([
      "370",
      "328",
      "−11.35%",
      "−27.2% to +7.9%",
      "−23.8% to +3.1% by Poisson",
      "Not distinguishable from chance",
    ]);
    expect(chart.finding).toBe("2 of 8 changes are larger than chance would explain; 5 cannot be told from chance");
    expect(chart.table.rows.at(-1)!.at(-1)).toMatch(/^Cannot be judged: /);
  });

  it("of a funnel are all forces together, and those left out are named with the reason", () => {
    const forces = data.forcesData(seeded(3));
    const chart = drawn(drawFunnel(forces, {id: "c"}));
    const compared = forces.forces.filter(({apart}) => apart === undefined);
    const sum = (pick: (force: (typeof compared)[number]) => number) =>
      compared.reduce((all, one) => all + pick(one), 0);
    const pooled = (1000 * sum((one) => one.numerator!)) / sum((one) => one.denominator!);
    expect(chart.words).toContain(`All 42 forces together: ${showDecimal(pooled, 1)}.`);
    expect(chart.under).toContain("Left out: Force CTY (few people live there).");
    expect(chart.table.rows).toHaveLength(43);
  });

  it("of similar forces are sorted, and say who chose them", () => {
    const chart = drawn(drawDots(data.dotData(seeded(3)), {id: "c"}));
    const values = chart.table.rows.map(([, value]) => Number(value));
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(chart.under).toContain("Chosen by chance for this picture");
  });

  it("of the map have four steps of about as many forces", () => {
    const chart = drawn(drawTiles(data.forcesData(seeded(3)), {id: "c"}));
    const steps = Object.values(Object.groupBy(chart.table.rows, (row) => row[4]!)).map((rows) => rows!.length);
    expect(steps.toSorted((a, b) => a - b)).toEqual([1, 10, 10, 11, 11]);
  });
});

describe("what cannot be drawn", () => {
  const few = data.seriesOf(data.historyOf(seeded(1), {points: 8}));
  const none = data.seriesOf(data.historyOf(seeded(1), {points: 0}));
  const forces = data.forcesData(seeded(1));
  const changes = data.changesData();
  it.each([
    ["too few points", drawXmr(few, {id: "c"}), /needs 12 months .* 8 are held/],
    ["no points", drawXmr(none, {id: "c"}), /0 are held/],
    ["no line", drawLine({...none, baseline: {value: 1, what: "x"}}, {id: "c"}), /needs 3 months, and 0/],
    ["nothing judged", drawChanges({...changes, rows: changes.rows.slice(-1)}, {id: "c"}), /none of 1 changes.*Drug/],
    ["no changes", drawChanges({...changes, rows: []}, {id: "c"}), /there are no changes/],
    ["few forces", drawFunnel({...forces, forces: forces.forces.slice(0, 4)}, {id: "c"}), /needs 5 forces .* 4\./],
    ["few tiles", drawTiles({...forces, forces: forces.forces.slice(0, 7)}, {id: "c"}), /needs 8 forces .* 7\./],
    [
      "no others",
      drawDots({...data.dotData(seeded(1)), forces: forces.forces.filter(({own}) => own)}, {id: "c"}),
      /0\./,
    ],
    ["one series", drawMultiples({...data.multiplesData(seeded(1)), series: []}, {id: "c"}), /needs? 2 series/],
  ])("%s: a sentence says why, and there is no frame", (_, chart, why) => {
    expect(chart).toMatchObject({kind: "not-drawn", words: expect.stringMatching(why)});
    const html = renderToString(h(ChartFigure, {chart}));
    expect(html).not.toContain("<svg");
    expect(html).toContain('class="plot-none');
  });
});

describe("whatever the words", () => {
  it("no row of the change chart lies on its neighbour, and nothing escapes its text", () => {
    const label = fc.oneof(
      fc.string({unit: "binary", maxLength: 120}),
      fc.constant(`"><script>alert('x')</script> & ]]>`),
    );
    fc.assert(
      fc.property(fc.array(label, {minLength: 8, maxLength: 8}), (labels) => {
        const given = data.changesData();
        const rows = given.rows.map((row, n) => ({...row, label: labels[n]!}));
        const chart = drawn(drawChanges({...given, rows, source: labels[0]!}, {id: "c"}));
        for (const svg of [chart.wide, chart.narrow]) {
          parsed(svg);
          expect(overlapping(textsOf(svg))).toEqual([]);
          expect(svg).not.toContain("<script");
        }
      }),
      {numRuns: 60},
    );
  });

  it("any counts make a control chart that is well-formed, or a sentence", () => {
    const counts = fc.array(fc.oneof(fc.nat(2000), fc.constant(null)), {maxLength: 40});
    fc.assert(
      fc.property(counts, fc.integer({min: 12, max: 24}), (values, setting) => {
        const {history, ...series} = data.seriesOf(data.historyOf(seeded(1), {points: values.length}));
        const points = history.points.map((point, n) => ({...point, numerator: values[n]!}));
        const chart = drawXmr({...series, history: {...history, points}, setting}, {id: "c"});
        if (chart.kind === "not-drawn") return;
        for (const svg of [chart.wide, chart.narrow]) {
          parsed(svg);
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          expect(overlapping(textsOf(svg))).toEqual([]);
        }
        expect(chart.table.rows).toHaveLength(Math.min(values.length, 36));
      }),
      {numRuns: 100},
    );
  });
});
