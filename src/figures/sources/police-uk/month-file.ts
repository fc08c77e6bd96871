import {type PoliceUkForce, policeUkForce} from "../../../official/police-uk/names.ts";
import {type Month, parseMonth} from "../../../vocabulary/period.ts";

/** What the name of a file of data.police.uk says: `2018-12-kent-street.csv` is the street file of Kent, December 2018. */
export interface MonthFile {
  readonly month: Month;
  readonly force: PoliceUkForce;
}

export type MonthFileKind = "street" | "outcomes" | "stop-and-search";

/** The columns that street files and outcomes files begin with, in the published order. */
export const CRIME_COLUMNS: readonly string[] = [
  "Crime ID",
  "Month",
  "Reported by",
  "Falls within",
  "Longitude",
  "Latitude",
  "Location",
  "LSOA code",
  "LSOA name",
];

/** Undefined when the name is not of this kind. Anything may stand before the month: `police-uk-2018-12-merseyside-street.csv`. */
export function monthFileOf(path: string, kind: MonthFileKind): MonthFile | undefined {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  const [, written = "", slug = ""] =
    new RegExp(`(?:^|[^0-9])([0-9]{4}-[0-9]{2})-([a-z-]+)-${kind}\\.csv$`).exec(name) ?? [];
  const month = parseMonth(written);
  const force = policeUkForce(slug);
  return month === undefined || force === undefined ? undefined : {month, force};
}
