import {showPeriod} from "../../../language/display.ts";
import {ChartFigure} from "../../charts/chart-figure.tsx";
import {TitleBlock} from "../../ui/title-block.tsx";
import {figureAnchor, measurePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {MeasureFacts} from "../model/measures.ts";
import {changesChart} from "../parts/chart-data.ts";
import {changeWords, Value, VerdictLine} from "../parts/figures.tsx";
import {Heads} from "../parts/heads.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import {Scroll} from "../parts/section.tsx";
import type {Said} from "../parts/shell.tsx";
import {priorityName} from "./home.tsx";

/** Every measure of a body, by priority. */
export function measuresPage(here: Here, body: SiteBody): Said {
  const {words, code} = here.tongue;
  const facts = here.site.measures(body);
  const chart = changesChart(facts, body, here);
  const known = body.framework.priorities.map(({id}) => id);
  const groups = [
    ...body.framework.priorities.map((priority) => ({
      title: priorityName(priority, here),
      facts: facts.filter(({measure}) => measure.priority === priority.id),
    })),
    {title: words.otherMeasures, facts: facts.filter(({measure}) => !known.includes(measure.priority))},
  ].filter((group) => group.facts.length > 0);
  return {
    title: words.measuresTitle(body.areaName),
    words: words.measuresLead,
    part: "measures",
    main: (
      <>
        <TitleBlock over={words.measureOver} title={words.measuresTitle(body.areaName)} facts={[]} />
        <p class="lead">{words.measuresLead}</p>
        {chart && (
          <div class="block">
            <ChartFigure chart={chart} page={code} />
          </div>
        )}
        <Scroll label={words.measures}>
          <table class="site-table" data-filter>
            <caption class="vh">{words.measures}</caption>
            <Heads of={[words.measure, words.period, {num: words.value}, {num: words.change}, words.tellsUs]} />
            {groups.map((group) => (
              <tbody>
                <tr class="group">
                  <th scope="rowgroup" colSpan={5}>
                    {group.title}
                  </th>
                </tr>
                {group.facts.map((one) => (
                  <Row here={here} body={body} facts={one} />
                ))}
              </tbody>
            ))}
          </table>
        </Scroll>
      </>
    ),
  };
}

function Row({here, body, facts}: {readonly here: Here; readonly body: SiteBody; readonly facts: MeasureFacts}) {
  const {measure, now, change, verdict} = facts;
  const path = here.to(measurePath(body, measure));
  return (
    <tr>
      <th scope="row">
        <a href={path}>{titleOf(measure, here)}</a>
      </th>
      <td>{now && showPeriod(now.period, here.tongue.code)}</td>
      <td class="num">
        <Value figure={now} measure={measure} here={here} href={now && `${path}#${figureAnchor(now)}`} />
      </td>
      <td class="num">
        {now && change ? changeWords(change, now, {measure, here, as: "signed"}) : here.tongue.words.none}
      </td>
      <td>
        <VerdictLine verdict={verdict} here={here} />
      </td>
    </tr>
  );
}
