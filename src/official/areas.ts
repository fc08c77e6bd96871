import type {Area} from "../vocabulary/area.ts";
import {authorityCoded, safetyPartnerships} from "./districts.ts";
import type {Citation} from "./framework.ts";
import {areaGroups} from "./groups.ts";

/**
 * The 43 territorial police force areas of England and Wales, by code, as the Office for National Statistics lists them
 * (Police Force Areas, December 2023; Open Government Licence v3.0). City of London and Devon and Cornwall are written as the
 * Home Office writes them; other names of the same ground are in `ALIASES`.
 */
export const forceAreas: readonly Area[] = [
  area("E23000001", "Metropolitan Police"),
  area("E23000002", "Cumbria"),
  area("E23000003", "Lancashire"),
  area("E23000004", "Merseyside"),
  area("E23000005", "Greater Manchester"),
  area("E23000006", "Cheshire"),
  area("E23000007", "Northumbria"),
  area("E23000008", "Durham"),
  area("E23000009", "North Yorkshire"),
  area("E23000010", "West Yorkshire"),
  area("E23000011", "South Yorkshire"),
  area("E23000012", "Humberside"),
  area("E23000013", "Cleveland"),
  area("E23000014", "West Midlands"),
  area("E23000015", "Staffordshire"),
  area("E23000016", "West Mercia"),
  area("E23000017", "Warwickshire"),
  area("E23000018", "Derbyshire"),
  area("E23000019", "Nottinghamshire"),
  area("E23000020", "Lincolnshire"),
  area("E23000021", "Leicestershire"),
  area("E23000022", "Northamptonshire"),
  area("E23000023", "Cambridgeshire"),
  area("E23000024", "Norfolk"),
  area("E23000025", "Suffolk"),
  area("E23000026", "Bedfordshire"),
  area("E23000027", "Hertfordshire"),
  area("E23000028", "Essex"),
  area("E23000029", "Thames Valley"),
  area("E23000030", "Hampshire"),
  area("E23000031", "Surrey"),
  area("E23000032", "Kent"),
  area("E23000033", "Sussex"),
  area("E23000034", "City of London"),
  area("E23000035", "Devon and Cornwall"),
  area("E23000036", "Avon and Somerset"),
  area("E23000037", "Gloucestershire"),
  area("E23000038", "Wiltshire"),
  area("E23000039", "Dorset"),
  area("W15000001", "North Wales"),
  area("W15000002", "Gwent"),
  area("W15000003", "South Wales"),
  area("W15000004", "Dyfed-Powys"),
];

/** The area of this code: a force's, a district's, a region, a nation or a group; or undefined. */
export function areaCoded(code: string): Area | undefined {
  return BY_CODE.get(code) ?? authorityCoded(code);
}

/**
 * The police force area of this name in any of its known writings: in any case, with or without "Police" or "Constabulary" behind it,
 * "Heddlu" before it, or a footnote's mark ("Lancashire5", "Sussex [note 3]"); or undefined. An unknown name is never guessed.
 */
export function areaNamed(name: string): Area | undefined {
  const key = nameKey(name);
  return BY_NAME.get(key) ?? BY_NAME.get(key.replace(/^heddlu | (police|constabulary)( service| force)?$/g, ""));
}

/** Areas whose crime is not set against their residents, and the sentence that says so to a reader. */
export const fewResidents: readonly {readonly code: string; readonly why: string; readonly source: Citation}[] = [
  {
    code: "E23000034",
    why: "No rate is given for the people who live in the City of London. Far more people come there each day than live there, so such a rate would say nothing true.",
    source: general(
      "Notes of the Office for National Statistics to the police force area tables, on the City of London",
    ),
  },
];

/** What two writings of one name have in common: case, spaces, hyphens, "&" and the marks of footnotes do not tell names apart. */
export function nameKey(name: string): string {
  // Normal form makes a 5 of a raised ⁵.
  const unmarked = name
    .normalize("NFKC")
    .replace(/(\s*\[[^\]]*\])+\s*$/, "")
    .replace(/(?<=\p{L})\s*\d{1,2}(\s*,\s*\d{1,2})*\s*$/u, "");
  return unmarked
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[-\s]+/g, " ")
    .trim();
}

/** Names other than the list's own, each with where it was seen; `dated` is the last day that the source covers. */
const ALIASES: readonly {readonly source: Citation; readonly names: Readonly<Record<string, string>>}[] = [
  {
    source: seen("Office for National Statistics, mid-year population estimates by police force area", "2024-06-30"),
    names: {"London, City of": "E23000034"},
  },
  {
    source: seen("Home Office, police recorded crime open data tables by police force area", "2025-12-31"),
    names: {Metropolitan: "E23000001"},
  },
  {
    source: general("Names of the forces and police areas in Welsh"),
    names: {"Gogledd Cymru": "W15000001", "De Cymru": "W15000003"},
  },
  {
    source: general("Names that the forces and their commissioners go by"),
    names: {
      "Met Police": "E23000001",
      "Hampshire and Isle of Wight": "E23000030",
      "Hampshire and the Isle of Wight": "E23000030",
      "Devon, Cornwall and the Isles of Scilly": "E23000035",
    },
  },
];

/** Every name that `areaNamed` knows, as written: for "did you mean". */
export const areaWritings: readonly string[] = [
  ...forceAreas.map(({name}) => name),
  ...ALIASES.flatMap(({names}) => Object.keys(names)),
];

const BY_CODE: ReadonlyMap<string, Area> = new Map(
  [...forceAreas, ...areaGroups, ...safetyPartnerships].map((area) => [area.code, area]),
);

const FORCES: ReadonlyMap<string, Area> = new Map(forceAreas.map((area) => [area.code, area]));

const BY_NAME: ReadonlyMap<string, Area | undefined> = new Map([
  ...forceAreas.map((area) => [nameKey(area.name), area] as const),
  ...ALIASES.flatMap(({names}) =>
    Object.entries(names).map(([name, code]) => [nameKey(name), FORCES.get(code)] as const),
  ),
]);

function seen(title: string, dated: string): Citation {
  return {title, dated, standing: "seen"};
}

function general(title: string): Citation {
  return {title, dated: "2025-12-31", standing: "general"};
}

function area(code: string, name: string): Area {
  return {code, name, kind: "police-force-area"};
}
