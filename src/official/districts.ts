import type {Area} from "../vocabulary/area.ts";
import {authorityChanges} from "./authority-changes.ts";
import list from "./districts.json" with {type: "json"};

/** Which local authorities and community safety partnerships lie in which police force area. Source, date and licence: districts.json. */

/** The local authorities of April 2023, by code. One may hold several partnerships, and a partnership several of them. */
export const localAuthorities: readonly Area[] = distinct(
  list.rows.map(([code = "", name = "", , , within = ""]) => ({code, name, kind: "local-authority", within})),
);

/** The community safety partnerships of April 2023, by code. */
export const safetyPartnerships: readonly Area[] = distinct(
  list.rows.map(([, , code = "", name = "", within = ""]) => ({
    code,
    name,
    kind: "community-safety-partnership",
    within,
  })),
);

/**
 * The local authority of a code of any list since 2012: the one that it went into when it is no more, and the one that it was when its
 * code is newer than the list.
 */
export function authorityCoded(code: string): Area | undefined {
  return follow(code, LATER) ?? follow(code, EARLIER);
}

function follow(code: string, step: ReadonlyMap<string, string>): Area | undefined {
  const area = BY_CODE.get(code);
  const next = step.get(code);
  return area ?? (next === undefined ? undefined : follow(next, step));
}

const BY_CODE: ReadonlyMap<string, Area> = new Map(localAuthorities.map((area) => [area.code, area]));

const LATER: ReadonlyMap<string, string> = new Map(
  authorityChanges.flatMap(({code, replaces}) => Object.keys(replaces).map((old) => [old, code] as const)),
);

/** Only where one took the place of one: a new district made of several has no single older one. */
const EARLIER: ReadonlyMap<string, string> = new Map(
  authorityChanges.flatMap(({code, replaces}) => {
    const [old, ...others] = Object.keys(replaces);
    return old === undefined || others.length > 0 ? [] : [[code, old] as const];
  }),
);

function distinct(areas: readonly Area[]): readonly Area[] {
  return [...new Map(areas.map((area) => [area.code, area])).values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
