import type {ComponentChildren} from "preact";
import {showDay, showMonths, showPeriod} from "../../../language/display.ts";
import {Gap} from "../../ui/figure-link.tsx";
import {TitleBlock} from "../../ui/title-block.tsx";
import {figureAnchor, measurePath, releasePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import {leadingMeasure, levelOf, type MeasureFacts} from "../model/measures.ts";
import {changeWords, plainSentence, Value, VerdictLine} from "../parts/figures.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import type {Said} from "../parts/shell.tsx";
import {Spark} from "../parts/spark.tsx";
import type {SitePriority} from "../site-input.ts";

/** How are we doing? A body's priorities at a glance, and the ways to its other questions. */
export function homePage(here: Here, body: SiteBody): Said {
  const {words, code} = here.tongue;
  const {manifest, statement, register} = body.latest.records;
  const facts = here.site.measures(body);
  const {priorities} = body.framework;
  const title = words.homeTitle(body.areaName, words.numbers[priorities.length] ?? String(priorities.length));
  return {
    title,
    words:
      priorities
        .map(({id}) => leadingMeasure(facts, id))
        .flatMap((one) => (one ? [plainSentence(one, here)] : []))
        .join(" ") || title,
    part: "overview",
    main: (
      <>
        <TitleBlock
          over={words.homeOver(manifest.editionWords)}
          title={title}
          facts={[
            {name: words.figuresCover, value: showMonths(statement.period, code)},
            {name: words.comparedWith, value: showPeriod(statement.comparator, code)},
            {
              name: words.latestStatement,
              value: (
                <a href={here.file(releasePath(body, manifest))}>
                  {words.releaseNumber(manifest.release)}, {words.signedOn(showDay(manifest.signedAt, code))}
                </a>
              ),
            },
          ]}
        />
        <section aria-labelledby="six">
          <h2 class="vh" id="six">
            {words.priorities}
          </h2>
          <ol class="ledger">
            {priorities.map((priority, index) => (
              <PriorityLine here={here} body={body} priority={priority} no={index + 1} facts={facts} />
            ))}
          </ol>
        </section>
        <Band id="doing" title={words.doing} lead={words.doingLead}>
          {register.initiatives.length > 0 && (
            <p>
              <a href={here.to(`${body.root}initiatives/`)}>{words.allInitiatives(register.initiatives.length)}</a>
            </p>
          )}
        </Band>
        <Band id="others" title={words.others} lead={words.othersLead}>
          <p>
            <a href={here.to("compare/")}>{words.allComparisons}</a>
          </p>
        </Band>
        <Band id="said" title={words.said} lead={words.saidLead}>
          <p>
            <a href={here.to(`${body.root}statements/`)}>{words.allStatements}</a>
          </p>
        </Band>
      </>
    ),
  };
}

export function Band(props: {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <section class="band" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.lead && <p class="prose">{props.lead}</p>}
      {props.children && <div class="block">{props.children}</div>}
    </section>
  );
}

interface LineProps {
  readonly here: Here;
  readonly body: SiteBody;
  readonly priority: SitePriority;
  readonly no: number;
  readonly facts: readonly MeasureFacts[];
}

function PriorityLine({here, body, priority, no, facts}: LineProps) {
  const {words} = here.tongue;
  const lead = leadingMeasure(facts, priority.id);
  const rest = facts.filter((one) => one !== lead && one.measure.priority === priority.id);
  return (
    <li>
      <div class="ledger__text">
        <h3>
          <span aria-hidden="true">{no}</span>
          {lead ? (
            <a href={here.to(measurePath(body, lead.measure))}>{priorityName(priority, here)}</a>
          ) : (
            priorityName(priority, here)
          )}
        </h3>
        <p class="ledger__say">{lead ? plainSentence(lead, here) : words.noMeasure}</p>
        {rest.length > 0 && (
          <p class="small soft ledger__also">
            {words.alsoCounted}{" "}
            {rest.map(({measure}, index) => (
              <>
                {index > 0 && ", "}
                <a href={here.to(measurePath(body, measure))}>{titleOf(measure, here)}</a>
              </>
            ))}
          </p>
        )}
      </div>
      {lead ? <LeadFigure here={here} body={body} facts={lead} /> : <NoFigure here={here} />}
      <div class="ledger__spark">
        {lead?.history?.reading ? (
          <Spark facts={lead} here={here} id={`s${no}`} />
        ) : (
          <p class="small">
            <Gap>{words.noChart}</Gap>
          </p>
        )}
      </div>
    </li>
  );
}

function LeadFigure({here, body, facts}: {readonly here: Here; readonly body: SiteBody; readonly facts: MeasureFacts}) {
  const {measure, now, change, verdict} = facts;
  const {words, code} = here.tongue;
  const href = now && `${here.to(measurePath(body, measure))}#${figureAnchor(now)}`;
  const moved = now && change && changeWords(change, now, {measure, here, as: "direction"});
  return (
    <div>
      <p class={levelOf(now) ? "ledger__n" : "ledger__n ledger__n--gap"}>
        <Value figure={now} measure={measure} here={here} href={href} />
      </p>
      <p class="ledger__u">
        {titleOf(measure, here)}
        {now && `, ${showPeriod(now.period, code)}`}
        {moved ? `, ${moved}` : `. ${words.notCompared}`}
      </p>
      <VerdictLine verdict={verdict} here={here} />
    </div>
  );
}

function NoFigure({here}: {readonly here: Here}) {
  return (
    <div>
      <p class="ledger__n ledger__n--gap">
        <Gap>{here.tongue.words.none}</Gap>
      </p>
      <VerdictLine verdict={undefined} here={here} />
    </div>
  );
}

/** In the words of the page's language, where it has any for it. */
export function priorityName(priority: SitePriority, {tongue}: Here): string {
  return tongue.words.priorityNames[priority.id] ?? priority.short;
}
