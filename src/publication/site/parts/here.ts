import {shownTitle} from "../../../language/welsh/welsh-measures.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {Site} from "../model/site.ts";
import type {SiteLanguage} from "../site-input.ts";
import {type Tongue, tongues} from "../words/tongue.ts";

/** Where a page stands: its site, its language, and whose it is. Everything it links to it asks for here. */
export interface Here {
  readonly site: Site;
  readonly tongue: Tongue;
  /** Absent on pages of many bodies. */
  readonly body: SiteBody | undefined;
  /** Its address without its language: "measures/homicides/". */
  readonly path: string;
  /** The way from here to a page in the same language, by its address without its language. */
  readonly to: (path: string) => string;
  /** The way from here to a file that all languages share: the style, a release's own files. */
  readonly file: (path: string) => string;
  /** The way from here to the same page in another language. */
  readonly across: (language: SiteLanguage) => string;
}

export function hereAt(
  site: Site,
  language: SiteLanguage,
  at: {readonly path: string; readonly body?: SiteBody | undefined; readonly lost?: boolean},
): Here {
  const own = treeOf(site, language) + at.path;
  const up = at.lost ? site.base : "../".repeat(own.split("/").length - 1);
  const file = (path: string): string => up + path || "./";
  return {
    site,
    tongue: tongues[language],
    body: at.body,
    path: at.path,
    file,
    to: (path) => file(treeOf(site, language) + path),
    across: (other) => file(treeOf(site, other) + at.path),
  };
}

/** Where a language's pages begin: "" for the first, "cy/" for another. */
export function treeOf({languages}: Pick<Site, "languages">, language: SiteLanguage): string {
  return languages[0] === language ? "" : `${language}/`;
}

export function titleOf(measure: CatalogueMeasure, {tongue}: Here): string {
  return shownTitle(measure, tongue.code);
}
