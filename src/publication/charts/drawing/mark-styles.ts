/* What each kind of mark looks like, said once: as CSS for pages, which can be dark, and as attributes for files that stand alone. */

export type Tone = "paper" | "ink" | "soft" | "edge" | "rule" | "plate" | "copper";

/** The colours of a drawing that stands alone. */
export type Palette = Readonly<Record<Tone, string>>;

/** The tokens of look.css. */
export const PALETTES = {
  light: {
    paper: "#ffffff",
    ink: "#17212b",
    soft: "#47535f",
    edge: "#6b7783",
    rule: "#c5cdd5",
    plate: "#134272",
    copper: "#8a4510",
  },
  dark: {
    paper: "#0f151b",
    ink: "#e8edf2",
    soft: "#aab6c2",
    edge: "#7f8c99",
    rule: "#36424e",
    plate: "#8fc3f5",
    copper: "#e8a56e",
  },
  print: {
    paper: "#ffffff",
    ink: "#000000",
    soft: "#333333",
    edge: "#555555",
    rule: "#999999",
    plate: "#0b2f55",
    copper: "#000000",
  },
} as const satisfies Readonly<Record<string, Palette>>;

interface Style {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly width?: number;
  readonly dash?: string;
  /** Of words: size in pixels, and weight. */
  readonly size?: number;
  readonly bold?: true;
  /** Words that lie over lines have an edge of paper. */
  readonly halo?: true;
}

const STYLES = {
  // Lines
  axis: {stroke: "ink", width: 1},
  grid: {stroke: "rule", width: 0.75},
  zero: {stroke: "ink", width: 1.75},
  series: {stroke: "plate", width: 1.75},
  mean: {stroke: "ink", width: 1},
  limit: {stroke: "soft", width: 1, dash: "5 4"},
  near: {stroke: "soft", width: 1, dash: "1.5 3"},
  break: {stroke: "copper", width: 1, dash: "2 2"},
  leader: {stroke: "edge", width: 0.75, dash: "1 3"},
  unjudged: {stroke: "soft", width: 1.5, dash: "2.5 2.5"},
  // Marks
  point: {fill: "paper", stroke: "plate", width: 1.5},
  judged: {fill: "plate", stroke: "paper", width: 1},
  marked: {fill: "plate", stroke: "paper", width: 1},
  other: {fill: "paper", stroke: "soft", width: 1.25},
  apart: {stroke: "soft", width: 1, dash: "2 2"},
  bar: {fill: "plate"},
  hollow: {fill: "paper", stroke: "plate", width: 1.5},
  independent: {stroke: "plate", width: 1.5},
  change: {stroke: "ink", width: 2.25},
  crossing: {stroke: "plate", width: 2.25},
  interval: {stroke: "soft", width: 2},
  own: {stroke: "plate", width: 3},
  // Tiles
  tile: {fill: "paper", stroke: "edge", width: 1},
  solid: {fill: "plate"},
  hatch: {stroke: "plate", width: 1},
  frame: {stroke: "copper", width: 3.5},
  gap: {stroke: "paper", width: 3},
  // Ground
  // Twice as wide as it shows, for its inner half and the gap lie under the ground: 3.5 px are seen.
  surround: {stroke: "copper", width: 10},
  ground: {fill: "plate", stroke: "paper", width: 1},
  // Words
  tick: {fill: "soft", size: 12.5, halo: true},
  label: {fill: "ink", size: 14, halo: true},
  value: {fill: "ink", size: 14, bold: true, halo: true},
  note: {fill: "copper", size: 12.5, halo: true},
  code: {fill: "ink", size: 12.5, halo: true},
  reversed: {fill: "paper", size: 12.5},
  "value-reversed": {fill: "paper", size: 14, bold: true},
} as const satisfies Readonly<Record<string, Style>>;

export type Mark = keyof typeof STYLES;

/** The size in pixels and the weight of a kind of words. */
export function lettering(mark: Mark): {readonly size: number; readonly bold: boolean} {
  const {size = 0, bold}: Style = STYLES[mark];
  return {size, bold: bold === true};
}

/** Every kind of mark as a rule of CSS, by the tokens of look.css; in forced colours by the system's. */
export function marksCss(): string {
  const all: readonly (readonly [string, Style])[] = Object.entries(STYLES);
  const rules = all.map(([name, style]) => `.c-${name}{${declared(style, (tone) => `var(--${tone})`)}}`);
  const forced = all.map(([name, style]) => `.c-${name}{${declared(style, systemColour)}}`);
  return `${rules.join("\n")}\n@media (forced-colors:active){\n${forced.join("\n")}\n}\n`;
}

/** The same as attributes in one palette, for programs that know no CSS. */
export function markAttributes(mark: string, palette: Palette): string {
  const style: Style | undefined = STYLES[mark as Mark];
  if (style === undefined) throw new Error(`no such mark: ${mark}`);
  return properties(style, (tone) => palette[tone])
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
}

function declared(style: Style, colour: (tone: Tone) => string): string {
  const unit = (name: string) => (name === "font-size" ? "px" : "");
  return properties(style, colour)
    .map(([name, value]) => `${name}:${value}${unit(name)}`)
    .join(";");
}

function properties(style: Style, colour: (tone: Tone) => string): readonly (readonly [string, string | number])[] {
  const {fill, stroke, width, dash, size, bold, halo} = style;
  const words: readonly (readonly [string, string | number] | undefined)[] = [
    size === undefined ? undefined : ["font-size", size],
    size === undefined ? undefined : ["font-weight", bold ? 600 : 400],
  ];
  const edge: typeof words = halo
    ? [
        ["stroke", colour("paper")],
        ["stroke-width", 3],
        ["stroke-linejoin", "round"],
        ["paint-order", "stroke"],
      ]
    : [
        ["stroke", stroke === undefined ? "none" : colour(stroke)],
        width === undefined ? undefined : ["stroke-width", width],
        dash === undefined ? undefined : ["stroke-dasharray", dash],
      ];
  return [["fill", fill === undefined ? "none" : colour(fill)] as const, ...edge, ...words].filter(
    (one) => one !== undefined,
  );
}

function systemColour(tone: Tone): string {
  return tone === "paper" ? "Canvas" : "CanvasText";
}
