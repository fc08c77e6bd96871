import type {Finding} from "../../vocabulary/finding.ts";
import {printPeriod} from "../../vocabulary/period.ts";
import type {Answer} from "./ask-basis.ts";
import type {Ground} from "./covered.ts";
import type {Measure} from "./measure.ts";

/** Two bases that both hold a period and give other integers: one of them is wrong, or they count different things. */
export function basesDisagree(of: {
  readonly measure: Measure;
  readonly ground: Ground;
  readonly used: Answer;
  readonly others: readonly Answer[];
}): readonly Finding[] {
  const {measure, ground, used, others} = of;
  const [first, ...rest] = [used, ...others].map((answer) => ({answer, integers: integersOf(answer)}));
  return rest
    .filter(({integers}) => integers !== first!.integers)
    .map(({answer, integers}) => ({
      code: "bases-disagree",
      severity: "should",
      message: `${measure.title}, ${printPeriod(ground.period)}: ${first!.integers} ${used.basis.title}, but ${integers} ${answer.basis.title}.`,
      at: {file: fileOf(answer)},
      advice: `The figure uses the first. Ask the force which is right, and say why they differ, or accept this with a reason.`,
    }));
}

function integersOf({numerator, denominator}: Answer): string {
  return denominator === undefined ? String(numerator.total) : `${numerator.total} of ${denominator.total}`;
}

/** Where the reader should look first: what the supplied number rests on, else the measure itself. */
function fileOf({numerator}: Answer): string {
  return numerator.evidence[0] ?? "the supplied tallies";
}
