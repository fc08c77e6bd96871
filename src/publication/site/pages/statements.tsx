import {showDay, showMonths, showNumber} from "../../../language/display.ts";
import type {Manifest} from "../../release/manifest.ts";
import {TitleBlock} from "../../ui/title-block.tsx";
import {releasePath, statementPath} from "../model/addresses.ts";
import type {SiteBody, SiteStatement} from "../model/bodies.ts";
import {InEnglish} from "../parts/figures.tsx";
import {Heads} from "../parts/heads.tsx";
import type {Here} from "../parts/here.ts";
import {Scroll, Section} from "../parts/section.tsx";
import type {Said} from "../parts/shell.tsx";

/** Every statement of a body, newest first. */
export function statementsPage(here: Here, body: SiteBody): Said {
  const {words, code} = here.tongue;
  const title = words.statementsTitle(body.name);
  return {
    title: words.statements,
    words: words.statementsLead,
    part: "statements",
    main: (
      <>
        <TitleBlock over={words.statementOver} title={title} facts={[]} />
        <p class="lead">{words.statementsLead}</p>
        <Scroll label={words.statements}>
          <table class="site-table">
            <caption class="vh">{words.statements}</caption>
            <Heads of={[words.statement, words.figuresCover, words.releases, words.signed]} />
            <tbody>
              {body.statements.map(({name, releases}) => {
                const {manifest} = releases[0]!.records;
                return (
                  <tr>
                    <th scope="row">
                      <a href={here.to(statementPath(body, name))}>
                        <InEnglish here={here}>{manifest.title}</InEnglish>, {manifest.editionWords}
                      </a>
                    </th>
                    <td>{showMonths(manifest.period, code)}</td>
                    <td>
                      {releases
                        .map(({records}) => records.manifest.release)
                        .toReversed()
                        .join(", ")}
                    </td>
                    <td>{showDay(manifest.signedAt, code)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      </>
    ),
  };
}

/** What did they say, and did it change? One statement: every release of it, what each changed, and its files. */
export function statementPage(here: Here, body: SiteBody, statement: SiteStatement): Said {
  const {words, code} = here.tongue;
  const {manifest} = statement.releases[0]!.records;
  const title = `${manifest.title}, ${manifest.editionWords}`;
  return {
    title: `${title}, ${body.areaName}`,
    words: `${words.citation(citationOf(manifest, here))} ${manifest.changes.join(" ")}`.trim(),
    part: "statements",
    above: [{path: `${body.root}statements/`, title: words.statements}],
    main: (
      <>
        <TitleBlock
          over={words.statementOver}
          title={title}
          facts={[
            {name: words.figuresCover, value: showMonths(manifest.period, code)},
            {name: words.releases, value: String(statement.releases.length)},
            {
              name: words.latestStatement,
              value: <a href={here.file(releasePath(body, manifest))}>{words.readStatement(manifest.release)}</a>,
            },
          ]}
        />
        {statement.releases.map(({records}, index) => (
          <ReleaseView here={here} body={body} manifest={records.manifest} newest={index === 0} />
        ))}
      </>
    ),
  };
}

interface ReleaseProps {
  readonly here: Here;
  readonly body: SiteBody;
  readonly manifest: Manifest;
  readonly newest: boolean;
}

function ReleaseView({here, body, manifest, newest}: ReleaseProps) {
  const {words, code} = here.tongue;
  const path = releasePath(body, manifest);
  const title = `${words.releaseNumber(manifest.release)}, ${words.signedOn(showDay(manifest.signedAt, code))}`;
  return (
    <Section id={`release-${manifest.release}`} title={newest ? `${title} (${words.newest})` : title}>
      <p class="prose">
        <a href={here.file(path)}>{words.readStatement(manifest.release)}</a>. {!newest && words.superseded}
      </p>
      <div class={manifest.changes.length > 0 ? "correction block" : "block"}>
        <h3>{words.whatChanged}</h3>
        {manifest.changes.length === 0 ? (
          <p>{manifest.earlier.length === 0 ? words.firstRelease : words.nothingChanged}</p>
        ) : (
          <ul>
            {manifest.changes.map((change) => (
              <li>
                <InEnglish here={here}>{change}</InEnglish>
              </li>
            ))}
          </ul>
        )}
      </div>
      <dl class="facts block">
        <dt>{words.permanent}</dt>
        <dd>
          <span class="hash">/{path}</span>
        </dd>
        <dt>{words.signedBy}</dt>
        <dd>
          {manifest.signatory.name}, {manifest.signatory.role}
        </dd>
        <dt>{words.contentFingerprint}</dt>
        <dd>
          <span class="hash">{manifest.content}</span>
        </dd>
        <dt>{words.cite}</dt>
        <dd>{words.citation(citationOf(manifest, here))}</dd>
      </dl>
      <Files here={here} manifest={manifest} path={path} />
    </Section>
  );
}

/** The files that people take away, by name; all of them in the manifest. */
function Files({here, manifest, path}: {readonly here: Here; readonly manifest: Manifest; readonly path: string}) {
  const {words} = here.tongue;
  const named = manifest.files.filter((file) => !file.path.includes("/"));
  return (
    <Scroll label={words.files}>
      <table class="site-table block">
        <caption>
          {words.files}
          <small>
            <a href={here.file(`${path}manifest.json`)}>{words.allFiles(manifest.files.length)}</a>
          </small>
        </caption>
        <Heads of={[words.file, {num: words.size}, "SHA-256"]} />
        <tbody>
          {named.map((file) => (
            <tr>
              <th scope="row">
                <a href={here.file(path + file.path)}>{words.fileKinds[file.path] ?? file.path}</a>
                <span class="note-words">{file.path}</span>
              </th>
              <td class="num">{words.bytes(showNumber({numerator: file.bytes, denominator: 1}, 0))}</td>
              <td>
                <span class="hash">{file.sha256.slice(0, 16)}…</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function citationOf({body, title, editionWords, release, signedAt}: Manifest, {tongue}: Here) {
  return {body, title, edition: editionWords, release, day: showDay(signedAt, tongue.code)};
}
