import {showDay} from "../../language/display.ts";
import type {FigureMove} from "./moved-figures.ts";
import type {Reason} from "./why-moved.ts";

/** All that a note says, given: it reads no data and no clock. */
export interface CorrectionFacts {
  readonly body: string;
  readonly title: string;
  readonly edition: string;
  readonly release: number;
  /** Days, `YYYY-MM-DD`, or longer ISO times: when it was signed, as at when its data and today's stood, and today. */
  readonly published: string;
  readonly publishedAsAt: string;
  readonly asAt: string;
  readonly today: string;
  readonly synthetic: boolean;
  readonly figures: readonly RevisedFigure[];
  readonly sentences: readonly {readonly before: string; readonly after: string}[];
}

/** Why is told of each figure, for one may be restated and another redefined. */
export type RevisedFigure = FigureMove & {readonly why: readonly Reason[]};

/**
 * The draft of the note that goes with a published figure that no longer holds, as Markdown: what was said, what it is now, when, and why,
 * so far as the data tells; the scale, nature, cause and effect that the Code of Practice for Statistics asks for. What nobody can count,
 * whether it was an error and what it means for a reader, is left to the author in so many words.
 */
export function correctionNote(facts: CorrectionFacts): string {
  const moved = facts.figures.filter(({withinRounding}) => !withinRounding);
  const hidden = facts.figures.filter(({withinRounding}) => withinRounding);
  return [
    `# Revised figures: ${facts.title}, ${facts.edition}`,
    ...(facts.synthetic ? ["*The data is synthetic: it was made up as an example.*"] : []),
    `${facts.body}, ${showDay(facts.today)}`,
    opening(facts, moved.length),
    ...(moved.length > 0 ? ["## What has changed", table(moved)] : []),
    ...(facts.sentences.length > 0
      ? ["## What the statement would say", facts.sentences.map(sentence).join("\n")]
      : []),
    ...(hidden.length > 0 ? ["## Changed, but not as printed", within(hidden)] : []),
    "## Why",
    reasons(facts.figures),
    "## What it means",
    "*To be written by the author: whether this corrects an error and who found it; what it changes in the meaning of the statement; and when the statement is published again.*",
  ]
    .join("\n\n")
    .concat("\n");
}

function opening({release, published, publishedAsAt, asAt}: CorrectionFacts, moved: number): string {
  const figures =
    moved === 0
      ? "No figure is another as printed"
      : moved === 1
        ? "One figure is another"
        : `${moved} figures are others`;
  return `Release ${release} of this statement was signed on ${showDay(published)}, with the data as it stood on ${showDay(publishedAsAt)}. ${figures} in the data as it stands since ${showDay(asAt)}. The release stays as it was published; this note goes with it.`;
}

function table(figures: readonly FigureMove[]): string {
  const rows = figures.map(({title, area, period, counted, ...move}) => {
    const value = (shown: string, of: string | undefined) => (of === undefined ? shown : `${shown} (${of})`);
    const by = [move.difference, move.percent].filter((part) => part !== undefined).join("; ");
    return [
      `${title}, ${area}`,
      period,
      value(move.before, counted?.before),
      value(move.after, counted?.after),
      by || "not comparable",
    ];
  });
  const line = (cells: readonly string[]) => `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  const head = ["Figure", "Period", "As published", "Now", "Difference"];
  return [line(head), "|---|---|---|---|---|", ...rows.map(line)].join("\n");
}

function sentence({before, after}: {readonly before: string; readonly after: string}): string {
  return `- It said: “${before}” It would now say: “${after}”`;
}

function within(figures: readonly FigureMove[]): string {
  return figures
    .map(({title, area, period, before, counted}) => {
      const of = counted === undefined ? "" : `, from ${counted.before} to ${counted.after}`;
      return `- ${title}, ${area}, ${period}: still ${before} as printed${of}.`;
    })
    .join("\n");
}

/** Each reason once, with the figures it is the reason of. */
function reasons(figures: readonly RevisedFigure[]): string {
  const told = new Map<string, Set<string>>();
  for (const {title, why} of figures)
    for (const {text} of why) told.set(text, (told.get(text) ?? new Set()).add(title));
  const all = new Set(figures.map(({title}) => title)).size;
  const lines = [...told].map(([text, titles]) =>
    titles.size === all ? `- ${text}` : `- ${text} This concerns: ${[...titles].join("; ")}.`,
  );
  const method = figures.some(({why}) => why.some(({kind}) => kind === "method"));
  const nature = method
    ? "What is counted, or how, is not the same as when the statement was published."
    : "What is counted, and how, is the same as when the statement was published: the data has changed.";
  return [nature, lines.join("\n")].join("\n\n");
}
