import type {Area} from "../vocabulary/area.ts";

/**
 * The nine regions of England and Wales, each with the police force areas in it, as the police force area tables of the Office
 * for National Statistics group them (recorded crime, year ending June 2019; Open Government Licence v3.0).
 */
export const regions: readonly Area[] = [
  region("E12000001", "North East", ["E23000007", "E23000008", "E23000013"]),
  region("E12000002", "North West", ["E23000002", "E23000003", "E23000004", "E23000005", "E23000006"]),
  region("E12000003", "Yorkshire and The Humber", ["E23000009", "E23000010", "E23000011", "E23000012"]),
  region("E12000004", "East Midlands", ["E23000018", "E23000019", "E23000020", "E23000021", "E23000022"]),
  region("E12000005", "West Midlands region", ["E23000014", "E23000015", "E23000016", "E23000017"]),
  region("E12000006", "East of England", [
    "E23000023",
    "E23000024",
    "E23000025",
    "E23000026",
    "E23000027",
    "E23000028",
  ]),
  region("E12000007", "London", ["E23000001", "E23000034"]),
  region("E12000008", "South East", ["E23000029", "E23000030", "E23000031", "E23000032", "E23000033"]),
  region("E12000009", "South West", ["E23000035", "E23000036", "E23000037", "E23000038", "E23000039"]),
  region("W92000004", "Wales", ["W15000001", "W15000002", "W15000003", "W15000004"]),
];

export const england: Area = {
  code: "E92000001",
  name: "England",
  kind: "nation",
  members: regions.flatMap(({code, members = []}) => (code.startsWith("E") ? members : [])).sort(),
};

/** All 43 police force areas. British Transport Police is not in it, nor are reports of fraud that no force recorded. */
export const englandAndWales: Area = {
  code: "K04000001",
  name: "England and Wales",
  kind: "nation",
  members: regions.flatMap(({members = []}) => members).sort(),
};

/**
 * The police of London outside the City and of the six metropolitan counties of the Local Government Act 1972. Nobody publishes this
 * group with a code: it is ours, by that Act's counties, and a page that compares with it says so. Northumbria polices Tyne and Wear
 * and Northumberland too.
 */
export const metropolitanForces: Area = {
  code: "metropolitan-forces",
  name: "the metropolitan forces",
  kind: "force-group",
  members: ["E23000001", "E23000004", "E23000005", "E23000007", "E23000010", "E23000011", "E23000014"],
};

/** The forces that an office chose as like its own. Nobody publishes a code for such a list: it stands for that office's alone. */
export function similarForcesArea(members: readonly string[]): Area {
  return {code: "similar-forces", name: "similar forces", kind: "force-group", members};
}

/** The nations, the regions and the metropolitan forces. */
export const areaGroups: readonly Area[] = [englandAndWales, england, ...regions, metropolitanForces];

/** The region a police force area lies in. */
export function regionOf(forceArea: string): Area | undefined {
  return regions.find(({members}) => members?.includes(forceArea));
}

function region(code: string, name: string, members: readonly string[]): Area {
  return {code, name, kind: "region", members};
}
