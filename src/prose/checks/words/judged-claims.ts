import {extremesIn} from "../../../language/english-extremes.ts";
import {emphasesIn} from "../../../language/english-significance.ts";
import {stabilityIn} from "../../../language/english-stability.ts";
import {trendsIn} from "../../../language/series/english-trends.ts";
import type {Claim} from "../../../vocabulary/claim.ts";
import {type Finding, must} from "../../../vocabulary/finding.ts";
import type {Period} from "../../../vocabulary/period.ts";
import {extractClaims} from "../../claims/extract.ts";
import {judge} from "../../claims/judge.ts";
import type {Fault, Judgement} from "../../claims/judgement.ts";
import type {Mark, MarkedText} from "../../claims/marked-text.ts";
import type {Bound} from "../../statement/bound.ts";
import {comparatorOf} from "../../statement/front-matter.ts";
import type {Passage, TagSpan} from "../../statement/passage.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import {evidenceFor, knownValue} from "./evidence-for.ts";
import {measureNames} from "./measure-names.ts";

/** Every claim of a statement, or of some passages of it, that its figures or its own sentence do not bear out, in the order of the text. */
export function unborneClaims(
  bound: Bound,
  passages: readonly Passage[] = paragraphsOf(bound),
): readonly {readonly claim: Claim; readonly fault: Fault; readonly why: string}[] {
  return judgedClaims(bound, passages).flatMap(({claim, judgement}) =>
    judgement.kind === "wrong" || judgement.kind === "misleading"
      ? [{claim, fault: judgement.fault, why: judgement.why}]
      : [],
  );
}

/** The findings of one code for the faults it is about. A verdict tag of no measure in the advice is given the claim's own. */
export function* findingsFor(
  bound: Bound,
  {code, faults, advice}: {readonly code: string; readonly faults: readonly Fault[]; readonly advice: string},
): Iterable<Finding> {
  for (const {claim, fault, why} of unborneClaims(bound)) {
    if (!faults.includes(fault)) continue;
    const exactly = advice.replace(/(verdict|trend) "\u2026"/, `$1 "${claim.measure ?? "\u2026"}"`);
    yield must(code, saidOf(claim, why, bound), {at: claim.at, advice: exactly});
  }
}

/** A finding's message. A word that leans on a change may stand far from the figures it was judged by: their measure is named. */
export function saidOf({kind, measure}: Claim, why: string, {catalogue}: Bound): string {
  const title = LEANING.has(kind) ? catalogue.measures.find(({id}) => id === measure)?.title : undefined;
  return `${title === undefined ? "" : `${title}: `}${why}.`;
}

/** The kinds of claim that lean on how a change came out, or on all of the past. */
export const LEANING: ReadonlySet<Claim["kind"]> = new Set(["significance", "similarity", "extreme", "trend"]);

/** Every claim with what judging it answers. */
export function judgedClaims(
  bound: Bound,
  passages: readonly Passage[] = paragraphsOf(bound),
): readonly {readonly claim: Claim; readonly judgement: Judgement}[] {
  const wanted = new Map(bound.catalogue.measures.map((measure) => [measure.id, measure.wanted]));
  const context = {
    wantedOf: (measure: string) => wanted.get(measure),
    comparatorOf: (period: Period) => comparatorOf(period, bound.statement.front),
  };
  return passages
    .flatMap((passage) => extractClaims(markedText(passage, bound), context))
    .map((claim) => ({claim, judgement: judge(claim, evidenceFor(claim, bound))}));
}

/** A passage with its tags as marks. A quoted or typed number is left to be read as anybody's. */
export function markedText(passage: Passage, bound: Bound): MarkedText {
  const {text, spans, placeAt} = passage;
  const marks = spans.flatMap((span) => markOf(span, bound));
  // Names are looked for only where a word leans on one: most passages have none.
  const leans = [emphasesIn, extremesIn, stabilityIn, trendsIn].some((read) => read(text).length > 0);
  return {text, placeAt, marks, ...(leans && {names: measureNames(passage, bound)})};
}

function markOf({start, end, n}: TagSpan, bound: Bound): Mark[] {
  const tag = bound.statement.tags[n];
  const binding = bound.bindings[n];
  const other: Mark = {kind: "other", start, end};
  if (tag === undefined || binding === undefined || binding.gap) return [other];
  switch (tag.kind) {
    case "figure":
    case "share": {
      const known = knownValue(bound, tag);
      if (known === undefined) return [other];
      const kind = known.level === "share" || known.level === "ratio" ? "share" : "level";
      const {measure, area, period} = tag;
      return [{kind, start, end, measure, area, period, value: known.value}];
    }
    case "change": {
      const {measure, area, period, from: base, as} = tag;
      if (binding.change === undefined) return [other];
      const {kind, by} = binding.change;
      const value = {numerator: Math.abs(by.numerator), denominator: by.denominator};
      const size = {kind, value, precision: {kind: "exact"}} as const;
      return [{kind: "change", start, end, measure, area, base, period, size, saysDirection: as === "words"}];
    }
    case "period":
      return [{kind: "period", start, end}];
    case "quoted":
    case "as-typed":
      return [];
    default:
      return [other];
  }
}
