import type {Area} from "../../../vocabulary/area.ts";
import {drawGround, type GroundDrawn} from "../../charts/ground/ground.ts";
import type {SiteInput, SiteLanguage} from "../site-input.ts";
import {bodiesOf, type SiteBody} from "./bodies.ts";
import {type Compared, comparisonsOf} from "./comparisons.ts";
import {type MeasureFacts, measuresOf} from "./measures.ts";
import {compareText} from "./slug.ts";

/** Everything the pages are made from. */
export interface Site {
  readonly bodies: readonly SiteBody[];
  /** True where the first page lists bodies, and each has a home of its own. */
  readonly many: boolean;
  readonly languages: readonly SiteLanguage[];
  readonly base: string;
  readonly assets: Assets;
  readonly comparisons: readonly Compared[];
  /** What the body's latest release says of each of its measures. */
  readonly measures: (body: SiteBody) => readonly MeasureFacts[];
  /** Drawn once for all the maps. */
  readonly ground?: GroundDrawn;
  readonly areas: readonly Area[];
  readonly areaName: (code: string) => string | undefined;
  readonly changedAt: string;
}

/** Paths of the style and the script, named by their content; of each body's colours, and of its logo. */
export interface Assets {
  readonly css: string;
  readonly script: string;
  readonly theme: (body: SiteBody) => string | undefined;
  readonly logo: (body: SiteBody) => string | undefined;
}

export function siteOf(
  {releases, frameworks, languages, base, areas, ground}: SiteInput,
  assets: (bodies: readonly SiteBody[]) => Assets,
): Site {
  const bodies = bodiesOf(releases, frameworks);
  const names = new Map(areas.map(({code, name}) => [code, name]));
  const facts = new Map<SiteBody, readonly MeasureFacts[]>();
  const measures = (body: SiteBody): readonly MeasureFacts[] => {
    const known = facts.get(body) ?? measuresOf(body);
    facts.set(body, known);
    return known;
  };
  return {
    bodies,
    many: bodies.length > 1,
    languages,
    base,
    assets: assets(bodies),
    comparisons: comparisonsOf(bodies, measures),
    measures,
    ...(ground === undefined ? {} : {ground: drawGround(ground)}),
    areas,
    areaName: (code) => names.get(code),
    changedAt:
      bodies
        .map(({changedAt}) => changedAt)
        .toSorted(compareText)
        .at(-1) ?? "",
  };
}
