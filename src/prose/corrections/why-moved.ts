import type {Figure, SourceFingerprint} from "../../vocabulary/figure.ts";

/** Why a figure is another than it was, as far as its provenance tells. */
export interface Reason {
  /** data: what was supplied is another. method: the same data is counted another way. */
  readonly kind: "data" | "method";
  /** A sentence. */
  readonly text: string;
}

/**
 * The reasons that two figures of the same request differ, told by their files, basis and definition. `ofOutcomes`: what is counted are
 * outcomes, of which more are recorded as time goes by.
 */
export function whyMoved(was: Figure, now: Figure, {ofOutcomes}: {readonly ofOutcomes: boolean}): readonly Reason[] {
  const [before, after] = [was.provenance, now.provenance];
  const reasons: Reason[] = [];
  if (before.measureFingerprint !== after.measureFingerprint)
    reasons.push({kind: "method", text: `The definition of “${now.title}” was changed.`});
  if (before.basis !== after.basis && before.basis !== "none" && after.basis !== "none")
    reasons.push({kind: "method", text: `It is now ${after.basisTitle}; as published it was ${before.basisTitle}.`});
  if (now.value.kind === "missing" && was.value.kind !== "missing")
    reasons.push({kind: "data", text: `It can no longer be given: ${now.value.detail ?? now.value.reason}.`});
  const known = new Set(before.files.map(({sha256}) => sha256));
  const stand = new Set(after.files.map(({sha256}) => sha256));
  const fresh = after.files.filter(({sha256}) => !known.has(sha256));
  const gone = before.files.filter(({sha256}) => !stand.has(sha256));
  reasons.push(...supplied(fresh, ofOutcomes));
  if (fresh.length === 0 && gone.length > 0) reasons.push({kind: "data", text: `No longer counted: ${namesOf(gone)}.`});
  return reasons.length > 0 ? reasons : [{kind: "method", text: "The same data is counted in another way."}];
}

function supplied(files: readonly SourceFingerprint[], ofOutcomes: boolean): readonly Reason[] {
  const bySource = Object.entries(Object.groupBy(files, ({source}) => source));
  return bySource.map(([source, some = []]) => {
    const told = WHO.find(([of]) => of.test(source))?.[1] ?? "What was supplied was supplied anew";
    const outcomes = ofOutcomes ? "New outcomes were recorded since. " : "";
    return {kind: "data", text: `${outcomes}${told}: ${namesOf(some)}.`};
  });
}

const WHO: readonly (readonly [RegExp, string])[] = [
  [/^home-office-/, "The Home Office revised its published tables"],
  [/^ons-|^population-/, "The Office for National Statistics revised its published tables"],
  [/^police-uk-/, "The force's months on data.police.uk were published anew"],
  [/^crime-extract$/, "The force supplied its records of crimes anew"],
  [/^monthly-workbook$/, "The force supplied its workbook anew"],
  [/^999-/, "The published table of 999 calls was revised"],
  [/^fraud-/, "The published table of fraud reports was revised"],
];

/** What the numbers rest on, else the files; a year of months is told by its first and last. */
function namesOf(files: readonly SourceFingerprint[]): string {
  const names = [...new Set(files.map(({evidence, file}) => evidence ?? file.split("/").at(-1) ?? file))].sort();
  if (names.length <= 3) return names.join("; ");
  return `${names[0]} to ${names.at(-1)} (${names.length} files)`;
}
