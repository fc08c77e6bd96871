import {showDay, showPeriod} from "../../../language/display.ts";
import {TitleBlock} from "../../ui/title-block.tsx";
import {comparisonPath, figureAnchor, measurePath, priorityPath, releasePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import {leadingMeasure, type MeasureFacts} from "../model/measures.ts";
import {changeWords, Value, VerdictLine} from "../parts/figures.tsx";
import {Heads} from "../parts/heads.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import {Scroll, Section} from "../parts/section.tsx";
import type {Said} from "../parts/shell.tsx";
import type {SitePriority} from "../site-input.ts";
import {priorityName} from "./home.tsx";

/** How are the police areas doing? The first page of a site of many bodies. */
export function frontPage(here: Here, priorities: readonly SitePriority[]): Said {
  const {words, code} = here.tongue;
  const {bodies} = here.site;
  return {
    title: words.frontTitle,
    words: words.frontLead(bodies.length),
    part: "overview",
    main: (
      <>
        <TitleBlock over={words.frontOver} title={words.frontTitle} facts={[]} />
        <p class="lead">{words.frontLead(bodies.length)}</p>
        <Section id="priorities" title={words.byPriority}>
          <ul class="related">
            {priorities.map((priority) => (
              <li>
                <a href={here.to(priorityPath(priority.id))}>{priorityName(priority, here)}</a>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="bodies" title={words.frontBodies}>
          <Scroll label={words.frontBodies}>
            <table class="site-table" data-filter data-sort>
              <caption>
                {words.frontBodies}
                <small>{words.frontBodiesNote}</small>
              </caption>
              <Heads of={[words.area, words.body, words.latestStatement, words.figuresCover]} />
              <tbody>
                {bodies.map((body) => {
                  const {manifest} = body.latest.records;
                  return (
                    <tr>
                      <th scope="row">
                        <a href={here.to(body.root)}>{body.areaName}</a>
                      </th>
                      <td>{body.name}</td>
                      <td data-key={manifest.signedAt}>
                        <a href={here.file(releasePath(body, manifest))}>
                          {manifest.editionWords}, {words.releaseNumber(manifest.release)}
                          <span class="vh">, {body.areaName}</span>
                        </a>
                        , {words.signedOn(showDay(manifest.signedAt, code))}
                      </td>
                      <td data-key={manifest.period.until}>{showPeriod(manifest.period, code)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Scroll>
        </Section>
      </>
    ),
  };
}

/** One priority, body by body: by the measure that leads each body's own page, the same measures together. */
export function priorityPage(here: Here, priority: SitePriority): Said {
  const {words} = here.tongue;
  const name = priorityName(priority, here);
  const led = here.site.bodies.flatMap((body) => {
    const facts = leadingMeasure(here.site.measures(body), priority.id);
    return facts ? [{body, facts}] : [];
  });
  const byMeasure = [...Map.groupBy(led, ({facts}) => facts.measure.id)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return {
    title: words.priorityTitle(name),
    words: words.priorityLead,
    part: "overview",
    above: [{path: "", title: words.allBodies}],
    main: (
      <>
        <TitleBlock over={words.frontOver} title={words.priorityTitle(name)} facts={[]} />
        <p class="lead">{words.priorityLead}</p>
        {byMeasure.map(([id, rows]) => (
          <Section id={id} title={titleOf(rows[0]!.facts.measure, here)}>
            <AcrossTable here={here} rows={rows} />
            <RateLink here={here} measure={id} />
          </Section>
        ))}
        {led.length < here.site.bodies.length && (
          <p class="empty block">{words.bodiesWithout(here.site.bodies.length - led.length)}</p>
        )}
      </>
    ),
  };
}

/** Counts are not set side by side: the way to the rate that is. */
function RateLink({here, measure}: {readonly here: Here; readonly measure: string}) {
  const rate = here.site.comparisons.find(({measure: {id}, refused}) => id === `${measure}-rate` && !refused);
  if (rate === undefined) return null;
  return (
    <p class="block">
      <a href={here.to(comparisonPath(rate.measure))}>{here.tongue.words.seeComparison(titleOf(rate.measure, here))}</a>
    </p>
  );
}

interface Led {
  readonly body: SiteBody;
  readonly facts: MeasureFacts;
}

function AcrossTable({here, rows}: {readonly here: Here; readonly rows: readonly Led[]}) {
  const {words} = here.tongue;
  const title = titleOf(rows[0]!.facts.measure, here);
  return (
    <Scroll label={title}>
      <table class="site-table" data-filter data-sort data-choose>
        <caption>
          {words.measureAcross(title)}
          <small>{words.measureAcrossNote}</small>
        </caption>
        <Heads of={[words.area, words.period, {num: words.value}, {num: words.change}, words.tellsUs]} />
        <tbody>
          {rows.map((row) => (
            <AcrossRow here={here} row={row} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function AcrossRow({here, row: {body, facts}}: {readonly here: Here; readonly row: Led}) {
  const {measure, now, change, verdict} = facts;
  const path = here.to(measurePath(body, measure));
  return (
    <tr>
      <th scope="row">
        <a href={here.to(body.root)}>{body.areaName}</a>
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
