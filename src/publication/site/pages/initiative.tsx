import {showDay} from "../../../language/display.ts";
import {evaluationLines} from "../../../language/evaluation/evaluation-words.ts";
import {say} from "../../../language/say.ts";
import {evaluationOf} from "../../../vocabulary/figure-book.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import type {Days} from "../../../vocabulary/period.ts";
import {deliveredLines} from "../../release/delivered.ts";
import {TitleBlock} from "../../ui/title-block.tsx";
import {measurePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {MeasureFacts} from "../model/measures.ts";
import {InEnglish, plainSentence, VerdictLine} from "../parts/figures.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import {Section} from "../parts/section.tsx";
import type {Said} from "../parts/shell.tsx";
import {priorityName} from "./home.tsx";
import {initiativeName} from "./initiatives.tsx";

/** What is being done? One entry: what it delivered, and how well that is known. */
export function initiativePage(here: Here, body: SiteBody, initiative: Initiative): Said {
  const {words} = here.tongue;
  const priorities = body.framework.priorities.filter(({id}) => initiative.priorities.includes(id));
  const facts = here.site
    .measures(body)
    .filter(({measure, now}) => initiative.priorities.includes(measure.priority) && now?.value.kind !== "missing");
  return {
    title: `${initiativeName(initiative, here)}, ${body.areaName}`,
    words: initiative.what,
    part: "initiatives",
    above: [{path: `${body.root}initiatives/`, title: words.initiatives}],
    main: (
      <>
        <TitleBlock
          over={say(here.tongue.code, initiative.kind)}
          title={initiativeName(initiative, here)}
          facts={[
            {name: words.area, value: body.areaName},
            ...(initiative.days ? [{name: words.when, value: daysWords(initiative.days, here)}] : []),
            ...(priorities.length > 0
              ? [{name: words.priority, value: priorities.map((one) => priorityName(one, here)).join("; ")}]
              : []),
          ]}
        />
        <p class="lead">
          <InEnglish here={here}>{initiative.what}</InEnglish>
        </p>
        <Section id="entry" title={words.inTheRegister}>
          <Entry here={here} body={body} initiative={initiative} />
        </Section>
        <Section id="evidence" title={words.howWell}>
          <Evidence here={here} body={body} initiative={initiative} />
        </Section>
        {facts.length > 0 && (
          <Section id="measures" title={words.relatedMeasures}>
            <Related here={here} body={body} facts={facts} />
          </Section>
        )}
        {initiative.iterations.length > 0 && (
          <Section id="iterations" title={words.iterations}>
            <Iterations here={here} of={initiative} />
          </Section>
        )}
      </>
    ),
  };
}

function daysWords({from, until}: Days, {tongue}: Here): string {
  const {words, code} = tongue;
  if (until === undefined) return words.since(showDay(from, code));
  if (until === from) return showDay(from, code);
  return words.fromTo(showDay(from, code), showDay(until, code));
}

/** The measures of its priorities: what moved while it ran, and that none of it is an evaluation. */
function Related(props: {readonly here: Here; readonly body: SiteBody; readonly facts: readonly MeasureFacts[]}) {
  const {here, body, facts} = props;
  const {words} = here.tongue;
  return (
    <>
      <p class="prose">{words.relatedNote}</p>
      <ul class="related">
        {facts.map((one) => (
          <li>
            <p>
              <a href={here.to(measurePath(body, one.measure))}>{titleOf(one.measure, here)}</a>
            </p>
            <p class="small">{plainSentence(one, here)}</p>
            <VerdictLine verdict={one.verdict} here={here} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Iterations({here, of}: {readonly here: Here; readonly of: Initiative}) {
  return (
    <ul class="prose">
      {of.iterations.map(({days, focus}) => (
        <li>
          {daysWords(days, here)}: <InEnglish here={here}>{focus}</InEnglish>
        </li>
      ))}
    </ul>
  );
}

interface Of {
  readonly here: Here;
  readonly body: SiteBody;
  readonly initiative: Initiative;
}

/** What its evaluation found, what the author says is known; or that nothing was evaluated, and what that means. */
function Evidence({here, body, initiative}: Of) {
  const {words, code} = here.tongue;
  const {figures, measures, register} = body.latest.records;
  const evaluation = evaluationOf(figures, initiative.id);
  const telling = {
    measures: measures.measures,
    areas: here.site.areas,
    initiatives: register.initiatives,
    language: code,
  };
  const lines = evaluation ? evaluationLines(evaluation, telling) : [];
  return (
    <div class="prose">
      {lines.map((line) => (
        <p>{line}</p>
      ))}
      {initiative.evidence && (
        <p>
          <InEnglish here={here}>{initiative.evidence}</InEnglish>
        </p>
      )}
      {lines.length === 0 && initiative.evidence === undefined && (
        <p>
          <strong>{words.notEvaluated}</strong> {words.notEvaluatedMeans}
        </p>
      )}
    </div>
  );
}

function Entry({here, body, initiative}: Of) {
  const {words} = here.tongue;
  const lines = deliveredLines(initiative, body.latest.records);
  return (
    <dl class="facts">
      <dt>{words.delivered}</dt>
      <dd>
        {lines.length === 0 ? (
          words.nothingDelivered
        ) : (
          <ul>
            {lines.map((line) => (
              <li>
                <InEnglish here={here}>{line}</InEnglish>
              </li>
            ))}
          </ul>
        )}
      </dd>
      <dt>{words.led}</dt>
      <dd>
        <InEnglish here={here}>{initiative.led}</InEnglish>
      </dd>
      {initiative.partners.length > 0 && (
        <>
          <dt>{words.partners}</dt>
          <dd>
            <InEnglish here={here}>{initiative.partners.join(", ")}</InEnglish>
          </dd>
        </>
      )}
    </dl>
  );
}
