/** A value against the mean and limits of its group. */
export interface Placed {
  readonly value: number;
  /** Above the mean, on it, or below. */
  readonly side: -1 | 0 | 1;
  /** Beyond a limit, not on it. */
  readonly outside: boolean;
  /** Beyond a near limit but not a limit. */
  readonly near: boolean;
}

/** Which of the four rules mark a point. */
export interface Rules {
  readonly outside: boolean;
  readonly trend: boolean;
  readonly twoOfThree: boolean;
  readonly shift: boolean;
}

export type Cause =
  | "common-cause"
  | "above-limit"
  | "below-limit"
  | "rising-trend"
  | "falling-trend"
  | "above-two-of-three"
  | "below-two-of-three"
  | "above-shift"
  | "below-shift";

/**
 * The four rules of Making Data Count within one group: outside a limit; seven that strictly rise or fall; two of three beyond a near
 * limit with all three on its side (the near ones are marked); seven on one side of the mean, where one on the mean breaks the run.
 * A point that several mark is called by the first of them.
 */
export function causesOf(points: readonly Placed[]): readonly {readonly rules: Rules; readonly cause: Cause}[] {
  const steps = points.map(({value}, index) => (index === 0 ? 0 : Math.sign(value - points[index - 1]!.value)));
  const trend = runs(steps, {length: RUN - 1, before: 1});
  const shift = runs(
    points.map(({side}) => side),
    {length: RUN, before: 0},
  );
  const twoOfThree = nearInThrees(points);
  return points.map((point, index) => {
    const rules = {
      outside: point.outside,
      trend: trend[index] !== 0,
      twoOfThree: twoOfThree[index]!,
      shift: shift[index] !== 0,
    };
    return {rules, cause: nameOf(rules, point.side, trend[index]!)};
  });
}

const RUN = 7;

function nameOf(rules: Rules, side: number, trend: number): Cause {
  if (rules.outside) return side > 0 ? "above-limit" : "below-limit";
  if (rules.trend) return trend > 0 ? "rising-trend" : "falling-trend";
  if (rules.twoOfThree) return side > 0 ? "above-two-of-three" : "below-two-of-three";
  if (rules.shift) return side > 0 ? "above-shift" : "below-shift";
  return "common-cause";
}

/** Marks every member of a run of equal signs, and `before` more in front of it, with the sign. */
function runs(signs: readonly number[], {length, before}: {length: number; before: number}): readonly number[] {
  const marks = signs.map(() => 0);
  let from = 0;
  for (let at = 0; at <= signs.length; at++) {
    if (at < signs.length && signs[at] === signs[from]) continue;
    if (signs[from] !== 0 && at - from >= length) marks.fill(signs[from]!, from - before, at);
    from = at;
  }
  return marks;
}

function nearInThrees(points: readonly Placed[]): readonly boolean[] {
  const marked = points.map(() => false);
  for (let from = 0; from + 3 <= points.length; from++) {
    const three = points.slice(from, from + 3);
    const onOneSide = Math.abs(three.reduce((sum, {side}) => sum + side, 0)) === 3;
    if (!onOneSide || three.filter(({near}) => near).length < 2) continue;
    for (const [place, {near}] of three.entries()) if (near) marked[from + place] = true;
  }
  return marked;
}
