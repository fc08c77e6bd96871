import {showDay, showLevel, showMissing, showMonth, showPeriod} from "../../../language/display.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import {addMonths} from "../../../vocabulary/period.ts";
import {dataPath, RELEASE} from "../../release/release-files.ts";
import {releasePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import {levelOf, type MeasureFacts, type Restated, restatedOf} from "../model/measures.ts";
import {InEnglish} from "../parts/figures.tsx";
import {Heads} from "../parts/heads.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import {Scroll} from "../parts/section.tsx";
import {figureWords} from "./measure-figures.tsx";

interface Of {
  readonly here: Here;
  readonly body: SiteBody;
  readonly facts: MeasureFacts;
}

export function Definition({here, measure}: {readonly here: Here; readonly measure: CatalogueMeasure}) {
  const {words, code} = here.tongue;
  return (
    <InEnglish here={here}>
      <div class="prose">
        <p>{measure.definition}</p>
        {measure.caveats.length > 0 && (
          <>
            <h3 lang={here.tongue.lang}>{words.caveats}</h3>
            <ul>
              {measure.caveats.map((caveat) => (
                <li>{caveat}</li>
              ))}
            </ul>
          </>
        )}
        {measure.breaks.length > 0 && (
          <>
            <h3 lang={here.tongue.lang}>{words.breaks}</h3>
            <ul>
              {measure.breaks.map(({month, why}) => (
                <li>
                  <span lang={here.tongue.lang}>{showMonth(month, code)}</span>: {why}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </InEnglish>
  );
}

/** Of the newest figure that has a value: its basis, the files, and the query to run again. */
export function HowCounted({here, facts}: Pick<Of, "here" | "facts">) {
  const {words, code} = here.tongue;
  const figure = levelOf(facts.now) ? facts.now : facts.figures.find((one) => levelOf(one));
  if (figure === undefined) return <p class="empty">{words.coverageNone}</p>;
  const {provenance} = figure;
  const {counts} = provenance;
  return (
    <>
      <dl class="facts">
        <dt>{words.basis}</dt>
        <dd>
          <InEnglish here={here}>{provenance.basisTitle}</InEnglish>
        </dd>
        <dt>{words.version}</dt>
        <dd>
          <span class="hash">{provenance.version.slice(0, 12)}</span>, {showDay(provenance.asAt, code)}
        </dd>
        <dt>{words.sourceFiles}</dt>
        <dd>
          <ul>
            {provenance.files.map(({file, sha256, evidence}) => (
              <li>
                {file}
                {evidence && `, ${evidence}`}
                <span class="hash hash--line">SHA-256 {sha256}</span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      {counts.map((count) => (
        <details>
          <summary>{counts.length === 1 ? words.query : words.queryOf(words[count.role])}</summary>
          <pre>
            <code>{count.sql}</code>
          </pre>
        </details>
      ))}
    </>
  );
}

/** The runs of months held of the sources that its figures name. */
export function CoverageTable({here, body, facts}: Of) {
  const {words, code} = here.tongue;
  const sources = new Set(facts.figures.flatMap(({provenance}) => provenance.files.map(({source}) => source)));
  const own = body.latest.records.coverage.held.filter(
    ({source, force}) => sources.has(source) && (force === body.area || force === ""),
  );
  const held = [
    ...new Map(own.map((run) => [[run.source, run.subject, run.supplier, run.from].join(" "), run])).values(),
  ];
  if (held.length === 0) return <p class="empty">{words.coverageNone}</p>;
  return (
    <Scroll label={words.coverage}>
      <table class="site-table">
        <caption>
          {titleOf(facts.measure, here)}
          <small>{words.coverageNote}</small>
        </caption>
        <Heads of={[words.source, words.supplier, words.firstMonth, words.lastMonthHeld]} />
        <tbody>
          {held.map((run) => (
            <tr>
              <th scope="row">
                {run.source}
                {run.subject && `, ${run.subject}`}
              </th>
              <td>{run.supplier}</td>
              <td>{showMonth(run.from, code)}</td>
              <td>{showMonth(addMonths(run.until, -1), code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** Figures that a later release gives differently; or that none was changed. */
export function RestatedTable({here, body, facts}: Of) {
  const {words} = here.tongue;
  const restated = restatedOf(body, facts.measure.id);
  if (restated.length === 0) return <p class="prose">{words.revisionsNone(body.releases.length)}</p>;
  const releases = body.releases.toReversed();
  return (
    <Scroll label={words.revisions}>
      <table class="site-table">
        <caption>
          {titleOf(facts.measure, here)}
          <small>{words.revisionsNote}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.period}</th>
            {releases.map(({records}) => (
              <th scope="col" class="num">
                {records.manifest.editionWords}, {words.releaseNumber(records.manifest.release)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {restated.map((one) => (
            <RestatedRow here={here} body={body} facts={facts} of={one} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function RestatedRow({here, body, facts, of}: Of & {readonly of: Restated}) {
  const {words, code} = here.tongue;
  return (
    <tr>
      <th scope="row">{showPeriod(of.figure.period, code)}</th>
      {body.releases.toReversed().map((release) => {
        const told = of.values.find((one) => one.release === release)?.figure.value;
        const shown =
          told === undefined
            ? words.missing
            : told.kind === "missing"
              ? showMissing(told, code)
              : showLevel(told, facts.measure.places, code);
        return <td class="num">{shown}</td>;
      })}
    </tr>
  );
}

export function Downloads({here, body, facts}: Of) {
  const {words} = here.tongue;
  const release = releasePath(body, body.latest.records.manifest);
  const counted = facts.figures.filter((figure) => levelOf(figure));
  return (
    <ul class="links">
      {counted.map((figure) => (
        <li>
          <a href={here.file(release + dataPath(figure.id))}>
            {words.downloadMonths(figureWords(figure, facts, here))}
          </a>
        </li>
      ))}
      <li>
        <a href={here.file(release + RELEASE.figures)}>{words.downloadFigures}</a>
      </li>
      <li>
        <a href={here.file(release + RELEASE.measures)}>{words.downloadDefinition}</a>
      </li>
    </ul>
  );
}
