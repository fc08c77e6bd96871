import type {Finding} from "../../../vocabulary/finding.ts";
import {printPeriod} from "../../../vocabulary/period.ts";
import type {Version} from "../../warehouse/warehouse.ts";
import {countsOf, type Measure} from "../measure.ts";
import {type Answer, partsOf} from "./basis.ts";
import {filesOf} from "./covered.ts";
import type {Ground} from "./ground.ts";
import {levelOf} from "./level.ts";

interface Of {
  readonly measure: Measure;
  readonly ground: Ground;
  readonly version: Version;
}

/** Two bases that both hold a period and give other integers: one of them is wrong, or they count different things. */
export function basesDisagree(of: Of, used: Answer, others: readonly Answer[]): readonly Finding[] {
  return others
    .filter((other) => !(used.basis.asPublished || other.basis.asPublished))
    .filter((other) => integersOf(other, of) !== integersOf(used, of))
    .map((other) => ({
      code: "bases-disagree",
      severity: "should",
      message: `${subjectOf(of)}: ${told(used, of)}, but ${told(other, of)}.`,
      at: {file: fileOf(other, of)},
      advice:
        "The figure uses the first. Ask the force which is right; correct the other and load it again, or accept this with the reason why they differ.",
    }));
}

/** Supplied numbers of which a month has two: neither is chosen and nothing is added up. */
export function overlappingTallies(of: Of, answers: readonly Answer[]): readonly Finding[] {
  return answers
    .filter(({fault}) => fault?.kind === "overlap")
    .map((answer) => ({
      code: "overlapping-tallies",
      severity: "should",
      message: `${subjectOf(of)}: ${answer.fault!.words} (${sourceOf(answer)}), so its numbers cannot be added up.`,
      at: {file: fileOf(answer, of)},
      advice: "Keep one number for each month: take the total, or its parts, out of the file and load it again.",
    }));
}

function subjectOf({measure, ground}: Of): string {
  return `${measure.title}, ${ground.area.name}, ${printPeriod(ground.period)}`;
}

function told(answer: Answer, of: Of): string {
  const numbers = partsOf(answer).map(({total, scale}) => (total / 10 ** scale).toLocaleString("en-GB"));
  return `${numbers.join(" of ")} ${answer.basis.title} (${fileOf(answer, of)})`;
}

function integersOf(answer: Answer, {measure}: Of): string {
  return JSON.stringify(levelOf(measure, answer.numerator, answer.denominator));
}

/** Where to look first: the file that the answer rests on. */
function fileOf(answer: Answer, {version, ground}: Of): string {
  const origins = countsOf(answer.basis).flatMap((count) => filesOf(version, count, ground).flatMap((f) => f.origins));
  return origins.map(({file}) => file).sort()[0] ?? sourceOf(answer);
}

function sourceOf({basis}: Answer): string {
  return basis.numerator.source ?? basis.id;
}
