import {showMonth, showNumber} from "../../../language/display.ts";
import type {SeriesPoint} from "../../../vocabulary/figure.ts";
import type {History} from "../../../vocabulary/figure-book.ts";
import {ChartFigure} from "../../charts/chart-figure.tsx";
import {Gap} from "../../ui/figure-link.tsx";
import type {SiteBody} from "../model/bodies.ts";
import type {MeasureFacts} from "../model/measures.ts";
import {seriesChart} from "../parts/chart-data.ts";
import {type Here, titleOf} from "../parts/here.ts";
import {Scroll, Section} from "../parts/section.tsx";

/** The series: what it says in words, its chart, and its table. */
export function SeriesView({
  here,
  body,
  facts,
}: {
  readonly here: Here;
  readonly body: SiteBody;
  readonly facts: MeasureFacts;
}) {
  const {words} = here.tongue;
  const {history} = facts;
  const title = history?.step === 3 ? words.quarters : words.series;
  return (
    <Section id="series" title={title}>
      {history && history.points.length > 0 ? (
        <SeriesOf here={here} body={body} facts={facts} history={history} />
      ) : (
        <p class="empty">{words.seriesNone}</p>
      )}
    </Section>
  );
}

interface Of {
  readonly here: Here;
  readonly facts: MeasureFacts;
  readonly history: History;
}

/** The chart carries its own words and its numbers; what cannot be drawn has its sentence, and the table. */
function SeriesOf({here, body, facts, history}: Of & {readonly body: SiteBody}) {
  const {words, code} = here.tongue;
  const {measure} = facts;
  const chart = seriesChart(facts, body, here);
  return (
    <>
      {chart && <ChartFigure chart={chart} page={code} />}
      {measure.level === "rate" && <p class="small soft">{words.seriesNumeratorOnly}</p>}
      {(chart === undefined || chart.kind === "not-drawn" || history.points.length > 36) && (
        <SeriesTable here={here} facts={facts} history={history} />
      )}
    </>
  );
}

/** Newest first; a change of definition is a row of its own. */
function SeriesTable({here, facts, history}: Of) {
  const {words} = here.tongue;
  const {measure} = facts;
  const shares = history.points.some(({denominator}) => denominator !== undefined);
  const quarterly = history.step === 3;
  const title = titleOf(measure, here);
  const caption = quarterly ? words.quartersFinding(title) : words.seriesFinding(title);
  return (
    <details class="block" open={history.points.length <= 24}>
      <summary>{caption}</summary>
      <Scroll label={caption}>
        <table class="site-table site-table--narrow" data-sort>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{quarterly ? words.quarter : words.month}</th>
              <th scope="col" class="num">
                {words.counted}
              </th>
              {shares && (
                <>
                  <th scope="col" class="num">
                    {words.outOf}
                  </th>
                  <th scope="col" class="num">
                    {words.shareColumn}
                  </th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {history.points.toReversed().map((point) => (
              <PointRow here={here} point={point} shares={shares} history={history} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}

interface RowProps {
  readonly here: Here;
  readonly point: SeriesPoint;
  readonly shares: boolean;
  readonly history: History;
}

function PointRow({here, point, shares, history}: RowProps) {
  const {words, code} = here.tongue;
  const {month, numerator, denominator} = point;
  const name = showMonth(month, code);
  return (
    <tr data-key={month}>
      <th scope="row">
        {history.step === 3 ? words.quarterFrom(name) : name}
        {history.breaks.includes(month) && <span class="note-words">{words.breakHere}</span>}
      </th>
      <td class="num">{whole(numerator, here)}</td>
      {shares && <td class="num">{whole(denominator ?? null, here)}</td>}
      {shares && (
        <td class="num">
          {numerator === null || !denominator ? (
            <Gap>{words.notHeld}</Gap>
          ) : (
            `${showNumber({numerator: numerator * 100, denominator}, 1)}%`
          )}
        </td>
      )}
    </tr>
  );
}

function whole(value: number | null, {tongue}: Here) {
  return value === null ? <Gap>{tongue.words.notHeld}</Gap> : showNumber({numerator: value, denominator: 1}, 0);
}
