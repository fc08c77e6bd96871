/** A run of days, both ends in, each `YYYY-MM-DD`; without `until` it is still going on. For what runs by the day, such as an operation. */
export interface Days {
  readonly from: Day;
  readonly until?: Day;
}

/** A day written `YYYY-MM-DD`. */
export type Day = `${number}-${string}-${string}`;

/** A real day of the calendar written `YYYY-MM-DD`, or undefined. */
export function parseDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? (text as Day) : undefined;
}
