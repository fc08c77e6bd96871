import {encodeText} from "../release/release-files.ts";
import {sha256} from "../release/seal.ts";
import {aboutPlans, searchPlan} from "./about/plans.ts";
import type {Listed} from "./about/search.tsx";
import {feedFiles} from "./feeds/feeds.ts";
import {releasePath} from "./model/addresses.ts";
import type {SiteBody} from "./model/bodies.ts";
import {type Assets, type Site, siteOf} from "./model/site.ts";
import {bodyPlans, sharedPlans} from "./pages/plans.ts";
import {hereAt, treeOf} from "./parts/here.ts";
import type {Plan} from "./parts/plan.ts";
import {shell} from "./parts/shell.tsx";
import type {SiteFile, SiteInput, SiteLanguage, SitePage} from "./site-input.ts";

/**
 * The public site, file by file, from releases and nothing else. Knows how to say what was published, and refuses to know how it was
 * counted: no figure on it was worked out here that a release does not hold. The same releases give the same bytes.
 */
export function* buildSite(input: SiteInput): Generator<SiteFile> {
  const {files, assets} = assetsOf(input);
  const site = siteOf(input, assets);
  const pages: SitePage[] = [];
  yield* files();
  for (const file of pageFiles(site)) {
    if (file.page) pages.push(file.page);
    yield file;
  }
  yield* feedFiles(site, pages, input.address);
}

/** The lists of pages come last: they are made of what the pages before them said. */
function* pageFiles(site: Site): Generator<SiteFile> {
  const shared = [...sharedPlans(site), ...aboutPlans(site)];
  if (site.many) {
    yield* listedPages(site, shared, undefined);
    for (const body of site.bodies) {
      yield* listedPages(site, bodyPlans(site, body), body);
      yield* releaseFiles(body);
    }
  } else {
    const [body] = site.bodies;
    yield* listedPages(site, [...shared, ...bodyPlans(site, body!)], undefined);
    yield* releaseFiles(body!);
  }
}

function* listedPages(site: Site, plans: readonly Plan[], body: SiteBody | undefined): Generator<SiteFile> {
  const made = new Map<SiteLanguage, Listed[]>(site.languages.map((language) => [language, []]));
  for (const plan of plans)
    for (const file of pageIn(site, plan)) {
      const {page} = file;
      if (page) made.get(page.language)!.push({path: plan.path, title: page.title, words: page.words});
      yield file;
    }
  yield* pageIn(
    site,
    searchPlan({site, body}, (language) => made.get(language)!),
  );
}

/** A page in each language of the site. */
function* pageIn(site: Site, plan: Plan): Generator<SiteFile> {
  for (const language of site.languages) {
    const here = hereAt(site, language, plan);
    const said = plan.say(here);
    const path = treeOf(site, language) + plan.path;
    yield {
      path: plan.lost ? path : `${path}index.html`,
      bytes: encodeText(shell(here, said)),
      ...(plan.lost ? {} : {page: {path, title: said.title, words: said.words, language, changedAt: plan.changedAt}}),
    };
  }
}

/** Every release at its permanent address, to the last byte as it was sealed. */
function* releaseFiles(body: SiteBody): Generator<SiteFile> {
  for (const {records, paths, read} of body.releases) {
    const root = releasePath(body, records.manifest);
    for (const path of paths) yield {path: root + path, bytes: read(path)};
  }
}

/** The style, the script and the fonts, each body's colours and logo. What may be kept for ever is named by its content. */
function assetsOf({look}: SiteInput) {
  const css = named("site", "css", encodeText(look.css));
  const script = named("site", "js", encodeText(look.script));
  const themes = new Map<string, SiteFile>();
  const logos = new Map<string, SiteFile>();
  const assets = (bodies: readonly SiteBody[]): Assets => {
    for (const {slug, latest, brand} of bodies) {
      if (brand?.colours) themes.set(slug, named(slug, "css", encodeText(themeOf(brand.colours))));
      const logo = brand?.logo;
      if (logo !== undefined && latest.paths.includes(logo))
        logos.set(slug, named(slug, logo.slice(logo.lastIndexOf(".") + 1), latest.read(logo)));
    }
    return {
      css: css.path,
      script: script.path,
      theme: ({slug}) => themes.get(slug)?.path,
      logo: ({slug}) => logos.get(slug)?.path,
    };
  };
  const fonts = [...look.fonts].map(([path, bytes]): SiteFile => ({path: `assets/${path}`, bytes}));
  return {assets, files: () => [css, script, ...fonts, ...themes.values(), ...logos.values()]};
}

function named(name: string, ending: string, bytes: Uint8Array): SiteFile {
  return {path: `assets/${name}.${sha256(bytes).slice(0, 12)}.${ending}`, bytes};
}

function themeOf({light, dark}: {readonly light: string; readonly dark: string}): string {
  return `:root{--theme-light:${light};--theme-dark:${dark}}\n`;
}
