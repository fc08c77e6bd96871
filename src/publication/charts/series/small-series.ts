import {scaleLinear} from "d3-scale";
import {average} from "../../../statistics/intervals/mean.ts";
import type {History} from "../../../vocabulary/figure-book.ts";
import type {LevelKind} from "../../../vocabulary/quantity.ts";
import {type Reached, reachedBy} from "./series-of.ts";

export interface MultiplesData {
  /** What all are of: "Neighbourhood crime in West Midlands". */
  readonly title: string;
  /** As it begins a sentence: "Offences a month". */
  readonly unit: string;
  readonly level: LevelKind;
  readonly places: number;
  /** shared: one scale for all, so that heights compare. own: each from 0 to its own greatest, so that shapes do. */
  readonly scale: "shared" | "own";
  readonly series: readonly {readonly name: string; readonly history: History}[];
  readonly source: string;
}

/** A series as a small chart has it. */
export interface Small {
  readonly name: string;
  readonly points: readonly Reached[];
  readonly history: History;
  readonly last: Reached & {readonly value: number};
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** The top of its scale. */
  readonly top: number;
}

/** Fewer points are no line. */
export const LEAST_POINTS = 3;

/** The series that can be drawn, each with its scale by the rule. */
export function smallOf({series, scale}: MultiplesData): readonly Small[] {
  const found = series.flatMap(({name, history}) => {
    const points = reachedBy(history);
    const held = points.filter((point): point is Small["last"] => point.value !== undefined);
    if (held.length < LEAST_POINTS) return [];
    const values = held.map(({value}) => value);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return [{name, history, points, last: held.at(-1)!, mean: average(values), least, most}];
  });
  const greatest = Math.max(...found.map(({most}) => most));
  const round = (most: number) =>
    scaleLinear([0, most > 0 ? most : 1], [0, 1])
      .nice(2)
      .domain()[1]!;
  return found.map((one) => ({...one, top: round(scale === "shared" ? greatest : one.most)}));
}
