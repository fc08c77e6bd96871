import type {SiteBody} from "../model/bodies.ts";
import type {Site} from "../model/site.ts";
import {bodyPlans, sharedPlans} from "../pages/plans.ts";
import type {Plan} from "../parts/plan.ts";
import {accessibilityPage, dataPage, glossaryPage, methodPage, recomputePage} from "./about-pages.tsx";
import {lostPage, searchPage} from "./search.tsx";

/** The pages about the site, and the list of all its pages. */
export function aboutPlans(site: Site): readonly Plan[] {
  const {changedAt} = site;
  const body = site.many ? {} : {body: site.bodies[0]!};
  const of = (path: string, say: Plan["say"]): Plan => ({path, changedAt, ...body, say});
  const about = [
    of("method/", methodPage),
    of("glossary/", glossaryPage),
    of("data/", dataPage),
    of("recompute/", recomputePage),
    of("accessibility/", accessibilityPage),
  ];
  const shared = [...sharedPlans(site), ...about];
  const own = site.many ? [] : bodyPlans(site, site.bodies[0]!);
  return [
    ...about,
    of("search/", (here) => searchPage(here, [...own, ...shared])),
    {path: "404.html", changedAt, ...body, lost: true, say: lostPage},
  ];
}

/** On a site of many bodies each has a list of its own pages. */
export function bodySearchPlan(body: SiteBody, plans: readonly Plan[]): Plan {
  return {path: `${body.root}search/`, body, changedAt: body.changedAt, say: (here) => searchPage(here, plans)};
}
