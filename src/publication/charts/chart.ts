import type {Language} from "../../language/language.ts";
import {markAttributes, type Palette} from "./drawing/mark-styles.ts";
import {type Size, WIDTHS} from "./drawing/svg.ts";

/** What every chart is: two drawings of the same numbers, and the same numbers in words and as a table. Knows no page. */
export interface Chart {
  readonly kind: ChartKind;
  readonly id: string;
  /** The language that its words are in. */
  readonly language: Language;
  /** What the numbers say, in a line. */
  readonly finding: string;
  /** Unit, how to read it, source; sentences. */
  readonly under: string;
  /** Both, for where there is one caption. */
  readonly caption: string;
  /** What is drawn. */
  readonly title: string;
  /** How it is drawn, for who cannot see it. */
  readonly desc: string;
  /** The numbers in words; no adjective without one. */
  readonly words: string;
  readonly table: ChartTable;
  /** SVG, 720 pixels wide and 343, with text at its own size; its colours are the page's. */
  readonly wide: string;
  readonly narrow: string;
}

export type ChartKind = "xmr" | "line" | "change" | "funnel" | "dots" | "multiples" | "tiles" | "map";

/** Every number that is drawn, printed. The first cell of a row names it. */
export interface ChartTable {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Why there is no chart, as a sentence: an empty frame would say less. */
export interface NotDrawn {
  readonly kind: "not-drawn";
  readonly of: ChartKind;
  readonly language: Language;
  readonly words: string;
}

/** `id` begins every id in the drawings, so it is to be the only one on its page. */
export interface HowDrawn {
  readonly id: string;
  readonly language?: Language;
}

export interface Drawn {
  readonly kind: ChartKind;
  readonly finding: string;
  readonly under: string;
  readonly title: string;
  readonly desc: string;
  readonly words: string;
  readonly table: ChartTable;
  readonly draw: (size: Size) => string;
}

export function chartOf({draw, ...said}: Drawn, {id, language = "en"}: HowDrawn): Chart {
  const caption = `${said.finding}. ${said.under}`;
  return {...said, id, language, caption, wide: draw("wide"), narrow: draw("narrow")};
}

/**
 * A drawing as a file of its own, for print, PDF and Word: its size in pixels, its colours as attributes and not as CSS, its font by the
 * name under which the PDF's typesetter knows it. The same name and description as in the page.
 */
export function standalone(chart: Chart, size: Size, palette: Palette): string {
  const svg = size === "wide" ? chart.wide : chart.narrow;
  const height = /viewBox="0 0 \d+ ([\d.]+)"/.exec(svg)?.[1] ?? "";
  const root = `width="${WIDTHS[size]}" height="${height}" font-family="'Source Sans 3'" lang="${chart.language}"`;
  const paper = `<rect width="${WIDTHS[size]}" height="${height}" fill="${palette.paper}"/>`;
  return svg
    .replace(`class="chart chart--${size}"`, root)
    .replace("</desc>", `</desc>${paper}`)
    .replaceAll(/class="c-([a-z-]+)"/g, (_, mark: string) => markAttributes(mark, palette));
}
