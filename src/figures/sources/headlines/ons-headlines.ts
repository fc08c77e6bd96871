import {plainHeading} from "../../../formats/titled/plain-heading.ts";
import type {TitledTable} from "../../../formats/titled/titled-table.ts";
import {type Month, monthPeriod, type Period} from "../../../vocabulary/period.ts";
import {midYears} from "../published/title-period.ts";

/** A column of numbers and what they are. */
export interface ValueColumn {
  /** From 0. */
  readonly column: number;
  readonly heading: string;
  readonly subject: string;
  readonly period: Period;
  /** Goes with the evidence. */
  readonly note?: string;
  /** For the receipt. */
  readonly says?: string;
  /** Whether a region's number is the sum of its forces' in this column: not where they are rounded. */
  readonly adds: boolean;
}

/** Every column of offences: one of the same definition as a measure of ours is that measure's, the others are headlines. */
export function headlineColumns({headings}: TitledTable, period: Period): readonly ValueColumn[] {
  return headings.flatMap((heading, column) =>
    heading === "" || heading.startsWith("area ") || GROUPS.test(heading)
      ? []
      : [{column, heading, subject: headlineSubject(heading), period, adds: true}],
  );
}

/** Our subject for a heading of the tables: the measure's own id where the definitions are one. */
export function headlineSubject(heading: string): string {
  const plain = plainHeading(heading).replace(/ offences$/, "");
  return OURS[plain] ?? `headline:${plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
}

/** A burglary of a home before April 2017 was "domestic", and is another thing. */
const OURS: Readonly<Record<string, string>> = {
  homicide: "homicides",
  "violence with injury": "violence-with-injury",
  "possession of weapons": "possession-of-weapons",
  drug: "drug-offences",
  "theft from the person": "theft-from-the-person",
  vehicle: "vehicle-offences",
  "residential burglary": "residential-burglary",
  "total recorded crime (excluding fraud)": "recorded-crime-excluding-fraud",
};

/** Stand over several columns, and over none. */
const GROUPS = /^(victim-based crime|other crimes against society)$/;

/** The middle of the year that its heading names. */
export function populationColumns({headings}: TitledTable): readonly ValueColumn[] {
  const column = headings.findIndex((heading) => heading.startsWith("population figures"));
  const heading = headings[column] ?? "";
  const [year, ...others] = midYears(heading);
  if (year === undefined || others.length > 0) return [];
  const rounded = /rounded to (\d+)/.exec(heading)?.[1];
  const note = `mid-${year} population as the table gives it, rounded${rounded === undefined ? "" : ` to ${rounded}`}`;
  const says = "its population was read; its rates were not, since rates are worked out here.";
  return [
    {column, heading, subject: "population", period: monthPeriod(`${year}-06` as Month), note, says, adds: false},
  ];
}

/** Selected serious offences with a knife, all kinds of them together. */
export function knifeColumns({headings, above}: TitledTable, period: Period): readonly ValueColumn[] {
  const full = headings.map((heading, n) => `${above[n] ?? ""} ${heading}`.trim());
  const column = full.findIndex((text) => /total of selected.*number.*knife/.test(text));
  if (column < 0) return [];
  const says =
    "the number of all selected offences with a knife was read; those of single kinds, and shares, were not.";
  return [{column, heading: full[column]!, subject: "knife-enabled-offences", period, says, adds: true}];
}
