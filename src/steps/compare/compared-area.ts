import {showMissing} from "../../language/display.ts";
import {fewResidents} from "../../official/areas.ts";
import type {Area} from "../../vocabulary/area.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import {type Change, changeBetween} from "../../vocabulary/change.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {type FigureBook, figureFor} from "../../vocabulary/figure-book.ts";
import type {Period} from "../../vocabulary/period.ts";
import type {Level} from "../../vocabulary/quantity.ts";

export interface ComparedArea {
  readonly code: string;
  readonly name: string;
  readonly value?: Level;
  readonly rate?: Level;
  readonly earlier?: Level;
  readonly change?: Change;
  /** Why there is no number, or why the one that is there must not be set beside the others; a sentence each. */
  readonly cautions: readonly string[];
}

export interface Seen {
  readonly measure: CatalogueMeasure;
  readonly rate: CatalogueMeasure | undefined;
  readonly period: Period;
  readonly before: Period;
  readonly book: FigureBook;
  /** What coverage has against a source's months of a force. */
  readonly doubted: (source: string, force: string, period: Period) => readonly string[];
}

/** An area's row: what can be told of it, and in words what cannot. */
export function comparedArea({code, name}: Area, seen: Seen): ComparedArea {
  const {measure, rate, period, before, book} = seen;
  const now = figureFor(book, {measure: measure.id, area: code, period});
  const then = figureFor(book, {measure: measure.id, area: code, period: before});
  const ofPeople = rate && figureFor(book, {measure: rate.id, area: code, period});
  const few = rate && fewResidents.find((one) => one.code === code)?.why;
  const broken = measure.breaks.find(({month}) => before.until <= month && month <= period.from)?.why;
  const [value, earlier] = [levelOf(now), levelOf(then)];
  const perHead = few === undefined ? levelOf(ofPeople) : undefined;
  return {
    code,
    name,
    ...(value === undefined ? {} : {value}),
    ...(perHead === undefined ? {} : {rate: perHead}),
    ...(earlier === undefined ? {} : {earlier}),
    ...(value && earlier && broken === undefined ? {change: changeBetween(earlier, value)} : {}),
    cautions:
      value === undefined ? whyNone(now) : [...cautionsOf({few, broken, ofPeople, then}), ...doubts(now, code, seen)],
  };
}

function levelOf(figure: Figure | undefined): Level | undefined {
  return figure === undefined || figure.value.kind === "missing" ? undefined : figure.value;
}

function whyNone(figure: Figure | undefined): readonly string[] {
  return figure?.value.kind === "missing" ? [sentence(showMissing(figure.value), figure.value.detail)] : [];
}

function cautionsOf({
  few,
  broken,
  ofPeople,
  then,
}: {
  readonly few: string | undefined;
  readonly broken: string | undefined;
  readonly ofPeople: Figure | undefined;
  readonly then: Figure | undefined;
}): readonly string[] {
  const noRate = ofPeople?.value.kind === "missing" ? ofPeople.value.detail : undefined;
  const before = then?.value.kind === "missing" ? sentence("the year before", then.value.detail) : undefined;
  const said = [few ?? noRate, broken && `Not compared with the year before: ${broken}`, before];
  return said.filter((one) => one !== undefined);
}

function doubts(now: Figure | undefined, code: string, {doubted, period}: Seen): readonly string[] {
  const sources = new Set(now?.provenance.files.map(({source}) => source));
  return [...sources].flatMap((source) => doubted(source, code, period));
}

function sentence(words: string, detail: string | undefined): string {
  return `${words[0]!.toUpperCase()}${words.slice(1)}${detail === undefined ? "." : `: ${detail}`}`;
}
