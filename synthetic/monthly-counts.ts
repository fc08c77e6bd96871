import type {Year} from "./calibration.ts";
import {type Crimes, CSP_NAMES} from "./crimes.ts";

/** Crimes by what a performance team counts, by month and partnership: `2024-03` → count, from the rows themselves. */
export class MonthlyCounts {
  readonly #counts = new Map<string, number>();

  add(year: Year, crimes: Crimes): void {
    const months = Array.from(crimes.day, (day) => new Date(day * 86_400_000).getUTCMonth() + 1);
    for (let row = 0; row < crimes.day.length; row++) {
      const subject = SUBJECT_OF.get(crimes.strata[crimes.stratum[row]!]!.code);
      if (subject === undefined) continue;
      const month = `${year}-${String(months[row]).padStart(2, "0")}`;
      this.#bump(keyOf(subject, "all", month));
      this.#bump(keyOf(subject, CSP_NAMES[crimes.csp[row]!]!, month));
    }
  }

  /** @param area a partnership's name, or `all`. */
  of(subject: Subject, area: string, month: string): number {
    return this.#counts.get(keyOf(subject, area, month)) ?? 0;
  }

  #bump(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }
}

export type Subject = keyof typeof CODES;

function keyOf(subject: Subject, area: string, month: string): string {
  return `${subject} ${area} ${month}`;
}

/** The generator's own reading of the counting rules: it shares nothing with the measures it is there to test. */
const CODES = {
  Homicides: "1 4.1 4.2 4.10",
  "Residential burglary": "28E 28F 28G 28H 29A 28I 28J 28K 28L 28M 28N 29B 29C",
  "Personal robbery": "34B",
  "Theft from the person": "39",
  "Vehicle offences": "45 48 37.2 126",
  "Drug offences": "92A 92C 92D 92E",
} as const;

const SUBJECT_OF: ReadonlyMap<string, Subject> = new Map(
  Object.entries(CODES).flatMap(([subject, codes]) => codes.split(" ").map((code) => [code, subject as Subject])),
);
