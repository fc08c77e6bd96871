import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import {type Period, samePeriod} from "../../../vocabulary/period.ts";
import {asRatio, type Level} from "../../../vocabulary/quantity.ts";
import {compareRatios} from "../../../vocabulary/ratio.ts";
import {countsOf} from "../../release/figure-data.ts";
import type {OtherFigure, OtherGroup} from "../../release/others-record.ts";
import type {SiteBody} from "./bodies.ts";
import {levelOf, type MeasureFacts} from "./measures.ts";
import {compareText} from "./slug.ts";

/** Fewer forces than this are not set beside each other. */
export const FEWEST_FORCES = 10;

/** A measure set beside other forces, or why it is not. */
export interface Compared {
  readonly measure: CatalogueMeasure;
  readonly period: Period;
  /** Highest first; those that are kept apart, then those without a value, at the end. */
  readonly rows: readonly ComparedForce[];
  /** Nations, regions and groups. */
  readonly together: readonly ComparedForce[];
  readonly groups: readonly OtherGroup[];
  readonly refused?: Refused;
  /** Where figures of other forces came from, and when they were held. */
  readonly sources: readonly {readonly basis: string; readonly asAt: string}[];
}

export interface ComparedForce {
  readonly area: string;
  readonly name: string;
  readonly value: Level | undefined;
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
  readonly cautions: readonly string[];
  /** Kept out of the comparison: `cautions` says why; or because it was counted from another source than most. */
  readonly apart: false | "cautioned" | "other-source";
  readonly body?: SiteBody;
}

export type Refused =
  | {readonly why: "one-force"}
  | {readonly why: "few-forces"; readonly count: number}
  | {readonly why: "counts"; readonly rate?: CatalogueMeasure};

/** Of every measure that any latest release holds, for the latest period that most forces have it for; by priority's order of definitions. */
export function comparisonsOf(
  bodies: readonly SiteBody[],
  measures: (body: SiteBody) => readonly MeasureFacts[],
): readonly Compared[] {
  const known = new Map<string, CatalogueMeasure>();
  for (const body of bodies)
    for (const {measure} of measures(body)) known.set(measure.id, known.get(measure.id) ?? measure);
  const told = tellings(bodies, measures);
  return [...known.values()].map((measure) => {
    const own = told.get(measure.id) ?? [];
    const period = commonPeriod(own);
    const rows = oneSource(rowsOf(own.filter((one) => samePeriod(one.period, period))));
    const forces = rows.filter(({together}) => !together).map(({force}) => force);
    const counted = forces.filter(({value, apart}) => value !== undefined && !apart).length;
    const refused = refusalOf(measure, counted, known);
    return {
      measure,
      period,
      rows: forces.toSorted(highestFirst),
      together: rows.filter(({together}) => together).map(({force}) => force),
      groups: groupsOf(bodies),
      ...(refused ? {refused} : {}),
      sources: sourcesOf(own.filter((one) => samePeriod(one.period, period))),
    };
  });
}

/** Its place among those compared, from 1, and how many there are. */
export function placeOf({rows}: Compared, area: string): {readonly place: number; readonly count: number} | undefined {
  const compared = rows.filter(({value, apart}) => value !== undefined && !apart);
  const own = compared.find((one) => one.area === area);
  if (own === undefined) return undefined;
  const higher = compared.filter((one) => compareRatios(asRatio(one.value!), asRatio(own.value!)) > 0).length;
  return {place: higher + 1, count: compared.length};
}

/** One figure of one force, and who tells of it. */
interface Telling {
  readonly period: Period;
  readonly force: ComparedForce;
  readonly together: boolean;
  readonly basis: string;
  readonly asAt: string;
  /** A body's own release goes before what others hold of it. */
  readonly own: boolean;
}

type TellingOf = Telling & {readonly measure: string};

function tellings(
  bodies: readonly SiteBody[],
  measures: (body: SiteBody) => readonly MeasureFacts[],
): ReadonlyMap<string, readonly Telling[]> {
  const all = bodies.flatMap((body) => [...ownTellings(body, measures(body)), ...otherTellings(body)]);
  return Map.groupBy(all, ({measure}) => measure);
}

function ownTellings(body: SiteBody, facts: readonly MeasureFacts[]): readonly TellingOf[] {
  const {asAt} = body.latest.records.figures;
  return facts.flatMap(({measure, now}) => (now ? [{measure: measure.id, ...ofFigure(body, now), asAt}] : []));
}

