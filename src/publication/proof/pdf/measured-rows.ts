import {type PdfElement, textIn} from "../../../formats/pdf/structure.ts";
import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import {type FigureId, figureId} from "../../../vocabulary/figure.ts";
import type {Release} from "../../release/read-release.ts";
import {languageIn, squeezed} from "./forms.ts";

/** A row of the table of measures, and the two figures that it sets beside each other. */
export interface MeasuredRow {
  readonly row: PdfElement;
  readonly before: FigureId;
  readonly after: FigureId;
}

/** Rows of five cells that a measure's title heads, in their order. */
export function measuredRows(elements: readonly PdfElement[], {statement, measures}: Release): readonly MeasuredRow[] {
  const {area, comparator, period} = statement;
  const language = languageIn({statement});
  const byTitle = new Map(measures.measures.map((one) => [squeezed(shownTitle(one, language)), one.id]));
  return elements.flatMap((row) => {
    const cells = row.tag === "TR" ? row.children.filter((cell) => typeof cell !== "string") : [];
    const measure = cells.length === 5 ? byTitle.get(squeezed(textIn(cells[0]!))) : undefined;
    if (measure === undefined) return [];
    const of = (at: typeof period) => figureId({measure, area, period: at});
    return [{row, before: of(comparator), after: of(period)}];
  });
}
