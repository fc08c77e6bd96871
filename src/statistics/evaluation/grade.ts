/** How a difference was looked for, the weakest first. */
export const DESIGNS = [
  "before-and-after",
  "interrupted-series",
  "before-and-after-with-control",
  "interrupted-series-with-control",
  "several-controls",
] as const;

export type Design = (typeof DESIGNS)[number];

export interface Grade {
  readonly design: Design;
  /** On the Maryland Scientific Methods Scale. */
  readonly maryland: 2 | 3;
}

/** What there is to look with. */
export interface Held {
  /** Whole periods before the start, and after it. */
  readonly before: number;
  readonly after: number;
  /** Control areas, each with counts of its own; an area put together counts as one. */
  readonly controls: number;
}

/** Periods below which nothing is evaluated (STATISTICS: at least 12 before and 8 after), and from which a course can be told from a level. */
export const LEAST = {before: 12, after: 8, course: 24, controls: 3} as const;

/**
 * How strong the evidence can be, by the Maryland Scientific Methods Scale (Sherman, Gottfredson, MacKenzie, Eck, Reuter and Bushway 1997;
 * Farrington, Gottfredson, Sherman and Welsh 2002), which the College of Policing's toolkits go by too: 1 is a correlation at one time;
 * 2 before and after, with no comparable control; 3 before and after in treated and comparable areas; 4 many areas of both, with other
 * variables held equal; 5 areas chosen by lot. Nobody here draws lots or holds other variables equal, so that 3 is the most that is given;
 * within a level a course over time is above two totals, and several controls are above one (the spread between them is measured).
 * Of the College's EMMIE (Johnson, Tilley and Bowers 2015) this is the first E, effect, alone: mechanism, moderators, implementation and
 * economic cost are for people to write.
 * @returns nothing where there is too little before or after.
 */
export function gradeOf({before, after, controls}: Held): Grade | undefined {
  if (before < LEAST.before || after < LEAST.after) return undefined;
  const course = before >= LEAST.course;
  if (controls === 0) return {design: course ? "interrupted-series" : "before-and-after", maryland: 2};
  if (controls >= LEAST.controls) return {design: "several-controls", maryland: 3};
  return {design: course ? "interrupted-series-with-control" : "before-and-after-with-control", maryland: 3};
}
