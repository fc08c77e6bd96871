import {type ComponentChildren, Fragment} from "preact";
import {showDay, showMonths} from "../../../language/display.ts";
import {TitleBlock} from "../../ui/title-block.tsx";
import {measurePath, releasePath, statementPath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import {InEnglish} from "../parts/figures.tsx";
import {Heads} from "../parts/heads.tsx";
import {type Here, titleOf} from "../parts/here.ts";
import {Scroll, Section} from "../parts/section.tsx";
import type {Said} from "../parts/shell.tsx";
import type {AboutPart, AboutText} from "../words/about-english.ts";

/** How everything is counted and judged, then the definition of every measure. */
export function methodPage(here: Here): Said {
  const {words} = here.tongue;
  const of = words.about.method;
  const measures = here.site.comparisons.map(({measure}) => measure);
  const [first] = here.site.bodies;
  return said(here, of, {
    part: "method",
    after: (
      <Section id="definitions" title={words.measures}>
        <dl class="terms">
          {measures.map((measure) => (
            <Fragment key={measure.id}>
              <dt id={`m-${measure.id}`}>
                {here.site.many || first === undefined ? (
                  titleOf(measure, here)
                ) : (
                  <a href={here.to(measurePath(first, measure))}>{titleOf(measure, here)}</a>
                )}
              </dt>
              <dd>
                <InEnglish here={here}>
                  {measure.definition} {measure.caveats.join(" ")}
                </InEnglish>
              </dd>
            </Fragment>
          ))}
        </dl>
      </Section>
    ),
  });
}

export function glossaryPage(here: Here): Said {
  const {words} = here.tongue;
  return said(here, words.about.glossary, {
    after: (
      <dl class="terms block">
        {words.aboutWords.glossaryTerms.map(({term, means}) => (
          <Fragment key={term}>
            <dt>
              <dfn>{term}</dfn>
            </dt>
            <dd>{means}</dd>
          </Fragment>
        ))}
      </dl>
    ),
  });
}

/** What a stranger does to check a release, with the commands. */
export function recomputePage(here: Here): Said {
  return said(here, here.tongue.words.about.recompute, {commands: COMMANDS});
}

export function accessibilityPage(here: Here): Said {
  return said(here, here.tongue.words.about.accessibility, {});
}

const COMMANDS: Readonly<Record<string, string>> = {
  seal: "sha256sum -c release.sha256",
  sums: "npx copperplate verify FOLDER",
  rows: "npx copperplate verify FOLDER --workspace .",
};

/** What is published as data: the files of every release, and what they were counted from. */
export function dataPage(here: Here): Said {
  const {words} = here.tongue;
  return said(here, words.about.data, {
    part: "data",
    after: (
      <>
        <Section id="releases" title={words.aboutWords.datasetFiles}>
          <Scroll label={words.aboutWords.datasetFiles}>
            <table class="site-table" data-filter data-sort>
              <caption class="vh">{words.aboutWords.datasetFiles}</caption>
              <Heads of={[words.statement, words.figuresCover, words.signed, words.files]} />
              <tbody>{here.site.bodies.flatMap((body) => releaseRows(here, body))}</tbody>
            </table>
          </Scroll>
        </Section>
        <Section id="sources" title={words.aboutWords.sourcesOf}>
          {here.site.many ? null : <SourcesTable here={here} body={here.site.bodies[0]!} />}
        </Section>
      </>
    ),
  });
}

const DATA_FILES = ["figures.json", "measures.json", "coverage.json", "register.json", "manifest.json"] as const;

function releaseRows(here: Here, body: SiteBody) {
  const {words, code} = here.tongue;
  return body.releases.map(({records}) => {
    const {manifest} = records;
    const path = releasePath(body, manifest);
    return (
      <tr>
        <th scope="row">
          <a href={here.to(statementPath(body, manifest.statement))}>
            {body.areaName}, {manifest.editionWords}, {words.releaseNumber(manifest.release)}
          </a>
        </th>
        <td>{showMonths(manifest.period, code)}</td>
        <td data-key={manifest.signedAt}>{showDay(manifest.signedAt, code)}</td>
        <td>
          <ul class="inline">
            {DATA_FILES.map((file) => (
              <li>
                <a href={here.file(path + file)}>
                  {file}
                  <span class="vh">
                    , {manifest.editionWords}, {words.releaseNumber(manifest.release)}, {body.areaName}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </td>
      </tr>
    );
  });
}

function SourcesTable({here, body}: {readonly here: Here; readonly body: SiteBody}) {
  const {words} = here.tongue;
  const uses = body.latest.records.figures.figures.flatMap(({measure, provenance}) =>
    provenance.files.map((file) => ({measure, ...file})),
  );
  const byFile = [...Map.groupBy(uses, ({file, sha256}) => `${file}\u0000${sha256}`)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return (
    <Scroll label={words.aboutWords.sourcesOf}>
      <table class="site-table files">
        <caption class="vh">{words.aboutWords.sourcesOf}</caption>
        <Heads of={[words.file, words.source, words.aboutWords.sourceUsed, "SHA-256"]} />
        <tbody>
          {byFile.map(([key, of]) => (
            <tr key={key}>
              <th scope="row">{of[0]!.file}</th>
              <td>{of[0]!.evidence ?? of[0]!.source}</td>
              <td>{words.aboutWords.measuresCount(new Set(of.map(({measure}) => measure)).size)}</td>
              <td>
                <span class="hash">{of[0]!.sha256}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

interface Around {
  readonly part?: "method" | "data";
  readonly after?: ComponentChildren;
  readonly commands?: Readonly<Record<string, string>>;
}

function said(here: Here, of: AboutText, {part, after, commands = {}}: Around): Said {
  return {
    title: of.title,
    words: of.lead,
    ...(part ? {part} : {}),
    main: (
      <>
        <TitleBlock over={here.tongue.words.footer} title={of.title} facts={[]} />
        <p class="lead">{of.lead}</p>
        {of.parts.map((one) => (
          <Prose of={one} command={commands[one.id]} />
        ))}
        {after}
      </>
    ),
  };
}

function Prose({of, command}: {readonly of: AboutPart; readonly command: string | undefined}) {
  return (
    <Section id={of.id} title={of.title}>
      <div class="prose">
        {of.text.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
      {command && (
        <pre class="command">
          <code>{command}</code>
        </pre>
      )}
    </Section>
  );
}
