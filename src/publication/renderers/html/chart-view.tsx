import {ChartFigure} from "../../charts/chart-figure.tsx";
import type {PageChart} from "../layout/page-charts.ts";

/** A chart in the page, with what it was drawn from: whoever reads the page back draws it again. */
export function ChartView({chart: {chart, from}}: {readonly chart: PageChart}) {
  const drawn =
    from.kind === "series"
      ? {"data-series": `${from.of.measure}@${from.of.area}`}
      : {"data-changes": from.pairs.map((pair) => pair.join(" ")).join("\n")};
  return (
    <div class="block wide" {...drawn}>
      <ChartFigure chart={chart} page={chart.language} />
    </div>
  );
}
