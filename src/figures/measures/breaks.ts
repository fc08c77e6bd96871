import type {Figure} from "../../vocabulary/figure.ts";
import type {Month} from "../../vocabulary/period.ts";
import type {Measure} from "./measure.ts";

/**
 * Notes a break in series on every figure that spans a change of what is counted, and on every later one of the same measure
 * and area that it could be compared with: the figures of a book are there to be set beside one another.
 */
export function markBreaks(figures: readonly Figure[], measures: readonly Measure[]): readonly Figure[] {
  const breaks = new Map(measures.map(({id, breaks = []}) => [id, breaks.map(({month}) => month)]));
  const earliest = new Map<string, Month>();
  for (const figure of figures) {
    const first = earliest.get(seriesOf(figure));
    if (first === undefined || figure.counted.from < first) earliest.set(seriesOf(figure), figure.counted.from);
  }
  return figures.map((figure) => {
    const from = earliest.get(seriesOf(figure))!;
    const crossed = breaks.get(figure.measure)?.some((month) => from < month && month < figure.counted.until);
    return crossed ? {...figure, notes: [...figure.notes, "break-in-series"]} : figure;
  });
}

function seriesOf({measure, area}: Figure): string {
  return `${measure}@${area}`;
}
