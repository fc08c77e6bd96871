import {comparisonPath, initiativePath, measurePath, priorityPath, statementPath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {Site} from "../model/site.ts";
import type {Plan} from "../parts/plan.ts";
import type {SitePriority} from "../site-input.ts";
import {comparisonPage} from "./compare.tsx";
import {comparisonsPage} from "./comparisons.tsx";
import {frontPage, priorityPage} from "./front.tsx";
import {homePage} from "./home.tsx";
import {initiativePage} from "./initiative.tsx";
import {initiativesPage} from "./initiatives.tsx";
import {measurePage} from "./measure.tsx";
import {measuresPage} from "./measures.tsx";
import {statementPage, statementsPage} from "./statements.tsx";

/** The pages that are of no one body. */
export function sharedPlans(site: Site): readonly Plan[] {
  const {changedAt} = site;
  const priorities = prioritiesOf(site);
  const across: readonly Plan[] = site.many
    ? [
        {path: "", changedAt, say: (here) => frontPage(here, priorities)},
        ...priorities.map(
          (priority): Plan => ({
            path: priorityPath(priority.id),
            changedAt,
            say: (here) => priorityPage(here, priority),
          }),
        ),
      ]
    : [];
  const body = site.many ? {} : {body: site.bodies[0]!};
  const drawn = site.comparisons.filter(({refused}) => refused?.why !== "one-force");
  return [
    ...across,
    {path: "compare/", changedAt, ...body, say: comparisonsPage},
    ...drawn.map(
      (one): Plan => ({
        path: comparisonPath(one.measure),
        changedAt,
        ...body,
        say: (here) => comparisonPage(here, one),
      }),
    ),
  ];
}

/** The pages of one body. */
export function bodyPlans(site: Site, body: SiteBody): readonly Plan[] {
  const {root, changedAt} = body;
  const of = (path: string, say: Plan["say"]): Plan => ({path, body, changedAt, say});
  const {initiatives} = body.latest.records.register;
  return [
    of(root, (here) => homePage(here, body)),
    of(`${root}measures/`, (here) => measuresPage(here, body)),
    ...site
      .measures(body)
      .map((facts) => of(measurePath(body, facts.measure), (here) => measurePage(here, body, facts))),
    of(`${root}initiatives/`, (here) => initiativesPage(here, body)),
    ...initiatives.map((one) => of(initiativePath(body, one), (here) => initiativePage(here, body, one))),
    of(`${root}statements/`, (here) => statementsPage(here, body)),
    ...body.statements.map((one) => of(statementPath(body, one.name), (here) => statementPage(here, body, one))),
  ];
}

/** Of every framework that a body answers to, each once. */
function prioritiesOf({bodies}: Site): readonly SitePriority[] {
  const all = bodies.flatMap(({framework}) => framework.priorities);
  return all.filter(({id}, index) => all.findIndex((one) => one.id === id) === index);
}
