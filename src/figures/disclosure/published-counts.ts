import type {Ends} from "../../statistics/disclosure/linked-audit.ts";
import type {Figure, SeriesPoint} from "../../vocabulary/figure.ts";
import type {CountedBook, History} from "../../vocabulary/figure-book.ts";
import type {BeforeAndAfter, Evaluation} from "../../vocabulary/initiative.ts";
import {addMonths, type Period} from "../../vocabulary/period.ts";
import {type Disclosure, guardedMeasures, type Published, type Subject} from "./disclosure.ts";

/** One integer that a book shows or hides. */
export interface PublishedCount {
  readonly subject: Subject;
  readonly area: string;
  readonly period: Period;
  /** Both ends of what it can be where it was rounded; undefined where it is hidden. */
  readonly value: number | Ends | undefined;
  /** What shows it: `figure …`, `series …` (a figure's months) or `history …`. */
  readonly by: string;
  /** Of a measure whose counts are shown whatever they are. */
  readonly open: boolean;
}

/** Every integer of a book that has to do with a guarded count: of figures, of their months, of histories and of evaluations. */
export function countsIn(book: Published, disclosure: Disclosure): readonly PublishedCount[] {
  const guarded = guardedMeasures(disclosure.catalogue);
  const relevant = relevantSubjects(disclosure, guarded);
  const of: Reading = {disclosure, guarded};
  return [
    ...book.figures.flatMap((figure) => [...countsOfFigure(figure, of), ...countsOfMonths(figure, of)]),
    ...book.histories.flatMap((history) => countsOfHistory(history, book, of)),
    ...(book.evaluations ?? []).flatMap((evaluation) => countsOfEvaluation(evaluation, of)),
  ].filter(({subject, open}) => !open || relevant.has(subject.name));
}

interface Reading {
  readonly disclosure: Disclosure;
  readonly guarded: ReadonlySet<string>;
}

type Role = "numerator" | "denominator";

/** Of guarded measures, and of what they are parts of or their parts. */
function relevantSubjects({links}: Disclosure, guarded: ReadonlySet<string>): ReadonlySet<string> {
  const own = new Set([...links.subjects].filter(([key]) => guarded.has(key.split(" ")[0]!)).map(([, {name}]) => name));
  const linked = links.parts.filter(({part, whole}) => own.has(part) || own.has(whole));
  return new Set([...own, ...linked.flatMap(({part, whole}) => [part, whole])]);
}

export function subjectOf(figure: Figure, role: Role, {links}: Pick<Disclosure, "links">): Subject | undefined {
  const {measure, provenance} = figure;
  const byBasis = (of: Role) => links.subjects.get(`${measure} ${provenance.basis} ${of}`);
  const held = provenance.counts.some((count) => count.role === role);
  if (byBasis(role) !== undefined || (byBasis("numerator") !== undefined && !held)) return byBasis(role);
  // Of a basis that is not named, or a measure that is defined no more.
  const alone = {name: `${measure} ${role}`, overMonths: figure.stands !== true, overAreas: true};
  return anySubject(measure, role, {links}) ?? (held ? alone : undefined);
}

/** Every basis of a measure counts the same. */
function anySubject(measure: string, role: Role, {links}: Pick<Disclosure, "links">): Subject | undefined {
  return [...links.subjects].find(([key]) => key.startsWith(`${measure} `) && key.endsWith(` ${role}`))?.[1];
}

function countsOfFigure(figure: Figure, {disclosure, guarded}: Reading): readonly PublishedCount[] {
  const {measure, area, counted: period, value, provenance} = figure;
  const hidden = value.kind === "missing" && value.reason === "suppressed";
  return (["numerator", "denominator"] as const).flatMap((role) => {
    const subject = subjectOf(figure, role, disclosure);
    const count = provenance.counts.find((one) => one.role === role);
    if (subject === undefined || (count === undefined && !hidden)) return [];
    const shown = count === undefined ? undefined : unrounded(count.value, baseOf(figure));
    return [{subject, area, period, value: shown, by: `figure ${figure.id}`, open: !guarded.has(measure)}];
  });
}

function countsOfMonths(figure: Figure, of: Reading): readonly PublishedCount[] {
  return countsOfPoints(figure.series, {figure, by: `series ${figure.id}`, step: 1, of});
}

function countsOfHistory(history: History, book: CountedBook, of: Reading): readonly PublishedCount[] {
  const {measure, area, step, points} = history;
  const figure = book.figures.findLast(
    (one) => one.measure === measure && one.area === area && one.provenance.basis !== "",
  );
  return figure === undefined ? [] : countsOfPoints(points, {figure, by: `history ${measure}@${area}`, step, of});
}

interface PointsOf {
  readonly figure: Figure;
  readonly by: string;
  readonly step: 1 | 3;
  readonly of: Reading;
}

function countsOfPoints(points: readonly SeriesPoint[], {figure, by, step, of}: PointsOf): readonly PublishedCount[] {
  const {measure, area} = figure;
  const open = !of.guarded.has(measure);
  return (["numerator", "denominator"] as const).flatMap((role) => {
    const subject = subjectOf(figure, role, of.disclosure);
    if (subject === undefined || !subject.overMonths) return [];
    return points.flatMap((point) => {
      const value = point[role];
      if (typeof value !== "number") return [];
      const period = {from: point.month, until: addMonths(point.month, step)};
      return [{subject, area, period, value: unrounded(value, baseOf(figure)), by, open}];
    });
  });
}

/** What was counted where something was done, and where not, before and after. */
function countsOfEvaluation({initiative, plan, outcome}: Evaluation, of: Reading): readonly PublishedCount[] {
  const subject = anySubject(plan.measure, "numerator", of.disclosure);
  if (outcome.kind !== "evaluated" || subject === undefined) return [];
  const open = !of.guarded.has(plan.measure);
  const counted = (areas: readonly string[], held: BeforeAndAfter | undefined) =>
    (["before", "after"] as const).flatMap((when): readonly PublishedCount[] => {
      if (held === undefined || areas.length === 0) return [];
      const by = `evaluation ${initiative}`;
      return [{subject, area: areas.join("+"), period: outcome[when], value: held[when], by, open}];
    });
  const controls = "restOf" in plan.controls ? [] : plan.controls;
  return [...counted(plan.areas, outcome.treated), ...counted(controls, outcome.control)];
}

/** Areas that an evaluation counts together. */
export function evaluatedTogether({
  evaluations = [],
}: Published): readonly {code: string; members: readonly string[]}[] {
  return evaluations
    .flatMap(({plan}) => [plan.areas, "restOf" in plan.controls ? [] : plan.controls])
    .filter((members) => members.length > 1)
    .map((members) => ({code: members.join("+"), members}));
}

function baseOf({precision}: Figure): number {
  return precision.kind === "rounded" ? (precision.base ?? 1) : 1;
}

/** What a count can have been before it was rounded, halves up: 5, by 5, was 3 to 7. */
function unrounded(value: number, base: number): number | Ends {
  if (base === 1) return value;
  return {lower: Math.max(0, value - Math.floor(base / 2)), upper: value + Math.ceil(base / 2) - 1};
}
