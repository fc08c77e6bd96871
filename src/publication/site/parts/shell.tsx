import type {ComponentChildren, VNode} from "preact";
import {renderToString} from "preact-render-to-string";
import {showDay} from "../../../language/display.ts";
import {say} from "../../../language/say.ts";
import {unreviewedIn} from "../../../language/welsh/unreviewed.ts";
import {Banner} from "../../ui/banner.tsx";
import {Masthead} from "../../ui/masthead.tsx";
import type {SiteLanguage} from "../site-input.ts";
import type {SiteWords} from "../words/english.ts";
import {tongues} from "../words/tongue.ts";
import type {Here} from "./here.ts";

/** What a page says; the shell puts the body's name, the ways on and the foot around it. */
export interface Said {
  readonly title: string;
  /** A sentence or a few, for lists of pages. */
  readonly words: string;
  readonly main: ComponentChildren;
  /** The part of the site that the page belongs to. */
  readonly part?: Part;
  /** The pages above it, from the top. */
  readonly above?: readonly {readonly path: string; readonly title: string}[];
}

export type Part = "overview" | "measures" | "compare" | "initiatives" | "statements" | "data" | "method" | "search";

/** A whole page: no style, no script and no handler stands in it, so that a policy without `unsafe-` may forbid them all. */
export function shell(here: Here, said: Said): string {
  const {tongue, site, body} = here;
  const {words} = tongue;
  const theme = body && site.assets.theme(body);
  const synthetic = body ? body.synthetic : site.bodies.some((one) => one.synthetic);
  const name = body?.name ?? words.frontOver;
  const page: VNode = (
    <html lang={tongue.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content={said.words} />
        <title>{said.title === name ? name : `${said.title} – ${name}`}</title>
        <link rel="icon" href={logoOf(here) ?? "data:,"} />
        <link rel="stylesheet" href={here.file(site.assets.css)} />
        {theme && <link rel="stylesheet" href={here.file(theme)} />}
        <script src={here.file(site.assets.script)} defer data-say={forScript(words)} />
        <link rel="alternate" type="application/atom+xml" href={here.file("feed.atom")} />
        {others(here).map((language) => (
          <link rel="alternate" hreflang={language} href={here.across(language)} />
        ))}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header>
          {synthetic && <Banner lead={words.synthetic}>{words.syntheticMeans}</Banner>}
          <Unreviewed here={here} />
          <Masthead
            body={name}
            website={here.to(body?.root ?? "")}
            logo={logoOf(here)}
            current={here.path === (body?.root ?? "")}
          >
            <Navigation here={here} part={said.part} />
          </Masthead>
        </header>
        <main id="main" class="page" tabIndex={-1}>
          <Above here={here} said={said} />
          {said.main}
        </main>
        <Foot here={here} synthetic={synthetic} />
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** The words that the script puts on the page. */
function forScript(words: SiteWords): string {
  const {filter, chosenRows: chosen} = words;
  return JSON.stringify({filter, chosen, choose: words.choose("{row}"), shown: words.rowsShown("{shown}", "{of}")});
}

function logoOf(here: Here): string | undefined {
  const logo = here.body && here.site.assets.logo(here.body);
  return logo === undefined ? undefined : here.file(logo);
}

function others({site, tongue}: Here): readonly SiteLanguage[] {
  return site.languages.filter((language) => language !== tongue.code);
}

/** That nobody has checked the words, in the page's language and in English. */
function Unreviewed({here}: {readonly here: Here}) {
  const {code, reviewed} = here.tongue;
  if (reviewed && unreviewedIn(code).length === 0) return null;
  return (
    <div class="banner banner--plain" role="note">
      <div class="page">
        {([code, "en"] as const).map((language) => (
          <p lang={tongues[language].lang}>{say(language, "unreviewed")}</p>
        ))}
      </div>
    </div>
  );
}

function Navigation({here, part}: {readonly here: Here; readonly part: Part | undefined}) {
  const {words} = here.tongue;
  return (
    <nav class="topnav" aria-label={words.site}>
      <ul>
        {ways(here).map(([key, path]) => (
          <li>
            <a href={here.to(path)} aria-current={key === part ? (path === here.path ? "page" : "true") : undefined}>
              {words[key]}
            </a>
          </li>
        ))}
        {others(here).map((language) => (
          <li>
            <a href={here.across(language)} lang={tongues[language].lang} hreflang={language}>
              {tongues[language].name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ways({site, body}: Here): readonly (readonly [Part, string])[] {
  const root = body?.root ?? "";
  const own: readonly (readonly [Part, string])[] = body
    ? [
        ["overview", root],
        ["measures", `${root}measures/`],
        ["compare", "compare/"],
        ["initiatives", `${root}initiatives/`],
        ["statements", `${root}statements/`],
      ]
    : [
        ["overview", ""],
        ["compare", "compare/"],
      ];
  const about: readonly (readonly [Part, string])[] = [
    ["data", "data/"],
    ["method", "method/"],
    ["search", body && site.many ? `${root}search/` : "search/"],
  ];
  return [...own, ...about];
}

function Above({here, said}: {readonly here: Here; readonly said: Said}) {
  const {site, body, tongue} = here;
  const top = site.many && body ? [{path: "", title: tongue.words.allBodies}] : [];
  const home =
    body && here.path !== body.root
      ? [{path: body.root, title: site.many ? body.areaName : tongue.words.overview}]
      : [];
  const above = [...top, ...home, ...(said.above ?? [])];
  if (above.length === 0) return null;
  return (
    <nav class="above" aria-label={tongue.words.youAreHere}>
      <ol>
        {above.map(({path, title}) => (
          <li>
            <a href={here.to(path)}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Foot({here, synthetic}: {readonly here: Here; readonly synthetic: boolean}) {
  const {words, code} = here.tongue;
  const {body, site} = here;
  const manifest = body?.latest.records.manifest;
  const email = body?.brand?.email;
  const [before, after] = words.mistake("\u0000").split("\u0000");
  return (
    <footer class="foot">
      <div class="page">
        <div>
          {synthetic && (
            <p>
              <strong>{words.synthetic}</strong> {words.syntheticFoot}
            </p>
          )}
          <p>
            {manifest
              ? words.madeFrom(manifest.body, manifest.release, showDay(manifest.signedAt, code))
              : words.madeFromMany(site.bodies.length)}
          </p>
          {email && (
            <p>
              {before}
              <a href={`mailto:${email}`}>{email}</a>
              {after}
            </p>
          )}
        </div>
        <nav aria-label={words.footer}>
          <ul>
            {(["method", "glossary", "data", "recompute", "accessibility"] as const).map((key) => (
              <li>
                <a href={here.to(`${key}/`)}>{words.about[key].title}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
