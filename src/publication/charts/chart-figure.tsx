import {chartWords} from "../../language/charts/chart-words.ts";
import type {Language} from "../../language/language.ts";
import type {Chart, ChartTable, NotDrawn} from "./chart.ts";

/**
 * A chart in a page: its caption, both drawings (one of them hidden by the room there is), its words, and its table to open. Of what
 * cannot be drawn the sentence that says why. `id` is the figure's own; `page` the language around it.
 */
export function ChartFigure({
  chart,
  id,
  page = "en",
}: {
  readonly chart: Chart | NotDrawn;
  readonly id?: string;
  readonly page?: Language;
}) {
  const lang = chart.language === page ? undefined : chart.language === "cy" ? "cy" : "en-GB";
  if (chart.kind === "not-drawn")
    return (
      <p class="plot-none small" id={id} lang={lang}>
        {chart.words}
      </p>
    );
  return (
    <figure class="plot" id={id ?? chart.id} lang={lang} data-chart={chart.kind}>
      <figcaption>
        {chart.finding}
        <small>{chart.under}</small>
      </figcaption>
      <div class="plot__drawing" dangerouslySetInnerHTML={{__html: chart.wide + chart.narrow}} />
      <p class="plot__words small">
        <strong>{chartWords(chart.language, "in-words")}</strong> {chart.words}
      </p>
      <details class="small">
        <summary>{chartWords(chart.language, "numbers")}</summary>
        <NumbersTable table={chart.table} />
      </details>
    </figure>
  );
}

/** Scrolls by itself where it is wider than its page; columns of numbers to the right. */
function NumbersTable({table: {caption, heads, rows}}: {readonly table: ChartTable}) {
  const isNumbers = heads.map((_, column) => column > 0 && rows.some((row) => NUMBER.test(row[column] ?? "")));
  const align = (column: number) => (isNumbers[column] ? "num" : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, column) => (
              <th scope="col" class={align(column)} key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, n) => (
                <td class={align(n + 1)} key={heads[n + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A number alone or at the front of a cell, such as "12.9%" or "£104". */
const NUMBER = /^[+\u2212£]?\d[\d,.]*(m|%)?$/;
