import type {Area} from "../vocabulary/area.ts";
import {type Finding, must} from "../vocabulary/finding.ts";
import {areaCoded} from "./areas.ts";
import {forceNamed} from "./force-names.ts";

/** A lookup of local authority to partnership to force, of whatever year. `rows` is how many of its lines were taken. */
export interface DistrictLookup {
  readonly authorities: readonly Area[];
  readonly partnerships: readonly Area[];
  /** The year its column names carry: 2023 for `LAD23CD`. */
  readonly year?: number;
  readonly rows: number;
  readonly findings: readonly Finding[];
}

/**
 * Reads the lookup that the Office for National Statistics publishes, already split into cells; row 1 is line 1. Columns are found by
 * name (`LAD23CD`, `CSP23CD`, `PFA23CD`, and the same with NM), in any order and among any others. A line whose force is unknown, or
 * whose force's code and name are of two forces, is a finding and is not taken.
 */
export function readDistricts(file: string, rows: readonly (readonly string[])[]): DistrictLookup {
  const head = rows.findIndex((cells) => cells.some((cell) => columnName(cell)?.startsWith("LADCD")));
  const columns = columnsOf(rows[head] ?? []);
  const missing = ["LADCD", "LADNM", "CSPCD", "CSPNM", "PFACD"].filter((name) => !columns.has(name));
  if (missing.length > 0) return {authorities: [], partnerships: [], rows: 0, findings: [notALookup(file, missing)]};
  const findings: Finding[] = [];
  const authorities = new Map<string, Area>();
  const partnerships = new Map<string, Area>();
  let taken = 0;
  for (const [n, cells] of rows.entries()) {
    const cell = (name: string): string => cells[columns.get(name) ?? -1]?.trim() ?? "";
    if (n <= head || cell("LADCD") === "") continue;
    const within = forceOf(cell("PFACD"), cell("PFANM"), {file, line: n + 1});
    if (typeof within !== "string") {
      findings.push(within);
      continue;
    }
    taken += 1;
    authorities.set(cell("LADCD"), {code: cell("LADCD"), name: cell("LADNM"), kind: "local-authority", within});
    if (cell("CSPCD") !== "")
      partnerships.set(cell("CSPCD"), {
        code: cell("CSPCD"),
        name: cell("CSPNM"),
        kind: "community-safety-partnership",
        within,
      });
  }
  return {
    authorities: [...authorities.values()],
    partnerships: [...partnerships.values()],
    year: yearOf(rows[head] ?? []),
    rows: taken,
    findings,
  };
}

/** `LAD23CD` is LADCD; with or without a byte-order mark before it. */
function columnName(cell: string): string | undefined {
  const [, area, end] = HEADING.exec(cell) ?? [];
  return area === undefined || end === undefined ? undefined : (area + end).toUpperCase();
}

function columnsOf(header: readonly string[]): ReadonlyMap<string, number> {
  return new Map(header.flatMap((cell, n) => [[columnName(cell), n] as const]).filter(hasName));
}

function hasName(entry: readonly [string | undefined, number]): entry is readonly [string, number] {
  return entry[0] !== undefined;
}

function yearOf(header: readonly string[]): number {
  return Math.max(...header.map((cell) => 2000 + Number(/^\uFEFF?LAD(\d\d)CD$/i.exec(cell.trim())?.[1] ?? 0)));
}

const HEADING = /^\uFEFF?\s*(LAD|CSP|PFA)\d\d(CD|NM)\s*$/i;

/** The force area's code, or what is wrong with it. */
function forceOf(code: string, name: string, at: {file: string; line: number}): string | Finding {
  const area = areaCoded(code);
  const named = forceNamed(name);
  if (area?.kind !== "police-force-area") {
    const near = named.kind === "area" ? `${named.area.name} (${named.area.code})` : nearestOf(named);
    return must("unknown-police-force-area", `${code} "${name}" is none of the 43 police force areas.`, {
      at,
      advice: near === undefined ? "Correct the line." : `Did you mean ${near}?`,
    });
  }
  if (name === "" || (named.kind === "area" && named.area.code === code)) return code;
  return must(
    "force-code-and-name-differ",
    `The code ${code} is ${area.name}'s, and the name beside it is "${name}".`,
    {
      at,
      advice: "Look which of the two is right, and correct the line.",
    },
  );
}

function nearestOf(named: ReturnType<typeof forceNamed>): string | undefined {
  return named.kind === "unknown" ? named.nearest : undefined;
}

function notALookup(file: string, missing: readonly string[]): Finding {
  const names = missing.map((name) => `${name.slice(0, 3)}23${name.slice(3)}`);
  return must("not-a-district-lookup", `The file has no column named like ${names.join(", ")}.`, {
    at: {file},
    advice:
      "Give the lookup from local authority district to community safety partnership to police force area, as the Office for National Statistics publishes it.",
  });
}
