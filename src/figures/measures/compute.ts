import type {Area} from "../../vocabulary/area.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {type FigureRequest, figureId} from "../../vocabulary/figure.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {monthsIn, monthsOf, twelveMonthsTo} from "../../vocabulary/period.ts";
import type {Version, Warehouse} from "../warehouse/warehouse.ts";
import {markBreaks} from "./breaks.ts";
import type {Data} from "./counting/asked.ts";
import {type Answer, askBasis} from "./counting/basis.ts";
import {gapsOf} from "./counting/covered.ts";
import {basesDisagree, overlappingTallies} from "./counting/disagreement.ts";
import {eachSourceApart} from "./counting/each-source.ts";
import {forcesOf, type Ground, isBeforeItsTime} from "./counting/ground.ts";
import {Held} from "./counting/held.ts";
import {levelOf} from "./counting/level.ts";
import {provenanceOf} from "./counting/provenance.ts";
import {whyMissing} from "./counting/why-missing.ts";
import {type Counted, historiesOf} from "./histories.ts";
import type {Basis, Measure} from "./measure.ts";

export interface ComputeContext {
  readonly measures: readonly Measure[];
  readonly warehouse: Pick<Warehouse, "run">;
  readonly version: Version;
  readonly areas: readonly Area[];
  /** Gives figures alone. */
  readonly withoutHistories?: boolean;
}

/** The figures for the requests, ordered by id; and what the data has to say, such as two sources that disagree. */
export interface Computed {
  readonly book: CountedBook;
  readonly findings: readonly Finding[];
}

/**
 * Answers requests with figures, keeping the query, its inputs' fingerprints and the exact ratio; or says why there is none.
 * Knows definitions and what is held; refuses to know of the text that asks. A request for an unknown measure gets no figure:
 * the text's own check says so.
 */
export async function computeBook(requests: readonly FigureRequest[], context: ComputeContext): Promise<Computed> {
  const wanted = new Map(requests.map((request) => [figureId(request), request]));
  const data: Data = {warehouse: context.warehouse, version: context.version, answered: new Map()};
  const held = new Held(context.version);
  const counted: Counted[] = [];
  const findings: Finding[] = [];
  for (const id of [...wanted.keys()].sort()) {
    const request = wanted.get(id)!;
    const measure = context.measures.find((known) => known.id === request.measure);
    if (measure === undefined) continue;
    const computed = await compute(request, measure, {...context, data, held});
    counted.push(computed.counted);
    findings.push(...computed.findings);
  }
  const {id: version, madeAt: asAt} = context.version;
  const figures = counted.map(({figure}) => figure);
  const histories = context.withoutHistories ? [] : await historiesOf(counted, {data, held});
  return {book: {version, asAt, figures: markBreaks(figures, context.measures), histories}, findings};
}

interface Computing extends ComputeContext {
  readonly data: Data;
  readonly held: Held;
}

interface ComputedFigure {
  readonly counted: Counted;
  readonly findings: readonly Finding[];
}

/** The first basis that holds the whole period gives the figure; a second that holds it too must agree. */
async function compute(request: FigureRequest, measure: Measure, context: Computing): Promise<ComputedFigure> {
  const {version, data} = context;
  const ground = groundOf(request, measure, context);
  const answers: Answer[] = [];
  for (const basis of basesThatHold(measure, ground, context.held)) answers.push(await askBasis(basis, {data, ground}));
  const [used, ...others] = answers.filter(({fault}) => fault === undefined);
  const value =
    used === undefined
      ? whyMissing(measure, ground, {held: context.held, answers})
      : levelOf(measure, used.numerator, used.denominator);
  const figure: Figure = {
    id: figureId(request),
    measure: measure.id,
    title: measure.title,
    area: request.area,
    period: request.period,
    counted: ground.period,
    value,
    notes: [],
    precision: {kind: "exact"},
    ...(used?.basis.numerator.clock === "ends" ? {stands: true} : {}),
    series: used === undefined ? [] : seriesOf(used, ground),
    provenance: provenanceOf(measure, {ground, version, used}),
  };
  const of = {measure, ground, version};
  const disagreements = used === undefined ? [] : basesDisagree(of, used, others);
  const counted = {figure, measure, ground, ...(used === undefined ? {} : {basis: used.basis})};
  return {counted, findings: [...overlappingTallies(of, answers), ...disagreements]};
}

/** Where and when a request is counted. An area that nobody knows has no force, so that nothing is held of it. */
export function groundOf(
  {area: code, period}: FigureRequest,
  measure: Measure,
  {areas, version}: Pick<ComputeContext, "areas" | "version">,
): Ground {
  const area = areas.find((known) => known.code === code);
  return {
    area: area ?? {code, name: code, kind: "nation"},
    forces: area === undefined ? [] : forcesOf(area, version),
    district: area !== undefined && area.kind !== "police-force-area" && area.members === undefined,
    period: measure.rolling ? twelveMonthsTo(period) : period,
  };
}

/** The bases of a measure that hold every month they need, in order of preference; none for months before it was counted so. */
export function basesThatHold(measure: Measure, ground: Ground, held: Held): readonly Basis[] {
  if (isBeforeItsTime(measure, ground)) return [];
  return measure.bases
    .flatMap((basis) => eachSourceApart(basis, held, ground))
    .filter((basis) => gapsOf(basis, held, ground).length === 0);
}

/** Month by month, where every integer of the figure comes by the month; a month that is held and has no rows is 0. */
function seriesOf({basis, numerator, denominator}: Answer, {period}: Ground): Figure["series"] {
  const inMonths = (count: Basis["numerator"] | undefined, asked: Answer["numerator"] | undefined) =>
    count === undefined || count.from !== "tallies" || asked?.months.size === monthsIn(period);
  if (!inMonths(basis.numerator, numerator) || !inMonths(basis.denominator, denominator)) return [];
  return monthsOf(period).map((month) => ({
    month,
    numerator: numerator.months.get(month) ?? 0,
    ...(denominator ? {denominator: denominator.months.get(month) ?? 0} : {}),
  }));
}
