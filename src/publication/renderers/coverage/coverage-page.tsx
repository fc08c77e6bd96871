import {renderToString} from "preact-render-to-string";
import {type CoverageGrid, drawCoverageGrid} from "../../charts/coverage-grid.tsx";
import {SyntheticBanner} from "../../ui/banner.tsx";
import {type Look, selfContained} from "../look.ts";

/** Coverage as a page: for each source the grid, what is odd in it, and the same as a table. */
export interface CoveragePage {
  readonly title: string;
  readonly synthetic: boolean;
  readonly sources: readonly CoverageSection[];
  /** Which version it was read from, and when that was made. */
  readonly foot: string;
}

export interface CoverageSection {
  readonly title: string;
  /** Of whom it holds nothing, in a sentence; empty when there is nobody. */
  readonly notHeld: string;
  readonly grid: CoverageGrid;
  readonly notes: readonly CoverageNote[];
  readonly table: readonly CoverageLine[];
}

export interface CoverageNote {
  readonly number: number;
  readonly words: string;
}

/** A line of the table: months in a row of one state. */
export interface CoverageLine {
  readonly force: string;
  readonly months: string;
  readonly state: string;
  readonly words: string;
}

export function renderCoveragePage({title, synthetic, sources, foot}: CoveragePage, look: Look): string {
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{__html: `${selfContained(look).css}\n${STYLE}`}} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the sources
        </a>
        <header>{synthetic && <SyntheticBanner language="en" />}</header>
        <main id="main" class="page" tabIndex={-1}>
          <div class="title">
            <h1>{title}</h1>
          </div>
          <HowToRead />
          {sources.map((source, n) => (
            <Source source={source} id={`source-${n + 1}`} key={source.title} />
          ))}
        </main>
        <footer class="foot">
          <div class="page">
            <p>{foot}</p>
          </div>
        </footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function HowToRead() {
  return (
    <p class="lead">
      A month is present, or a sign speaks against it: it is partial when far fewer rows came than should have, and
      suspicious when its counts are odd. Missing months lie between months that are held; awaited ones are not
      published yet. A sign is a reason to look, never a proof.
    </p>
  );
}

function Source({source: {title, notHeld, grid, notes, table}, id}: {source: CoverageSection; id: string}) {
  return (
    <section class="source" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {notHeld !== "" && <p class="small soft">{notHeld}</p>}
      <figure>
        <figcaption>{grid.title}</figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section class="scroll" tabIndex={0} aria-label={`${title}: the months as a picture, which scrolls sideways`}>
          <div dangerouslySetInnerHTML={{__html: drawCoverageGrid(grid, id).svg}} />
        </section>
      </figure>
      {notes.length > 0 && (
        <ol class="odd">
          {notes.map(({number, words}) => (
            <li value={number} key={number}>
              {words}
            </li>
          ))}
        </ol>
      )}
      <details>
        <summary>The same as a table</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section class="scroll" tabIndex={0} aria-label={`${title}: the months as a table`}>
          <Table caption={grid.title} lines={table} />
        </section>
      </details>
    </section>
  );
}

function Table({caption, lines}: {readonly caption: string; readonly lines: readonly CoverageLine[]}) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Force</th>
          <th scope="col">Months</th>
          <th scope="col">State</th>
          <th scope="col">What the numbers show</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({force, months, state, words}) => (
          <tr key={`${force} ${months}`}>
            <th scope="row">{force}</th>
            <td class="num months">{months}</td>
            <td>{state}</td>
            <td>{words}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const STYLE = `.title+.lead{margin-top:var(--s5)}
.source{margin-top:var(--s7);border-top:1px solid var(--ink);padding-top:var(--s4)}
.source figure{margin:var(--s4) 0 0}.source figcaption{font:600 var(--t-h3)/1.3 var(--serif);padding-bottom:var(--s3);max-width:var(--measure)}
.source svg{display:block}.source details{margin-top:var(--s4)}.source h2+.small{margin-top:var(--s2);max-width:60rem}
.odd{margin-top:var(--s4);padding-inline-start:2rem;max-width:60rem;display:grid;gap:var(--s2);font-size:var(--t-small);line-height:1.5}.odd li::marker{font-weight:600}
.source .months{text-align:start}`;
