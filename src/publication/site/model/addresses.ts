import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {printPeriod} from "../../../vocabulary/period.ts";
import type {Manifest} from "../../release/manifest.ts";
import {slugOf} from "./slug.ts";

/* Where pages stand, without their language. They are permanent: a page that was linked to is not moved. */

/** A body's own pages begin with its root: "" on a site of its own. */
interface Rooted {
  readonly root: string;
}

export function measurePath({root}: Rooted, {id}: CatalogueMeasure): string {
  return `${root}measures/${slugOf(id)}/`;
}

/** The id of a figure's row on its measure's page: its period, and its area where that is not the body's own. */
export function figureAnchor({period, area}: Figure, own = area): string {
  return `f-${slugOf(printPeriod(period))}${area === own ? "" : `-${slugOf(area)}`}`;
}

export function comparisonPath({id}: CatalogueMeasure): string {
  return `compare/${slugOf(id)}/`;
}

export function priorityPath(id: string): string {
  return `priorities/${slugOf(id)}/`;
}

export function initiativePath({root}: Rooted, {id}: Initiative): string {
  return `${root}initiatives/${slugOf(id)}/`;
}

export function statementPath({root}: Rooted, statement: string): string {
  return `${root}statements/${slugOf(statement)}/`;
}

/** Where a release's own files begin. */
export function releasePath(body: Rooted, {statement, release}: Pick<Manifest, "statement" | "release">): string {
  return `${statementPath(body, statement)}${release}/`;
}
