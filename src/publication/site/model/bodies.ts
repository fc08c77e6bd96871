import type {BrandRecord} from "../../release/brand-record.ts";
import type {Manifest} from "../../release/manifest.ts";
import type {SiteFramework, SiteRelease} from "../site-input.ts";
import {compareText, slugOf} from "./slug.ts";

/** A body and everything it has published, newest first. */
export interface SiteBody {
  /** Code of its area. */
  readonly area: string;
  readonly areaName: string;
  readonly name: string;
  /** Where its pages begin: "" on a site of its own, else "west-midlands/". */
  readonly root: string;
  readonly slug: string;
  readonly latest: SiteRelease;
  readonly releases: readonly SiteRelease[];
  readonly statements: readonly SiteStatement[];
  readonly framework: SiteFramework;
  readonly brand: BrandRecord | undefined;
  readonly synthetic: boolean;
  readonly changedAt: string;
}

/** One statement, with each of its releases, newest first. */
export interface SiteStatement {
  readonly name: string;
  readonly releases: readonly SiteRelease[];
}

/** The bodies of the releases, ordered by the name of their area. */
export function bodiesOf(releases: readonly SiteRelease[], frameworks: readonly SiteFramework[]): readonly SiteBody[] {
  const byArea = Map.groupBy(releases, ({records}) => records.manifest.area.code);
  const many = byArea.size > 1;
  const slugs = new Set<string>();
  return [...byArea.values()]
    .map((own) => own.toSorted((a, b) => newestFirst(a.records.manifest, b.records.manifest)))
    .toSorted((a, b) => compareText(nameOf(a), nameOf(b)))
    .map((own) => bodyOf(own, {frameworks, many, slugs}));
}

interface Among {
  readonly frameworks: readonly SiteFramework[];
  readonly many: boolean;
  readonly slugs: Set<string>;
}

function bodyOf(releases: readonly SiteRelease[], {frameworks, many, slugs}: Among): SiteBody {
  const latest = releases[0]!;
  const {manifest, statement, brand} = latest.records;
  const slug = fresh(slugOf(shortName(manifest.area.name)), slugs);
  const byStatement = Map.groupBy(releases, ({records}) => records.manifest.statement);
  return {
    area: manifest.area.code,
    areaName: shortName(manifest.area.name),
    name: manifest.body,
    slug,
    root: many ? `${slug}/` : "",
    latest,
    releases,
    statements: [...byStatement].map(([name, own]) => ({name, releases: own})),
    framework: frameworks.find(({id}) => id === statement.framework) ?? noFramework(statement.framework),
    brand,
    synthetic: releases.some(({records}) => records.manifest.synthetic),
    changedAt: releases
      .map(({records}) => records.manifest.signedAt)
      .toSorted(compareText)
      .at(-1)!,
  };
}

function noFramework(id: string): SiteFramework {
  return {id, title: id, priorities: []};
}

function newestFirst(a: Manifest, b: Manifest): number {
  return compareText(b.edition.from, a.edition.from) || b.release - a.release || compareText(b.signedAt, a.signedAt);
}

function nameOf(releases: readonly SiteRelease[]): string {
  return releases[0]!.records.manifest.area.name;
}

function shortName(area: string): string {
  return area.replace(/ police force area$/i, "");
}

function fresh(slug: string, taken: Set<string>): string {
  let name = slug;
  for (let n = 2; taken.has(name); n++) name = `${slug}-${n}`;
  taken.add(name);
  return name;
}
