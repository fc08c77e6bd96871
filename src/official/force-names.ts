import type {Area} from "../vocabulary/area.ts";
import {nearest} from "../vocabulary/nearest.ts";
import {areaNamed, areaWritings} from "./areas.ts";
import {type BodyWithoutGround, bodiesWithoutGround, bodyWithoutGround} from "./bodies-without-ground.ts";

/** What a source's name of a force turned out to be. Nothing is guessed: `nearest` is for the advice of a finding. */
export type ForceName =
  | {readonly kind: "area"; readonly area: Area}
  | {readonly kind: "without-ground"; readonly body: BodyWithoutGround}
  | {readonly kind: "unknown"; readonly nearest?: string};

/** Reads a name as a source writes it: with spaces and footnote marks about it, in English or Welsh, with or without "Police". */
export function forceNamed(text: string): ForceName {
  const area = areaNamed(text);
  if (area !== undefined) return {kind: "area", area};
  const body = bodyWithoutGround(text);
  if (body !== undefined) return {kind: "without-ground", body};
  const near = nearest(text.trim(), KNOWN);
  return near === undefined ? {kind: "unknown"} : {kind: "unknown", nearest: near};
}

const KNOWN: readonly string[] = [...areaWritings, ...bodiesWithoutGround.flatMap(({names}) => names)];
