import {HeadingLevel, Paragraph, type ParagraphChild, type Table} from "docx";
import {say} from "../../../language/say.ts";
import type {Block} from "../../../prose/statement/statement.ts";
import type {PageModel} from "../layout/page-model.ts";
import {lineRuns, textRun} from "./runs.ts";
import {tableOf} from "./tables.ts";

/** Between the margins of A4, in twentieths of a point. */
export const TEXT_WIDTH = 9600;

export type Flow = Paragraph | Table;

/** The author's blocks as paragraphs, headings and tables. `level`: at which the section's own heading was written; it is shown as the first. */
export function blockFlow(model: PageModel, blocks: readonly Block[], level: number): readonly Flow[] {
  return blocks.flatMap((block) => flowOf(model, block, level));
}

function flowOf(model: PageModel, block: Block, level: number): readonly Flow[] {
  switch (block.kind) {
    case "heading":
      return [headingOf(lineRuns(model, block.children), Math.min(3, Math.max(2, 1 + block.level - level)))];
    case "paragraph":
      return [new Paragraph({children: [...lineRuns(model, block.children)]})];
    case "list":
      return block.items.flatMap((item) => listItem(model, item, block.ordered));
    case "table": {
      const width = Math.floor(TEXT_WIDTH / Math.max(1, block.head.length));
      return [
        tableOf({
          widths: block.head.map(() => width),
          head: block.head.map((cell) => lineRuns(model, cell, {bold: true})),
          rows: block.rows.map((row) => row.map((cell) => lineRuns(model, cell))),
        }),
      ];
    }
    case "not-applicable":
      return [
        new Paragraph({
          children: [
            textRun(say(model.bound.statement.front.language, "not-applicable-because", {reason: block.reason})),
          ],
        }),
      ];
    default:
      return blockFlow(model, block.blocks, level);
  }
}

export function headingOf(children: readonly ParagraphChild[], level: number): Paragraph {
  const heading = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1]!;
  return new Paragraph({heading, children: [...children]});
}

function listItem(model: PageModel, item: readonly Block[], ordered: boolean): readonly Flow[] {
  const [first, ...rest] = item;
  const numbering = {reference: ordered ? "numbers" : "bullets", level: 0};
  const children = first && "children" in first ? [...lineRuns(model, first.children)] : [];
  const lead =
    first && "children" in first ? [new Paragraph({numbering, children})] : blockFlow(model, item.slice(0, 1), 2);
  return [...lead, ...blockFlow(model, rest, 2)];
}

export function small(text: string): Paragraph {
  return new Paragraph({style: "Small", children: [textRun(text)]});
}

export function label(text: string): Paragraph {
  return new Paragraph({style: "Label", children: [textRun(text)]});
}
