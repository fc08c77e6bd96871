import type {Figure} from "../../vocabulary/figure.ts";
import type {Release} from "../release/read-release.ts";
import {RELEASE} from "../release/release-files.ts";
import type {Discrepancy} from "./discrepancy.ts";

/** What is hidden is what the record of the audit says; it was held against every earlier release; and no small count is shown. */
export function redoDisclosure({figures, measures, manifest, disclosure}: Release): readonly Discrepancy[] {
  const ids = new Set(measures.measures.filter((measure) => measure.disclosure === "threshold").map(({id}) => id));
  const guarded = figures.figures.filter(({measure}) => ids.has(measure));
  const hidden = guarded.filter(isHidden).map(({id}) => id);
  if (disclosure === undefined)
    return hidden.length === 0 ? [] : [differs("the audit of what is hidden", "its record", "no file")];
  const earlier = manifest.earlier.map(({release}) => release);
  const compared: readonly (readonly [string, string, string])[] = [
    ["the figures that are hidden", inWords(hidden), inWords(disclosure.cells)],
    ["how many are hidden", String(hidden.length), String(disclosure.hidden)],
    ["the releases it was held against", inWords(earlier.map(String)), inWords(disclosure.against.map(String))],
  ];
  return [
    ...compared.filter(([, expected, found]) => expected !== found).map((one) => differs(...one)),
    ...guarded.flatMap((figure) => smallShown(figure, disclosure.threshold)),
  ];
}

function isHidden({value}: Figure): boolean {
  return value.kind === "missing" && value.reason === "suppressed";
}

function inWords(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.toSorted().join(", ");
}

function differs(what: string, expected: string, found: string): Discrepancy {
  return {code: "disclosure-differs", file: RELEASE.disclosure, what, expected, found};
}

function smallShown({id, provenance, series}: Figure, threshold: number): readonly Discrepancy[] {
  const counts = [
    ...provenance.counts.map(({value}) => value),
    ...series.flatMap(({numerator, denominator}) => [numerator, denominator]),
  ];
  const small = counts.some((count) => typeof count === "number" && count > 0 && count < threshold);
  const expected = `no count from 1 to ${threshold - 1}`;
  return small ? [{code: "small-count-shown", file: RELEASE.figures, what: id, expected, found: "one"}] : [];
}
