import {addMonths, type Month} from "../../src/vocabulary/period.ts";
import {drawCrimes} from "../../synthetic/crimes.ts";
import {extractRows, HEADER} from "../../synthetic/extract-file.ts";
import {seeded} from "../../synthetic/random.ts";
import type {Stratum} from "../../synthetic/strata.ts";
import {xlsxBytes} from "../support/xlsx-bytes.ts";

/** SYNTHETIC: the files that the guides speak of, as small as they may be. Not a number in them is Gwent's. */

const LABELS = ["Residential burglary", "Personal robbery", "Theft from the person", "Vehicle offences"] as const;
const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const MONTHS = Array.from({length: 9}, (_, n) => addMonths("2024-04" as Month, n));

export function extract(): string {
  const years = ([2022, 2023, 2024] as const).map((year) => [
    ...extractRows(year, drawCrimes(year, STRATA, seeded(year))),
  ]);
  return HEADER + years.flat().join("");
}

const STRATA: readonly Stratum[] = [
  {code: "28E", kind: "theft", count: 300, victims: "none", from: 1, until: 12},
  {code: "34B", kind: "violence", count: 120, victims: "any", from: 1, until: 12},
  {code: "46", kind: "theft", count: 240, victims: "none", from: 1, until: 12},
];

export function workbook(): Uint8Array {
  const rows = LABELS.map((label, n) => [label, ...MONTHS.map((_, m) => 10 + 3 * n + m)] as const);
  const sums = MONTHS.map((_, m) => rows.reduce((sum, row) => sum + Number(row[m + 1]), 0));
  const withYear = ([label, ...values]: readonly (string | number)[]) => [
    label!,
    ...values,
    values.reduce<number>((sum, value) => sum + Number(value), 0),
    {percent: -0.05},
  ];
  const heads = MONTHS.map((month) => `${NAMES[Number(month.slice(5)) - 1]}-${month.slice(2, 4)}`);
  return xlsxBytes([
    {name: "Front page", rows: [["SYNTHETIC: made-up numbers"]]},
    {
      name: "Gwent",
      rows: [
        ["SYNTHETIC"],
        [],
        [],
        ["Measure", ...heads, "YTD", "% change"],
        ...rows.map(withYear),
        withYear(["Neighbourhood crime", ...sums]),
        ["Notes", "made up"],
      ],
    },
  ]);
}

export function calls(): string {
  const lines = MONTHS.flatMap((month, n) => [
    `999 calls,${month},${900 + n},Synthetic call log`,
    `999 calls answered within 10 seconds,${month},${800 + n},Synthetic call log`,
  ]);
  return ["Subject,Month,Value,Evidence", ...lines, ""].join("\n");
}

/** June 2024, as data.police.uk writes it. */
export function street(): string {
  const head =
    "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
  const types = ["Burglary", "Burglary", "Robbery", "Shoplifting", "Anti-social behaviour"];
  const lines = types.map((type, n) => {
    const id = type === "Anti-social behaviour" ? "" : String(n).repeat(64);
    return `${id},2024-06,Gwent Police,Gwent Police,,,No Location,,,${type},,`;
  });
  return [head, ...lines, ""].join("\n");
}
