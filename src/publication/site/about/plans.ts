import type {SiteBody} from "../model/bodies.ts";
import type {Site} from "../model/site.ts";
import type {Plan} from "../parts/plan.ts";
import type {SiteLanguage} from "../site-input.ts";
import {accessibilityPage, dataPage, glossaryPage, methodPage, recomputePage} from "./about-pages.tsx";
import {type Listed, lostPage, searchPage} from "./search.tsx";

/** The pages about the site. */
export function aboutPlans(site: Site): readonly Plan[] {
  const {changedAt} = site;
  const body = site.many ? {} : {body: site.bodies[0]!};
  const of = (path: string, say: Plan["say"]): Plan => ({path, changedAt, ...body, say});
  return [
    of("method/", methodPage),
    of("glossary/", glossaryPage),
    of("data/", dataPage),
    of("recompute/", recomputePage),
    of("accessibility/", accessibilityPage),
    {path: "404.html", changedAt, ...body, lost: true, say: lostPage},
  ];
}

/**
 * The list of pages that were made, in each language: of the whole site, or on a site of many bodies of one of them.
 * @param listed what has been made by the time that the list is.
 */
export function searchPlan(
  {site, body}: {readonly site: Site; readonly body: SiteBody | undefined},
  listed: (language: SiteLanguage) => readonly Listed[],
): Plan {
  const of = body ?? (site.many ? undefined : site.bodies[0]);
  return {
    path: `${body?.root ?? ""}search/`,
    changedAt: body?.changedAt ?? site.changedAt,
    ...(of ? {body: of} : {}),
    say: (here) => searchPage(here, listed(here.tongue.code)),
  };
}
