import {editDistance} from "../vocabulary/nearest.ts";
import {areaNamed, nameKey} from "./areas.ts";
import list from "./bodies.json" with {type: "json"};
import type {Citation} from "./framework.ts";
import {regionOf} from "./groups.ts";

/** Who answers for a police force of England and Wales. Dates are `YYYY-MM-DD`. */
export interface Body {
  /** "lancashire", "greater-manchester", "metropolitan", "city-of-london". */
  readonly id: string;
  /** Code of the police force area. */
  readonly area: string;
  /** "Lancashire Constabulary". */
  readonly force: string;
  readonly title: string;
  readonly titleCy?: string;
  readonly kind: BodyKind;
  /** The languages it must publish in; the first is the one a workspace begins in. */
  readonly languages: readonly ("en" | "cy")[];
  /** Since when this body answers, in this form. Not given where no date is known for certain. */
  readonly from?: string;
  /** Who answered before, until the day that the body took over. */
  readonly predecessor?: {readonly title: string; readonly until: string};
  /** Who answers after it, where a law in force says so: at present of none. */
  readonly successor?: {readonly title: string; readonly from: string; readonly law?: string};
  /** Code of the region. */
  readonly region: string;
  /** Other names it or its force goes by. */
  readonly also: readonly string[];
  readonly source: Citation;
}

export type BodyKind =
  | "police-and-crime-commissioner"
  | "police-fire-and-crime-commissioner"
  | "mayor"
  | "common-council";

/** The 43 bodies, in the order of their areas' codes. Source and standing: bodies.json. */
export const bodies: readonly Body[] = list.bodies.map(
  ({kind, also = [], ...body}): Body => ({
    ...body,
    kind: kind as BodyKind,
    also,
    languages: body.area.startsWith("W") ? ["en", "cy"] : ["en"],
    region: regionOf(body.area)?.code ?? "",
    source: list.source as Citation,
  }),
);

/** The body of this id, area code, title, force or area, in any known writing; or undefined: nothing is guessed. */
export function bodyNamed(text: string): Body | undefined {
  const key = nameKey(text).replace(OFFICE, "");
  const ground = key.replace(COMMISSIONER, "").trim();
  const area = areaNamed(ground)?.code;
  return BY_NAME.get(key) ?? BY_NAME.get(ground) ?? bodies.find((body) => body.area === area);
}

/** The bodies that a text most nearly names, nearest first and at most five: those with it in a name, then those a few letters off. */
export function bodiesNear(text: string): readonly Body[] {
  const key = nameKey(text).replace(OFFICE, "").replace(COMMISSIONER, "").replace(FORCE, "").trim();
  if (key.length < 3) return [];
  const holding = bodies.filter((body) => namesOf(body).some((name) => nameKey(name).includes(key)));
  const furthest = Math.max(2, Math.floor(key.length / 3));
  const distances = bodies.map((body) => [body, editDistance(key, nameKey(body.id))] as const);
  const near = distances.filter(([, distance]) => distance <= furthest).sort((a, b) => a[1] - b[1]);
  return [...new Set([...holding, ...near.map(([body]) => body)])].slice(0, 5);
}

const OFFICE = /^(the )?(office of )?(the )?/;
const COMMISSIONER =
  /\b(police(,? fire,?)?( and crime)? commissioner|o?pf?cc)( for)?\b|comisiynydd heddlu a throseddu/g;
const FORCE = / (police|constabulary)( service| force)?$/;

const BY_NAME: ReadonlyMap<string, Body> = new Map(
  bodies.flatMap((body) => namesOf(body).map((name) => [nameKey(name), body] as const)),
);

function namesOf({id, area, title, titleCy, force, also}: Body): readonly string[] {
  return [id, area, title, ...(titleCy === undefined ? [] : [titleCy]), force, ...also];
}
