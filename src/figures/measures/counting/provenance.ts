import type {Figure, SourceFingerprint} from "../../../vocabulary/figure.ts";
import type {Version} from "../../warehouse/warehouse.ts";
import {fingerprintOf} from "../fingerprint.ts";
import {countsOf, type Measure} from "../measure.ts";
import {type Answer, partsOf} from "./basis.ts";
import {filesOf} from "./covered.ts";
import type {Ground} from "./ground.ts";

/** Everything needed to count a figure again: of the basis that was used, its queries, what they gave and the files behind them. */
export function provenanceOf(
  measure: Measure,
  {ground, version, used}: {readonly ground: Ground; readonly version: Version; readonly used: Answer | undefined},
): Figure["provenance"] {
  const asked = used === undefined ? [] : partsOf(used);
  return {
    basis: used?.basis.id ?? "none",
    basisTitle: used?.basis.title ?? "no source holds it",
    measureFingerprint: fingerprintOf(measure),
    version: version.id,
    asAt: version.madeAt,
    engine: asked[0]?.engine ?? "",
    counts: asked.map(({provenance}, n) => ({role: n === 0 ? "numerator" : "denominator", ...provenance})),
    files: used === undefined ? [] : filesBehind(used, ground, version),
  };
}

/** Each file once. What a supplied number rests on goes with the file it came in, unless that says so itself. */
function filesBehind(used: Answer, ground: Ground, version: Version): readonly SourceFingerprint[] {
  const evidence = [...new Set(partsOf(used).flatMap((part) => part.evidence))].join("; ");
  const origins = countsOf(used.basis)
    .flatMap((count) => filesOf(version, count, ground))
    .flatMap((file) => file.origins);
  const once = new Map(origins.map((origin) => [`${origin.file}\u0000${origin.sha256}`, origin]));
  return [...once.values()]
    .sort((a, b) => (a.file + a.sha256 < b.file + b.sha256 ? -1 : 1))
    .map((origin) => (origin.evidence === undefined && evidence !== "" ? {...origin, evidence} : origin));
}
