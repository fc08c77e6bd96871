import {renderToString} from "preact-render-to-string";
import {showDay, showPeriod} from "../../../language/display.ts";
import {measurePath, releasePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {MeasureFacts} from "../model/measures.ts";
import type {Site} from "../model/site.ts";
import {slugOf} from "../model/slug.ts";
import {changeWords, Value, VerdictLine} from "../parts/figures.tsx";
import {type Here, hereAt, titleOf} from "../parts/here.ts";
import type {SiteLanguage} from "../site-input.ts";

export function embedPath({slug}: Pick<SiteBody, "slug">, measure: string): string {
  return `embed/${slug}/${slugOf(measure)}/`;
}

/**
 * One figure to be shown in a page of somebody else's: its value, its change, what that tells, whose it is and of which release. It leads
 * to the frozen release and not to whatever comes after it.
 */
export function embedPage(
  site: Site,
  body: SiteBody,
  {facts, language}: {readonly facts: MeasureFacts; readonly language: SiteLanguage},
): string {
  const here = hereAt(site, language, {path: embedPath(body, facts.measure.id), body});
  const theme = site.assets.theme(body);
  const title = titleOf(facts.measure, here);
  const page = (
    <html lang={here.tongue.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title}, ${body.areaName}`}</title>
        <link rel="stylesheet" href={here.file(site.assets.css)} />
        {theme && <link rel="stylesheet" href={here.file(theme)} />}
      </head>
      <body class="embed">
        <main>
          <Card here={here} body={body} facts={facts} title={title} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function Card(props: {
  readonly here: Here;
  readonly body: SiteBody;
  readonly facts: MeasureFacts;
  readonly title: string;
}) {
  const {here, body, facts, title} = props;
  const {words, code} = here.tongue;
  const {measure, now, before, change, verdict} = facts;
  const {manifest} = body.latest.records;
  return (
    <section class="key">
      <h1 class="over">
        {title}, {body.areaName}
        {now && `, ${showPeriod(now.period, code)}`}
      </h1>
      <p class="key__n">
        <Value figure={now} measure={measure} here={here} href={here.to(measurePath(body, measure))} />
      </p>
      {change && now && before && (
        <p class="key__was">
          {changeWords(change, now, {measure, here, as: "direction"})}, {showPeriod(before.period, code)}:{" "}
          <Value figure={before} measure={measure} here={here} />
        </p>
      )}
      <VerdictLine verdict={verdict} here={here} />
      <p class="small soft">
        {body.synthetic && <strong>{words.synthetic} </strong>}
        <a href={here.file(releasePath(body, manifest))}>
          {words.madeFrom(manifest.body, manifest.release, showDay(manifest.signedAt, code))}
        </a>
      </p>
    </section>
  );
}
