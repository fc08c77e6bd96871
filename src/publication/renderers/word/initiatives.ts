import {Paragraph} from "docx";
import {showDay} from "../../../language/display.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import type {Days} from "../../../vocabulary/period.ts";
import type {PageModel} from "../layout/page-model.ts";
import {headingOf} from "./blocks.ts";
import {lineRuns, textRun} from "./runs.ts";

/** An entry of the register: what, led by, delivered and evidence, always all. */
export function initiativeFlow(model: PageModel, initiative: Initiative): readonly Paragraph[] {
  const {name, kind, what, led, partners, days, evidence} = initiative;
  const delivered = model.delivered.get(initiative.id) ?? [];
  const kindWords = kind.charAt(0).toUpperCase() + kind.slice(1);
  return [
    headingOf([textRun(name)], 3),
    fact(kindWords, what),
    fact("Led by", led),
    ...(partners.length > 0 ? [fact("With", partners.join(", "))] : []),
    ...(days ? [fact("When", whenWords(days))] : []),
    ...(delivered.length === 0
      ? [fact("Delivered", "No counts supplied.")]
      : delivered.map((line) => deliveredLine(model, line))),
    fact("Evidence", evidence ?? "Not evaluated."),
  ];
}

function deliveredLine(model: PageModel, line: Parameters<typeof lineRuns>[1]): Paragraph {
  return new Paragraph({style: "Cell", children: [textRun("Delivered: ", {bold: true}), ...lineRuns(model, line)]});
}

function fact(name: string, value: string): Paragraph {
  return new Paragraph({style: "Cell", children: [textRun(`${name}: `, {bold: true}), textRun(value)]});
}

function whenWords(days: Days): string {
  if (days.until === undefined) return `Since ${showDay(days.from)}`;
  return days.until === days.from ? showDay(days.from) : `${showDay(days.from)} to ${showDay(days.until)}`;
}
