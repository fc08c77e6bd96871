/**
 * What the synthetic data is made to add up to, as data. The totals of 2023 and 2024 that the published statement of the
 * West Midlands gave are met exactly; every split below them is made up. 2022 is made up whole.
 */

export type Year = 2022 | 2023 | 2024;

export const YEARS: readonly Year[] = [2022, 2023, 2024];

/** The day the synthetic extract was taken: outcomes after it are not known yet. */
export const EXTRACT_DAY = "2025-01-06";

/** Crimes in the whole extract, at full scale. */
export const CRIMES: Readonly<Record<Year, number>> = {2022: 356_418, 2023: 351_207, 2024: 344_875};

/** A homicide's code, whether the victim was under 25, how many, how many flagged as domestic abuse. */
type HomicideRow = readonly [code: string, young: boolean, count: number, domesticAbuse: number];

export const HOMICIDES: Readonly<Record<Year, readonly HomicideRow[]>> = {
  2022: [
    ["1", true, 13, 1],
    ["1", false, 22, 8],
    ["4.1", true, 1, 0],
    ["4.1", false, 2, 0],
    ["4.2", true, 1, 1],
    ["4.10", false, 1, 0],
  ],
  2023: [
    ["1", true, 12, 1],
    ["1", false, 20, 7],
    ["4.1", true, 1, 0],
    ["4.1", false, 4, 1],
    ["4.10", false, 1, 0],
  ],
  2024: [
    ["1", true, 10, 2],
    ["1", false, 18, 8],
    ["4.1", true, 2, 0],
    ["4.1", false, 3, 1],
    ["4.10", false, 1, 0],
  ],
};

/** Serious violence with a victim under 25: how many of a code, how many with a blade, how many with a positive outcome. */
type YouthRow = readonly [code: string, count: number, blade: number, positive: number];

/** Homicides are here for their blade and outcome; their count is that of HOMICIDES. */
export const YOUTH_VIOLENCE: Readonly<Record<Year, readonly YouthRow[]>> = {
  2022: [
    ["1", 13, 9, 12],
    ["4.1", 1, 1, 1],
    ["4.2", 1, 0, 1],
    ["2", 34, 17, 24],
    ["5D", 1180, 175, 230],
    ["5E", 22, 1, 5],
    ["8N", 4390, 29, 540],
    ["8P", 95, 2, 24],
    ["8S", 245, 2, 47],
    ["34A", 29, 4, 6],
    ["34B", 1890, 151, 190],
  ],
  2023: [
    ["1", 12, 8, 11],
    ["4.1", 1, 0, 1],
    ["2", 28, 14, 19],
    ["5D", 1130, 168, 215],
    ["5E", 16, 1, 3],
    ["8N", 4230, 27, 500],
    ["8P", 90, 1, 22],
    ["8S", 240, 2, 45],
    ["34A", 38, 5, 7],
    ["34B", 1890, 144, 187],
  ],
  2024: [
    ["1", 10, 6, 8],
    ["4.1", 2, 1, 1],
    ["2", 36, 17, 22],
    ["5D", 1010, 150, 190],
    ["5E", 30, 2, 6],
    ["8N", 3660, 21, 420],
    ["8P", 70, 1, 20],
    ["8S", 230, 2, 41],
    ["34A", 23, 3, 4],
    ["34B", 1550, 125, 146],
  ],
};

/** A code with its exact count in the months `from` to `until` (1 to 12, both in). */
type CountRow = readonly [code: string, count: number];

interface Spell {
  readonly from: number;
  readonly until: number;
  readonly rows: readonly CountRow[];
}

/** Residential burglary, whose codes changed in April 2023. */
export const RESIDENTIAL_BURGLARY: Readonly<Record<Year, readonly Spell[]>> = {
  2022: [{from: 1, until: 12, rows: rows("28E 11550, 28F 3520, 28G 130, 28H 15, 29A 285")}],
  2023: [
    {from: 1, until: 3, rows: rows("28E 2780, 28F 880, 28G 24, 28H 6, 29A 72")},
    {
      from: 4,
      until: 12,
      rows: rows("28I 7400, 28J 2400, 28K 70, 28L 10, 28M 1010, 28N 160, 29B 38, 29C 2"),
    },
  ],
  2024: [
    {
      from: 1,
      until: 12,
      rows: rows("28I 8010, 28J 2570, 28K 85, 28L 11, 28M 1100, 28N 190, 29B 60, 29C 4"),
    },
  ],
};

export const DRUG_OFFENCES: Readonly<Record<Year, readonly CountRow[]>> = {
  2022: rows("92A 2200, 92C 12, 92D 1030, 92E 4738"),
  2023: rows("92A 2080, 92C 9, 92D 1303, 92E 4380"),
  2024: rows("92A 1740, 92C 6, 92D 1560, 92E 4548"),
};

/** The whole numbers of the tally files: part and whole, or a total, of each year. */
export const TALLIES = {
  calls999: {2023: {calls: 742_860, within: 648_517}, 2024: {calls: 728_415, within: 691_266}},
  calls101: {2023: {calls: 604_310, within: 111_193}, 2024: {calls: 571_940, within: 482_717}},
  surveyed: {2023: {all: 2_412, satisfied: 1_640}, 2024: {all: 2_388, satisfied: 1_731}},
  domesticAbuseSurveyed: {2023: {all: 604, satisfied: 459}, 2024: {all: 622, satisfied: 485}},
  fraudReports: {2023: 13_540, 2024: 13_882},
  domesticAbuseArrests: {2023: 15_936, 2024: 17_208},
  civilProtectionOrders: {2023: 512, 2024: 689},
  /** Officers at the end of the year. */
  naloxoneTrained: {2022: 0, 2023: 112, 2024: 280},
  /** In pence; the force supplied no value for an earlier year. */
  seizedPence: {2024: 10_426_000},
} as const;

function rows(text: string): readonly CountRow[] {
  return text.split(", ").map((entry) => {
    const [code, count] = entry.split(" ");
    return [code!, Number(count)];
  });
}
