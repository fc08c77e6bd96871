import type {Figure} from "../../../vocabulary/figure.ts";
import type {Manifest} from "../../release/manifest.ts";
import {releasePath} from "../model/addresses.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {MeasureFacts} from "../model/measures.ts";
import type {Site} from "../model/site.ts";
import {slugOf} from "../model/slug.ts";

/** A file of the interface, and what it says. */
export interface ApiFile {
  readonly path: string;
  readonly says: unknown;
}

/**
 * The figures as JSON at addresses that do not change: everything here stands in a release, and says in which. `openapi.json` describes it.
 * Addresses are from the site's own root.
 */
export function* apiFiles(site: Site): Generator<ApiFile> {
  yield {
    path: "api/index.json",
    says: {
      schema: 1,
      bodies: "api/bodies.json",
      measures: "api/measures.json",
      releases: "api/releases.json",
      description: "api/openapi.json",
    },
  };
  yield {path: "api/bodies.json", says: {schema: 1, bodies: site.bodies.map((body) => bodyEntry(site, body))}};
  yield {path: "api/measures.json", says: {schema: 1, measures: definitions(site)}};
  yield {
    path: "api/releases.json",
    says: {
      schema: 1,
      releases: site.bodies.flatMap((body) => body.releases.map(({records}) => releaseEntry(body, records.manifest))),
    },
  };
  for (const body of site.bodies)
    for (const facts of site.measures(body))
      yield {path: measureApi(body, facts.measure.id), says: measureEntry(body, facts)};
}

export function measureApi({slug}: Pick<SiteBody, "slug">, measure: string): string {
  return `api/bodies/${slug}/measures/${slugOf(measure)}.json`;
}

function bodyEntry(site: Site, body: SiteBody): unknown {
  return {
    id: body.slug,
    area: body.area,
    name: body.name,
    areaName: body.areaName,
    synthetic: body.synthetic,
    page: body.root,
    latest: releasePath(body, body.latest.records.manifest),
    measures: site.measures(body).map(({measure}) => ({id: measure.id, figures: measureApi(body, measure.id)})),
  };
}

/** Each definition once; where bodies word one otherwise, as the body with the newest release does. */
function definitions(site: Site): readonly unknown[] {
  const newestLast = site.bodies.toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : 1));
  const known = new Map(newestLast.flatMap((body) => site.measures(body).map(({measure}) => [measure.id, measure])));
  return [...known.keys()].sort().map((id) => known.get(id));
}

function releaseEntry(body: SiteBody, manifest: Manifest): unknown {
  const {statement, release, title, editionWords, period, signedAt, content, changes, synthetic} = manifest;
  return {
    body: body.slug,
    statement,
    release,
    title,
    edition: editionWords,
    period,
    signedAt,
    content,
    changes,
    synthetic,
    folder: releasePath(body, manifest),
  };
}

function measureEntry(body: SiteBody, {measure, figures, changes, history}: MeasureFacts): unknown {
  const {manifest} = body.latest.records;
  return {
    schema: 1,
    body: body.slug,
    measure: measure.id,
    title: measure.title,
    unit: measure.unit,
    level: measure.level,
    synthetic: manifest.synthetic,
    release: {folder: releasePath(body, manifest), content: manifest.content, signedAt: manifest.signedAt},
    figures: figures.map(figureEntry),
    changes: changes.map(({before, after, change, verdict}) => ({
      before: before.id,
      after: after.id,
      ...(change ? {change} : {}),
      verdict,
    })),
    ...(history
      ? {
          series: {
            step: history.step,
            basis: history.basis,
            breaks: history.breaks,
            points: history.points,
            reading: history.reading,
          },
        }
      : {}),
  };
}

function figureEntry({id, area, period, counted, value, interval, notes, provenance}: Figure): unknown {
  const [numerator, denominator] = ["numerator", "denominator"].map(
    (role) => provenance.counts.find((count) => count.role === role)?.value,
  );
  return {
    id,
    area,
    period,
    counted,
    value,
    ...(numerator === undefined ? {} : {numerator}),
    ...(denominator === undefined ? {} : {denominator}),
    ...(interval ? {interval} : {}),
    notes,
    basis: provenance.basisTitle,
    asAt: provenance.asAt,
  };
}
