import type {Month, Period} from "../vocabulary/period.ts";
import type {Citation} from "./framework.ts";

/** Months of a force's recorded crime that published tables left out or had in part, and why; `until` is the first month out. */
export interface RecordBreak {
  readonly force: string;
  readonly from: Month;
  readonly until: Month;
  readonly why: string;
  readonly source: Citation;
}

/**
 * Changes of a force's record system after which its recorded crime was published late or in part. Common knowledge of the tables' own
 * notes, not seen in a file of ours: what is loaded may hold the months all the same, and a reader is told.
 */
export const recordBreaks: readonly RecordBreak[] = [
  {
    force: "E23000005",
    from: "2019-07",
    until: "2020-04",
    why: "A new record system in July 2019: tables published until 2020 leave the force out, and data.police.uk has had none of its street files since.",
    source: {
      title: "Office for National Statistics, notes on Greater Manchester in the police force area data tables",
      dated: "2020-07-17",
      standing: "general",
    },
  },
  {
    force: "E23000035",
    from: "2022-11",
    until: "2023-04",
    why: "A new record system in November 2022: the force's recorded crime of the months after was published late and in part.",
    source: {
      title: "Office for National Statistics, notes on Devon and Cornwall in the police force area data tables",
      dated: "2023-07-20",
      standing: "general",
    },
  },
];

/** What is known against a force's months in any of these periods. */
export function recordBreaksIn(force: string, periods: readonly Period[]): readonly RecordBreak[] {
  return recordBreaks.filter(
    (one) => one.force === force && periods.some(({from, until}) => one.from < until && from < one.until),
  );
}
