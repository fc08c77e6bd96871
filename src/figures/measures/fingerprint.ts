import {createHash} from "node:crypto";
import type {Measure} from "./measure.ts";

/** SHA-256 of a definition, whatever the order its keys were written in: two measures with one fingerprint count the same. */
export function fingerprintOf(measure: Measure): string {
  return createHash("sha256").update(canonical(measure)).digest("hex");
}

/** JSON with the keys of every object in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