/** What a body's own warehouse holds of others. */
function otherTellings(body: SiteBody): readonly TellingOf[] {
  const {others} = body.latest.records;
  return (others?.measures ?? []).flatMap(({measure, period, areas, together}) => {
    const lists = [
      ...areas.map((figure) => [figure, false] as const),
      ...together.map((figure) => [figure, true] as const),
    ];
    return lists
      .filter(([{area}]) => area !== body.area)
      .map(([figure, sum]) => ({measure, period, ...ofOther(figure), together: sum, asAt: others!.asAt}));
  });
}

function ofFigure(body: SiteBody, figure: Figure): Omit<Telling, "asAt"> {
  const counts = countsOf(figure);
  const held = body.latest.records.others?.measures.find(({measure}) => measure === figure.measure);
  const own = held?.areas.find(({area}) => area === body.area);
  const force: ComparedForce = {
    area: body.area,
    name: body.areaName,
    value: levelOf(figure),
    numerator: counts?.numerator,
    denominator: counts?.denominator,
    cautions: own?.cautions ?? [],
    apart: own?.apart ? "cautioned" : false,
    body,
  };
  return {period: figure.period, force, together: false, basis: figure.provenance.basisTitle, own: true};
}

function ofOther({area, name, value, numerator, denominator, basis, cautions, apart}: OtherFigure) {
  const force: ComparedForce = {
    area,
    name,
    value: value.kind === "missing" ? undefined : value,
    numerator,
    denominator,
    cautions,
    apart: apart ? "cautioned" : false,
  };
  return {force, basis, own: false};
}

/** The period that most forces have a value for; of two that are alike the later. */
function commonPeriod(told: readonly Telling[]): Period {
  const byPeriod = Map.groupBy(told, ({period}) => `${period.until} ${period.from}`);
  const held = (list: readonly Telling[]) =>
    new Set(list.filter(({force}) => force.value).map(({force}) => force.area)).size;
  const [most] = [...byPeriod].toSorted(([a, one], [b, two]) => held(two) - held(one) || compareText(b, a));
  return most?.[1][0]?.period ?? {from: "0000-01", until: "0000-01"};
}

/** One a force: its own word first, then the newest. */
function rowsOf(told: readonly Telling[]): readonly Telling[] {
  return [...Map.groupBy(told, ({force}) => force.area).values()].map(
    (list) => list.toSorted((a, b) => Number(b.own) - Number(a.own) || compareText(b.asAt, a.asAt))[0]!,
  );
}

/** What was counted from another source than most is not set beside them. */
function oneSource(told: readonly Telling[]): readonly Telling[] {
  const forces = told.filter(({together, force}) => !together && force.value);
  const byBasis = [...Map.groupBy(forces, ({basis}) => basis)].toSorted(
    ([a, one], [b, two]) => two.length - one.length || compareText(a, b),
  );
  const most = byBasis[0]?.[0];
  return told.map((one) =>
    one.together || one.basis === most || one.force.apart
      ? one
      : {...one, force: {...one.force, apart: "other-source"}},
  );
}

function refusalOf(
  measure: CatalogueMeasure,
  counted: number,
  known: ReadonlyMap<string, CatalogueMeasure>,
): Refused | undefined {
  if (counted <= 1) return {why: "one-force"};
  if (measure.level === "count" || measure.level === "money") {
    const rate = known.get(`${measure.id}-rate`);
    return {why: "counts", ...(rate ? {rate} : {})};
  }
  return counted < FEWEST_FORCES ? {why: "few-forces", count: counted} : undefined;
}

function groupsOf(bodies: readonly SiteBody[]): readonly OtherGroup[] {
  return bodies.length === 1 ? (bodies[0]!.latest.records.others?.groups ?? []) : [];
}

function sourcesOf(told: readonly Telling[]): Compared["sources"] {
  const found = new Map(told.filter(({own}) => !own).map(({basis, asAt}) => [`${basis} ${asAt}`, {basis, asAt}]));
  return [...found].toSorted(([a], [b]) => compareText(a, b)).map(([, source]) => source);
}

function highestFirst(a: ComparedForce, b: ComparedForce): number {
  const order = rank(a) - rank(b);
  if (order !== 0) return order;
  const byValue = a.value && b.value ? compareRatios(asRatio(b.value), asRatio(a.value)) : 0;
  return byValue || compareText(a.name, b.name);
}

function rank({value, apart}: ComparedForce): number {
  return value === undefined ? 2 : apart ? 1 : 0;
}
