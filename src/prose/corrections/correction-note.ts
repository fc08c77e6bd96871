import {showDay} from "../../language/display.ts";

/** A published figure, and what the data says now; in words. */
export interface CorrectedFigure {
  readonly title: string;
  readonly area: string;
  readonly period: string;
  readonly before: string;
  readonly after: string;
  readonly difference?: string;
  readonly percent?: string;
}

export interface CorrectionFacts {
  readonly title: string;
  readonly edition: string;
  /** Days, `YYYY-MM-DD`. */
  readonly published: string;
  readonly today: string;
  readonly figures: readonly CorrectedFigure[];
}

/**
 * The note that goes with a correction, as Markdown: what was published, what it is now, when, and why, as the Code of Practice for
 * Statistics asks of unscheduled corrections. The reason is the author's to give: data does not say why it changed.
 */
export function correctionNote({title, edition, published, today, figures}: CorrectionFacts): string {
  const rows = figures.map(({title: name, area, period, before, after, difference, percent}) => {
    const by = [difference, percent].filter((part) => part !== undefined).join("; ");
    return `| ${[`${name}, ${area}`, period, before, after, by === "" ? "not comparable" : by].map(cell).join(" | ")} |`;
  });
  return [
    `# Revised figures: ${title}, ${edition}`,
    `This statement was signed on ${showDay(published)}. The data behind it has since changed. On ${showDay(today)}, ${figures.length === 1 ? "one figure is" : `${figures.length} figures are`} no longer what was published.`,
    ["| Figure | Period | As published | Now | Difference |", "|---|---|---|---|---|", ...rows].join("\n"),
    "## Why",
    "*To be written by the author: whether this is a planned revision (the source restated its data) or the correction of an error, who found it, and what it changes in the statement's meaning.*",
  ]
    .join("\n\n")
    .concat("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
