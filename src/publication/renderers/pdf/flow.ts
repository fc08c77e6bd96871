import {say} from "../../../language/say.ts";
import type {Block} from "../../../prose/statement/statement.ts";
import type {PageModel} from "../layout/page-model.ts";
import {plainText} from "../layout/sections.ts";
import {type Line, lineOf, words} from "./runs.ts";

/** The author's text as the template sets it, block under block. */
export type Flow =
  | {readonly is: "heading"; readonly level: number; readonly line: Line}
  | {readonly is: "paragraph"; readonly line: Line}
  | {readonly is: "list"; readonly ordered: boolean; readonly items: readonly (readonly Flow[])[]}
  | {
      readonly is: "table";
      readonly name: string;
      readonly head: readonly Line[];
      readonly rows: readonly (readonly Line[])[];
    }
  | {readonly is: "quote"; readonly flow: readonly Flow[]};

/** @param level of every heading within these blocks: one under the heading they stand under, so that none is skipped. */
export function flowOf(model: PageModel, blocks: readonly Block[], level: number): readonly Flow[] {
  return blocks.flatMap((block) => oneFlow(model, block, level));
}

function oneFlow(model: PageModel, block: Block, level: number): readonly Flow[] {
  switch (block.kind) {
    case "heading":
      return [{is: "heading", level, line: lineOf(model, block.children)}];
    case "paragraph":
      return [{is: "paragraph", line: lineOf(model, block.children)}];
    case "list":
      return [{is: "list", ordered: block.ordered, items: block.items.map((item) => flowOf(model, item, level))}];
    case "table":
      return [tableFlow(model, block)];
    case "quote":
      return [{is: "quote", flow: flowOf(model, block.blocks, level)}];
    case "not-applicable":
      return [
        {
          is: "paragraph",
          line: words(say(model.bound.statement.front.language, "not-applicable-because", {reason: block.reason})),
        },
      ];
    default:
      return flowOf(model, block.blocks, level);
  }
}

function tableFlow(model: PageModel, {head, rows}: Extract<Block, {kind: "table"}>): Flow {
  const shown = (n: number) => model.bound.bindings[n]?.shown ?? "";
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const full = (cells: readonly Line[]) => [...cells, ...Array<Line>(width - cells.length).fill([])];
  return {
    is: "table",
    name: head.map((cell) => plainText(cell, shown)).join(", "),
    head: full(head.map((cell) => lineOf(model, cell))),
    rows: rows.map((row) => full(row.map((cell) => lineOf(model, cell)))),
  };
}
