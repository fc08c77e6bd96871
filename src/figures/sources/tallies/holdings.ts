import type {Coverage, Holding} from "../../../vocabulary/coverage.ts";
import {type Month, monthsOf} from "../../../vocabulary/period.ts";
import type {Tally} from "../source.ts";

/**
 * The months that a file of tallies answers for, by subject. A month is held only when every area that the file gives the subject
 * for has a number covering it: held without a row would read as zero. The months left out for that are said in `oddities`.
 */
export function holdingsOf(
  tallies: readonly Tally[],
  {source, supplier, force}: Pick<Holding, "source" | "supplier" | "force">,
): {readonly holdings: Coverage; readonly oddities: readonly string[]} {
  const holdings: Holding[] = [];
  const oddities: string[] = [];
  for (const [subject, areas] of [...monthsByArea(tallies)].sort(([a], [b]) => compare(a, b))) {
    const all = [...new Set([...areas.values()].flatMap((months) => [...months]))].sort(compare);
    const held = all.filter((month) => [...areas.values()].every((months) => months.has(month)));
    for (const month of held) holdings.push({table: "tallies", source, supplier, force, subject, month});
    const uneven = all.filter((month) => !held.includes(month));
    if (uneven.length > 0)
      oddities.push(`${subject} is not held for ${listed(uneven)}: some of its areas have no number there.`);
  }
  return {holdings, oddities};
}

/** The first three of a list, and how many more. */
export function listed(items: readonly string[]): string {
  const shown = items.slice(0, 3).join(", ");
  return items.length > 3 ? `${shown} and ${items.length - 3} more` : shown;
}

function monthsByArea(tallies: readonly Tally[]): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<Month>>> {
  const subjects = new Map<string, Map<string, Set<Month>>>();
  for (const {subject, area, from, until} of tallies) {
    const areas = subjects.get(subject) ?? new Map<string, Set<Month>>();
    subjects.set(subject, areas);
    const months = areas.get(area) ?? new Set<Month>();
    areas.set(area, months);
    for (const month of monthsOf({from, until})) months.add(month);
  }
  return subjects;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
