/** When each period was: a running number of months (12 times the year, and the month from 0), so that one left out is not closed over. */
export interface Calendar {
  readonly at: readonly number[];
  /** Whether each month of the year has a level of its own: where there are three years. */
  readonly seasons: boolean;
}

/** Periods since the first, from 0; without a calendar, by place. */
export function timeOf(calendar: Calendar | undefined, place: number): number {
  return calendar === undefined ? place : calendar.at[place]! - calendar.at[0]!;
}

/** Eleven columns of a design, for February to December; none without seasons. */
export function seasonOf(calendar: Calendar | undefined, place: number): readonly number[] {
  if (!calendar?.seasons) return [];
  const month = calendar.at[place]! % 12;
  return Array.from({length: 11}, (_, one) => (month === one + 1 ? 1 : 0));
}

/** Whether every month of the year has some crime, so that each can have a level. True without seasons. */
export function everySeasonHas(counts: readonly number[], calendar: Calendar | undefined): boolean {
  if (!calendar?.seasons) return true;
  const some = new Set(counts.flatMap((count, place) => (count > 0 ? [calendar.at[place]! % 12] : [])));
  return calendar.at.every((month) => some.has(month % 12));
}
