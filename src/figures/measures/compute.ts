import type {Area} from "../../vocabulary/area.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import {type FigureRequest, figureId} from "../../vocabulary/figure-request.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {monthsIn, monthsOf, twelveMonthsTo} from "../../vocabulary/period.ts";
import type {Missing} from "../../vocabulary/quantity.ts";
import type {Version, Warehouse} from "../warehouse/warehouse.ts";
import {type Answer, askBasis, countsOf} from "./ask-basis.ts";
import {filesOf, type Ground, missingMonths} from "./covered.ts";
import {basesDisagree} from "./disagreement.ts";
import {fingerprintOf} from "./fingerprint.ts";
import {levelOf} from "./level.ts";
import type {Basis, Measure} from "./measure.ts";

export interface ComputeContext {
  readonly measures: readonly Measure[];
  readonly warehouse: Warehouse;
  readonly version: Version;
  readonly areas: readonly Area[];
}

/** The figures for the requests, ordered by id; and what the data has to say, such as two sources that disagree. */
export interface Computed {
  readonly book: FigureBook;
  readonly findings: readonly Finding[];
}

/**
 * Answers requests with figures, keeping the query, its inputs' fingerprints and the exact ratio; or says why there is none.
 * A request for an unknown measure gets no figure: the text's own check says so.
 */
export async function computeBook(requests: readonly FigureRequest[], context: ComputeContext): Promise<Computed> {
  const wanted = new Map(requests.map((request) => [figureId(request), request]));
  const figures: Figure[] = [];
  const findings: Finding[] = [];
  for (const id of [...wanted.keys()].sort()) {
    const request = wanted.get(id)!;
    const measure = context.measures.find((known) => known.id === request.measure);
    if (measure === undefined) continue;
    const computed = await compute(request, measure, context);
    figures.push(computed.figure);
    findings.push(...computed.findings);
  }
  const {id: version, madeAt: asAt} = context.version;
  return {book: {version, asAt, figures}, findings};
}

interface ComputedFigure {
  readonly figure: Figure;
  readonly findings: readonly Finding[];
}

/** The first basis that holds the whole period gives the figure; a second that holds it too must agree. */
async function compute(request: FigureRequest, measure: Measure, context: ComputeContext): Promise<ComputedFigure> {
  const ground = groundOf(request, measure, context);
  const answers: Answer[] = [];
  for (const basis of measure.bases)
    if (holds(basis, ground, context)) answers.push(await askBasis(basis, ground, context));
  const [used, ...others] = answers.filter(({fault}) => fault === undefined);
  const figure = figureOf(request, measure, {
    ground,
    context,
    answer: used,
    missing: whyMissing(measure, ground, {context, answers}),
  });
  return {figure, findings: used === undefined ? [] : basesDisagree({measure, ground, used, others})};
}

export function groundOf(
  {area, period}: FigureRequest,
  measure: Measure,
  {areas}: Pick<ComputeContext, "areas">,
): Ground {
  const force = areas.some(({code}) => code === area) ? area : "";
  return {area, force: force || area, period: measure.rolling ? twelveMonthsTo(period) : period};
}

function holds(basis: Basis, ground: Ground, {version}: ComputeContext): boolean {
  return countsOf(basis).every((count) => missingMonths(version, count, ground).length === 0);
}

/** In words for a reader: how much is held of the basis that holds most; never a smaller number. */
function whyMissing(
  measure: Measure,
  ground: Ground,
  {context, answers}: {context: ComputeContext; answers: readonly Answer[]},
): Missing {
  const fault = answers.find((answer) => answer.fault !== undefined)?.fault;
  if (fault !== undefined)
    return {kind: "missing", reason: "incomplete-period", detail: `It cannot be added up: ${fault}.`};
  const all = monthsIn(ground.period);
  const gaps = measure.bases.map((basis) => {
    const missing = new Set(countsOf(basis).flatMap((count) => missingMonths(context.version, count, ground)));
    return monthsOf(ground.period).filter((month) => missing.has(month));
  });
  const [fewest = []] = gaps.sort((a, b) => a.length - b.length);
  if (fewest.length === 0 || fewest.length >= all || measure.bases.some(({numerator}) => numerator.clock === "ends"))
    return {kind: "missing", reason: "not-available", detail: "The data that is loaded does not hold it."};
  const held = all - fewest.length;
  const detail = `${held} of ${all} months are held; missing: ${fewest.join(", ")}.`;
  return {kind: "missing", reason: "incomplete-period", detail};
}

interface Found {
  readonly ground: Ground;
  readonly context: ComputeContext;
  readonly answer: Answer | undefined;
  readonly missing: Missing;
}

function figureOf(request: FigureRequest, measure: Measure, {ground, context, answer, missing}: Found): Figure {
  const value = answer === undefined ? missing : levelOf(measure.level, answer.numerator, answer.denominator);
  return {
    id: figureId(request),
    measure: measure.id,
    title: measure.title,
    area: request.area,
    period: request.period,
    counted: ground.period,
    value,
    notes: crossesBreak(measure, ground) ? ["break-in-series"] : [],
    precision: {kind: "exact"},
    series: answer === undefined ? [] : seriesOf(answer, ground),
    provenance: provenanceOf(measure, {ground, context, answer, missing}),
  };
}

function crossesBreak({breaks = []}: Measure, {period}: Ground): boolean {
  return breaks.some(({month}) => month > period.from && month < period.until);
}

function seriesOf({basis, numerator, denominator}: Answer, {period}: Ground): Figure["series"] {
  const spread = basis.numerator.from !== "tallies" || numerator.months.size > 0;
  if (!spread || (denominator && basis.denominator?.from === "tallies" && denominator.months.size === 0)) return [];
  return monthsOf(period).map((month) => ({
    month,
    numerator: numerator.months.get(month) ?? 0,
    ...(denominator ? {denominator: denominator.months.get(month) ?? 0} : {}),
  }));
}

function provenanceOf(measure: Measure, {ground, context, answer}: Found): Figure["provenance"] {
  const {version} = context;
  const asked = answer === undefined ? [] : [answer.numerator, ...(answer.denominator ? [answer.denominator] : [])];
  const files = answer === undefined ? [] : countsOf(answer.basis).flatMap((count) => filesOf(version, count, ground));
  const origins = new Map(
    files.flatMap((file) => file.origins).map((origin) => [`${origin.file}\u0000${origin.sha256}`, origin]),
  );
  return {
    basis: answer?.basis.id ?? "none",
    basisTitle: answer?.basis.title ?? "no source holds it",
    measureFingerprint: fingerprintOf(measure),
    version: version.id,
    asAt: version.madeAt,
    engine: asked[0]?.engine ?? "",
    counts: asked.map(({provenance}) => provenance),
    files: [...origins.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}
