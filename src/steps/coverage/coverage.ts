import {judgeCoverage, type SeriesCoverage} from "../../figures/coverage/judge.ts";
import {readSeries} from "../../figures/coverage/read-series.ts";
import {type Run, runsOf} from "../../figures/coverage/runs.ts";
import type {Sign} from "../../figures/coverage/series.ts";
import type {Version, Warehouse} from "../../figures/warehouse/warehouse.ts";
import {areaCoded, forceAreas} from "../../official/areas.ts";
import {bodyWithoutGround} from "../../official/bodies-without-ground.ts";
import {latestVersion} from "../bind-statement.ts";
import {type Effects, withWarehouse} from "../effects.ts";
import {openWorkspace} from "../workspace/workspace.ts";
import {judging, LEFT_OUT} from "./judged-by.ts";

/** What is held of whom: a stable form, described in docs/coverage.md. Counts are whole numbers. */
export interface CoverageReport {
  readonly format: typeof FORMAT;
  readonly body: string;
  readonly synthetic: boolean;
  readonly version: string;
  readonly asAt: string;
  readonly sources: readonly SourceCoverage[];
}

export interface SourceCoverage {
  readonly source: string;
  /** The source and what its numbers are of: "population-estimates, population". */
  readonly title: string;
  /** Of supplied numbers, what they are of: subjects that hold the same months of the same forces stand together. */
  readonly subjects: readonly string[];
  readonly forces: readonly ForceCoverage[];
  /** Police force areas of which it holds nothing, by name. */
  readonly notHeld: readonly string[];
}

export interface ForceCoverage {
  readonly force: string;
  readonly name: string;
  readonly supplier: string;
  readonly months: SeriesCoverage["months"];
  readonly runs: readonly Run[];
  readonly signs: readonly Sign[];
}

const FORMAT = "copperplate-coverage/1";

export async function coverageOf(workspace: string | undefined, effects: Effects): Promise<CoverageReport> {
  const {folder, settings} = openWorkspace(workspace ?? ".");
  return withWarehouse({workspace: folder}, effects, async (warehouse) => {
    const version = await latestVersion(warehouse);
    const judged = await judgedCoverage(warehouse, version);
    const {body, synthetic} = settings;
    const sources = bySource(judged);
    return {format: FORMAT, body: body.name, synthetic, version: version.id, asAt: version.madeAt, sources};
  });
}

/** Every series of a version, judged. */
export async function judgedCoverage(
  warehouse: Pick<Warehouse, "run">,
  version: Version,
): Promise<readonly SeriesCoverage[]> {
  return judgeCoverage(await readSeries({warehouse, version, leftOut: LEFT_OUT}), judging);
}

/** Subjects of a source that hold the same months of the same forces stand together. */
function bySource(judged: readonly SeriesCoverage[]): readonly SourceCoverage[] {
  const subjects = Map.groupBy(judged, ({series}) => `${series.source}\u0000${series.subject ?? ""}`);
  const alike = Map.groupBy(subjects.values(), (own) => JSON.stringify([own[0]!.series.source, own.map(monthsAlone)]));
  return [...alike.values()].map((groups) => {
    const own = groups[0]!;
    const {source, step} = own[0]!.series;
    const held = new Set(own.map(({series}) => series.force));
    const subjects = groups.flatMap(([first]) => first?.series.subject ?? []);
    return {
      source,
      title: [
        source,
        ...(subjects.length > 2 ? [`${subjects.length} subjects`] : subjects),
        ...(step === 12 ? ["once a year"] : []),
      ].join(", "),
      subjects,
      forces: own.map(groups.length > 1 ? withoutCounts : ofForce).sort((a, b) => (a.name < b.name ? -1 : 1)),
      notHeld: forceAreas
        .filter(({code}) => !held.has(code))
        .map(({name}) => name)
        .sort(),
    };
  });
}

function monthsAlone({series, months, signs}: SeriesCoverage): unknown {
  return [series.force, months.map(({month, state}) => `${month} ${state}`), signs];
}

function ofForce(coverage: SeriesCoverage): ForceCoverage {
  const {series, months, signs} = coverage;
  const {force, supplier} = series;
  const name = areaCoded(force)?.name ?? bodyWithoutGround(force)?.name ?? force;
  return {force, name, supplier, months, runs: runsOf(coverage), signs};
}

/** Of several subjects together: a month has then no one count. */
function withoutCounts(coverage: SeriesCoverage): ForceCoverage {
  return ofForce({...coverage, months: coverage.months.map(({month, state}) => ({month, state}))});
}
