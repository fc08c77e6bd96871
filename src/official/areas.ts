import type {Area} from "../vocabulary/area.ts";

/**
 * The 43 territorial police force areas of England and Wales, by code, as the Office for National Statistics lists them
 * (Police Force Areas, December 2023; Open Government Licence v3.0). City of London and Devon and Cornwall are written as the
 * Home Office writes them; other writings of the same name are in `ALIASES`. An unknown name is never guessed.
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

/** The area of this code, or undefined. */
export function areaCoded(code: string): Area | undefined {
  return BY_CODE.get(code);
}

/** The area of this name in any of its known writings, with or without "Police" or "Constabulary" behind it; or undefined. */
export function areaNamed(name: string): Area | undefined {
  const key = keyOf(name);
  return BY_NAME.get(ALIASES[key] ?? key);
}

/** Other writings, each seen in the source named. */
const ALIASES: Readonly<Record<string, string>> = {
  // ONS, mid-year population estimates by police force area, 2024
  "london, city of": "city of london",
  // Home Office, recorded crime open data tables, 2012/13 to 2025/26
  metropolitan: "metropolitan police",
  // data.police.uk, "Reported by" of street files
  "metropolitan police service": "metropolitan police",
};

const BY_CODE: ReadonlyMap<string, Area> = new Map(forceAreas.map((area) => [area.code, area]));
const BY_NAME: ReadonlyMap<string, Area> = new Map(forceAreas.map((area) => [keyOf(area.name), area]));

function keyOf(name: string): string {
  const plain = name.trim().toLowerCase().replaceAll("&", "and").replace(/\s+/g, " ");
  return plain.startsWith("metropolitan") ? plain : plain.replace(/ (police|constabulary)( service)?$/, "");
}

function area(code: string, name: string): Area {
  return {code, name, kind: "police-force-area"};
}
