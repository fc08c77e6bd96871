import type {Holding} from "../../../vocabulary/coverage.ts";
import type {Month} from "../../../vocabulary/period.ts";
import type {Version} from "../../warehouse/warehouse.ts";
import type {Count} from "../measure.ts";

type Counted = Pick<Count, "from"> & {readonly source?: string | undefined; readonly subject?: string | undefined};

/** The months that one source has of a force: those it covers, and those it lists and has not published yet. */
interface Months {
  readonly covered: Set<Month>;
  readonly awaited: Set<Month>;
}

/** A version with its coverage looked up by what is counted: a book asks thousands of times of tens of thousands of holdings. */
export class Held {
  readonly version: Version;
  readonly #index = new Map<string, ReadonlyMap<string, ReadonlyMap<string, Months>>>();

  constructor(version: Version) {
    this.version = version;
  }

  /** The months that are covered for a count of a force. What is awaited covers nothing. */
  covered(count: Counted, force: string): ReadonlySet<Month> {
    return union(this.#of(count, force).map(({covered}) => covered));
  }

  awaited(count: Counted, force: string): ReadonlySet<Month> {
    return union(this.#of(count, force).map(({awaited}) => awaited));
  }

  /** The sources that cover a month of a count for a force, in order: supplied numbers of one subject may come from several. */
  sources(count: Counted, force: string): readonly string[] {
    const bySource = this.#bySource(count).get(force) ?? [];
    return [...bySource].flatMap(([source, {covered}]) => (covered.size > 0 ? [source] : [])).sort();
  }

  #of(count: Counted, force: string): readonly Months[] {
    const bySource = this.#bySource(count).get(force);
    if (bySource === undefined) return [];
    if (count.source === undefined) return [...bySource.values()];
    const months = bySource.get(count.source);
    return months === undefined ? [] : [months];
  }

  #bySource({from, subject}: Counted): ReadonlyMap<string, ReadonlyMap<string, Months>> {
    const key = JSON.stringify([from, subject]);
    const found = this.#index.get(key) ?? byForceAndSource(this.version, {from, subject});
    this.#index.set(key, found);
    return found;
  }
}

function byForceAndSource({coverage}: Version, of: Counted): ReadonlyMap<string, ReadonlyMap<string, Months>> {
  const forces = new Map<string, Map<string, Months>>();
  for (const holding of coverage) {
    if (!isOf(holding, of)) continue;
    const sources = forces.get(holding.force) ?? new Map<string, Months>();
    const months = sources.get(holding.source) ?? {covered: new Set(), awaited: new Set()};
    months[holding.awaited ? "awaited" : "covered"].add(holding.month);
    forces.set(holding.force, sources.set(holding.source, months));
  }
  return forces;
}

function union([only, ...others]: readonly ReadonlySet<Month>[]): ReadonlySet<Month> {
  return others.length === 0 ? (only ?? new Set()) : new Set([only!, ...others].flatMap((months) => [...months]));
}

/** Whether a holding covers what is counted. */
export function covers(holding: Holding, count: Counted): boolean {
  return holding.awaited === undefined && isOf(holding, count);
}

function isOf(holding: Holding, count: Counted): boolean {
  if (holding.table !== count.from) return false;
  if (count.source !== undefined && holding.source !== count.source) return false;
  return count.subject === undefined || holding.subject === count.subject;
}
