import {showMissing} from "../../language/display.ts";
import {fewResidents} from "../../official/areas.ts";
import {recordBreaksIn} from "../../official/not-comparable.ts";
import type {Area} from "../../vocabulary/area.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {type Change, changeBetween} from "../../vocabulary/change.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {type FigureBook, figureFor, verdictOn} from "../../vocabulary/figure-book.ts";
import type {Period} from "../../vocabulary/period.ts";
import type {Level} from "../../vocabulary/quantity.ts";
import type {Verdict} from "../../vocabulary/verdict.ts";
import type {Doubts} from "./doubts.ts";

export interface ComparedArea {
  readonly code: string;
  readonly name: string;
  readonly value?: Level;
  readonly rate?: Level;
  readonly earlier?: Level;
  readonly change?: Change;
  /** Whether chance would explain the change. */
  readonly verdict?: Verdict;
  /** Why there is no number, or why the one that is there must not be set beside the others; a sentence each. */
  readonly cautions: readonly string[];
}

export interface Seen {
  readonly measure: CatalogueMeasure;
  readonly rate: CatalogueMeasure | undefined;
  readonly period: Period;
  readonly before: Period;
  readonly book: FigureBook;
  readonly percentBase: number;
  /** What coverage has against a source's months of a force. */
  readonly doubted: (source: string, force: string, period: Period) => Doubts;
}

/**
 * An area's row: what can be told of it, and in words what cannot. Of months that came in part a count is shown with its caution, and no
 * rate and no change are made of it.
 */
export function comparedArea(area: Area, seen: Seen): ComparedArea {
  const {code, name} = area;
  const found = figuresOf(code, seen);
  const [value, earlier] = [levelOf(found.now), levelOf(found.earlier)];
  const [doubts, before] = [doubtsOf(found.now, area, seen), doubtsOf(found.earlier, area, seen)];
  const few = seen.rate && fewResidents.find((one) => one.code === code)?.why;
  const rate = few === undefined && !doubts.partial ? levelOf(found.rate) : undefined;
  const comparable = brokenIn(seen) === undefined && !doubts.partial && !before.partial;
  return {
    code,
    name,
    ...(value === undefined ? {} : {value}),
    ...(rate === undefined ? {} : {rate}),
    ...(earlier === undefined ? {} : {earlier}),
    ...(comparable ? movedBy(found, seen) : {}),
    cautions:
      value === undefined
        ? whyNone(found.now)
        : [...cautionsOf(found, few, seen), ...new Set([...doubts.words, ...before.words]), ...knownOf(area, seen)],
  };
}

/** The change, and whether chance would explain it. */
function movedBy({earlier, now}: Found, {book, percentBase}: Seen): Pick<ComparedArea, "change" | "verdict"> {
  const [before, after] = [levelOf(earlier), levelOf(now)];
  if (before === undefined || after === undefined) return {};
  const verdict = verdictOn(book, earlier!.id, now!.id);
  return {change: changeBetween(before, after, percentBase), ...(verdict ? {verdict} : {})};
}

interface Found {
  readonly now: Figure | undefined;
  readonly earlier: Figure | undefined;
  readonly rate: Figure | undefined;
}

function figuresOf(area: string, {measure, rate, period, before, book}: Seen): Found {
  return {
    now: figureFor(book, {measure: measure.id, area, period}),
    earlier: figureFor(book, {measure: measure.id, area, period: before}),
    rate: rate && figureFor(book, {measure: rate.id, area, period}),
  };
}

function levelOf(figure: Figure | undefined): Level | undefined {
  return figure === undefined || figure.value.kind === "missing" ? undefined : figure.value;
}

function brokenIn({measure, before, period}: Seen): string | undefined {
  return measure.breaks.find(({month}) => before.until <= month && month <= period.from)?.why;
}

function whyNone(figure: Figure | undefined): readonly string[] {
  return figure?.value.kind === "missing" ? [sentence(showMissing(figure.value), figure.value.detail)] : [];
}

function cautionsOf({earlier, rate}: Found, few: string | undefined, seen: Seen): readonly string[] {
  const broken = brokenIn(seen);
  const noRate = rate?.value.kind === "missing" ? rate.value.detail : undefined;
  const before = earlier?.value.kind === "missing" ? sentence("the year before", earlier.value.detail) : undefined;
  const said = [few ?? noRate, broken && `Not compared with the year before: ${broken}`, before];
  return said.filter((one) => one !== undefined);
}

/** Of a sum of forces, the doubts about each of them. */
function doubtsOf(figure: Figure | undefined, {code, members}: Area, {doubted}: Seen): Doubts {
  if (figure === undefined || levelOf(figure) === undefined) return {partial: false, words: []};
  const {counted, provenance} = figure;
  const sources = [...new Set(provenance.files.map(({source}) => source))];
  const each = (members ?? [code]).flatMap((force) => sources.map((source) => doubted(source, force, counted)));
  const odd = each.filter(({words}) => words.length > 0).length;
  if (members === undefined) return {partial: each.some((one) => one.partial), words: each.flatMap(({words}) => words)};
  return {
    partial: false,
    words: odd === 0 ? [] : [`It adds up months of ${odd} of its forces that are doubted.`],
  };
}

function knownOf({code, members}: Area, {period, before}: Seen): readonly string[] {
  return members === undefined ? recordBreaksIn(code, [period, before]).map(({why}) => why) : [];
}

function sentence(words: string, detail: string | undefined): string {
  return `${words[0]!.toUpperCase()}${words.slice(1)}${detail === undefined ? "." : `: ${detail}`}`;
}
