import {showMonths, showPeriod} from "../../../language/display.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import {TitleBlock} from "../../ui/title-block.tsx";
import {comparisonPath, figureAnchor} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {MeasureFacts} from "../model/measures.ts";
import {comparisonWords} from "../parts/comparison-words.ts";
import {changeWords, InEnglish, judgedSentence, Value, VerdictLine} from "../parts/figures.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import {Section} from "../parts/section.tsx";
import type {Said} from "../parts/shell.tsx";
import {ChangesTable, FiguresTable} from "./measure-figures.tsx";
import {CoverageTable, Definition, Downloads, HowCounted, RestatedTable} from "./measure-method.tsx";
import {SeriesView} from "./measure-series.tsx";

/** Is that real, and how was it counted? A measure, with everything its body has published of it. */
export function measurePage(here: Here, body: SiteBody, facts: MeasureFacts): Said {
  const {words, code} = here.tongue;
  const {measure, now} = facts;
  const title = titleOf(measure, here);
  const priority = body.framework.priorities.find(({id}) => id === measure.priority);
  return {
    title: `${title}, ${body.areaName}`,
    words: judgedSentence(facts, here),
    part: "measures",
    above: [{path: `${body.root}measures/`, title: words.measures}],
    main: (
      <>
        <TitleBlock
          over={words.measureOver}
          title={title}
          facts={[
            {name: words.area, value: body.areaName},
            ...(now ? [{name: words.figuresCover, value: showMonths(now.counted, code)}] : []),
            ...(priority ? [{name: words.priority, value: words.priorityNames[priority.id] ?? priority.short}] : []),
            {name: words.kindOfNumber, value: words.kinds[measure.level]},
            {name: words.wanted, value: WANTED(here)[measure.wanted]},
          ]}
        />
        <div class="opening opening--measure">
          <div class="lead">
            <p>{judgedSentence(facts, here)}</p>
          </div>
          <KeyOf here={here} facts={facts} />
        </div>
        <SeriesView here={here} body={body} facts={facts} />
        <Section id="figures" title={words.figures}>
          <FiguresTable here={here} body={body} facts={facts} />
        </Section>
        <Section id="changes" title={words.changes}>
          <ChangesTable here={here} facts={facts} />
        </Section>
        <Section id="others" title={words.howOthers}>
          <Others here={here} body={body} measure={measure} />
        </Section>
        <Section id="definition" title={words.definition}>
          <Definition here={here} measure={measure} />
        </Section>
        <Section id="method" title={words.countingMethod}>
          <HowCounted here={here} facts={facts} />
        </Section>
        <Section id="coverage" title={words.coverage}>
          <CoverageTable here={here} body={body} facts={facts} />
        </Section>
        <Section id="revisions" title={words.revisions}>
          <RestatedTable here={here} body={body} facts={facts} />
        </Section>
        <Section id="downloads" title={words.downloads}>
          <Downloads here={here} body={body} facts={facts} />
        </Section>
      </>
    ),
  };
}

const WANTED = ({tongue: {words}}: Here) => ({
  fewer: words.wantedFewer,
  more: words.wantedMore,
  neither: words.wantedNeither,
});

function KeyOf({here, facts}: {readonly here: Here; readonly facts: MeasureFacts}) {
  const {measure, now, before, change, verdict} = facts;
  const {code} = here.tongue;
  const title = titleOf(measure, here);
  return (
    <section class="key" aria-label={title}>
      <p class="over">
        {title}
        {now && `, ${showPeriod(now.period, code)}`}
      </p>
      <p class="key__n">
        <Value figure={now} measure={measure} here={here} href={now && `#${figureAnchor(now)}`} />
      </p>
      {now && change && <p class="key__change">{changeWords(change, now, {measure, here, as: "direction"})}</p>}
      {before && (
        <p class="key__was">
          {showPeriod(before.period, code)}:{" "}
          <Value figure={before} measure={measure} here={here} href={`#${figureAnchor(before)}`} />
        </p>
      )}
      <VerdictLine verdict={verdict} here={here} />
    </section>
  );
}

function Others({
  here,
  body,
  measure,
}: {
  readonly here: Here;
  readonly body: SiteBody;
  readonly measure: CatalogueMeasure;
}) {
  const compared = here.site.comparisons.find((one) => one.measure.id === measure.id);
  if (compared === undefined) return null;
  return (
    <div class="prose">
      <p>{comparisonWords(compared, here, body)}</p>
      {compared.refused?.why !== "one-force" && (
        <p>
          <a href={`${here.to(comparisonPath(measure))}#a-${body.area.toLowerCase()}`}>
            {here.tongue.words.seeComparison(titleOf(measure, here))}
          </a>
        </p>
      )}
      <p class="small soft">
        <InEnglish here={here}>{compared.sources.map(({basis}) => basis).join("; ")}</InEnglish>
      </p>
    </div>
  );
}
