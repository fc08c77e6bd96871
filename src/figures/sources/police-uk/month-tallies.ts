import type {Holding} from "../../../vocabulary/coverage.ts";
import {addMonths} from "../../../vocabulary/period.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {TallyReading} from "../source.ts";
import type {MonthFile} from "./month-file.ts";

/** Counts of a month by subject, as tallies that hold the month. A subject without a row in it is a 0: without one it would not be held. */
export function monthTallies(
  counts: ReadonlyMap<string, number>,
  {source, title, month, force}: MonthFile & {readonly source: string; readonly title: string},
): Pick<TallyReading, "tallies" | "holdings"> {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const ground = {force: force.force, area: force.force, offence: ""};
  return {
    tallies: sorted.map(([subject, value]) => ({
      ...ground,
      subject,
      from: month,
      until: addMonths(month, 1),
      value,
      scale: 0,
      evidence: title,
      line: 1,
    })),
    holdings: sorted.map(
      ([subject]): Holding => ({
        table: "tallies",
        source,
        supplier: force.slug,
        force: force.force,
        subject,
        month,
      }),
    ),
  };
}

/** Adds one to a subject's count. */
export function countOne(counts: Map<string, number>, subject: string): void {
  counts.set(subject, (counts.get(subject) ?? 0) + 1);
}

/** The first three words of a column with their rows, `"Lost property" (4)`, and how many more there are. */
export function shownWords(rows: ReadonlyMap<string, number>): string {
  const words = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = words.slice(0, 3).map(([word, count]) => `"${word.slice(0, 60)}" (${printCount(count)})`);
  return `${shown.join(", ")}${words.length > 3 ? ` and ${words.length - 3} more` : ""}`;
}
