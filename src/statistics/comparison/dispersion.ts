import {total} from "../intervals/mean.ts";

/** Monthly counts in order, without gaps; or quarterly ones, where nothing finer is published. */
export interface Months {
  readonly counts: readonly number[];
  /** 12 when not said; 4 for quarters. */
  readonly perYear?: 12 | 4;
  /** For each month, the group whose level is its own, such as its year; without it, years that end with the last month. */
  readonly groups?: readonly number[];
  /** For each month, which of the year's it is; without it, by place. */
  readonly seasons?: readonly number[];
  /** For each month, what its count is a part of, where the counts are numerators of proportions: then the comparison is with binomial counts. */
  readonly denominators?: readonly number[];
}

export interface Dispersion {
  /** Pearson's chi-square over its degrees of freedom: 1 where months vary as Poisson counts do, more where events cluster. */
  readonly pearson: number;
  /** The same, never below 1: what a variance is multiplied by. */
  readonly factor: number;
  readonly df: number;
}

/**
 * How much more monthly counts vary than Poisson counts would, about a level of each group and an effect of each month of the year
 * (quasi-Poisson, log link; Wedderburn 1974; McCullagh and Nelder 1989, 6.2). Fitted by proportional scaling, which is maximum likelihood
 * for this model. Months are taken as independent.
 * Clustering adds up: of quarters it is the same factor, from fewer degrees of freedom.
 * @returns nothing where there are fewer than 24 months (eight quarters), or too little to estimate from.
 */
export function dispersionOf(months: Months): Dispersion | undefined {
  const {counts, perYear = 12} = months;
  if (counts.length < LEAST_YEARS * perYear) return undefined;
  const design = designOf(months);
  const fitted = scaledTo(counts, design);
  const variances = fitted.map(
    (expected, month) => expected * (1 - expected / (months.denominators?.[month] ?? Number.POSITIVE_INFINITY)),
  );
  const used = counts.map((_, month) => month).filter((month) => variances[month]! > 0);
  const df = used.length - parametersOf(design, used);
  if (df < 1) return undefined;
  const pearson = total(used.map((month) => (counts[month]! - fitted[month]!) ** 2 / variances[month]!)) / df;
  return {pearson, factor: Math.max(1, pearson), df};
}

const LEAST_YEARS = 2;

interface Design {
  readonly groups: readonly number[];
  readonly seasons: readonly number[];
  readonly exposures: readonly number[];
}

function designOf({counts, perYear = 12, groups, seasons, denominators}: Months): Design {
  const blocks = counts.map((_, month) => Math.floor((counts.length - 1 - month) / perYear));
  return {
    groups: groups ?? blocks,
    seasons: seasons ?? counts.map((_, month) => month % perYear),
    exposures: denominators ?? counts.map(() => 1),
  };
}

function scaledTo(counts: readonly number[], {groups, seasons, exposures}: Design): readonly number[] {
  const fitted = [...exposures];
  for (let round = 0; round < 500; round++) {
    const moved = Math.max(scale(fitted, counts, groups), scale(fitted, counts, seasons));
    if (moved < 1e-12) break;
  }
  return fitted;
}

/** Scales the fitted counts of each class to its observed total; says how far the furthest factor was from 1. */
function scale(fitted: number[], counts: readonly number[], classes: readonly number[]): number {
  const observed = new Map<number, number>();
  const expected = new Map<number, number>();
  for (const [month, its] of classes.entries()) {
    observed.set(its, (observed.get(its) ?? 0) + counts[month]!);
    expected.set(its, (expected.get(its) ?? 0) + fitted[month]!);
  }
  let furthest = 0;
  for (const [month, its] of classes.entries()) {
    const factor = expected.get(its)! > 0 ? observed.get(its)! / expected.get(its)! : 0;
    fitted[month]! *= factor;
    furthest = Math.max(furthest, Math.abs(factor - 1));
  }
  return furthest;
}

function parametersOf({groups, seasons}: Design, used: readonly number[]): number {
  const classes = (of: readonly number[]): number => new Set(used.map((month) => of[month])).size;
  return classes(groups) + classes(seasons) - 1;
}
