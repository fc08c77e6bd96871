/** Where coverage draws its lines. docs/coverage.md says what each is, and why. Shares are of 1. */
export const thresholds = {
  /** Fewer rows than this in what a month is held against, and nothing is said of it: chance moves small numbers. */
  fewest: 100,
  /** A month is short under this share of every neighbour; and of the same month of most other years, where they are held. */
  short: 2 / 3,
  /** A month jumps over this many times every neighbour. */
  jump: 3 / 2,
  /** Rows for each different key, from which every row stands twice. */
  twice: 1.9,
  /** Categories that must all be even, in a month that jumps, before it is taken for doubled. */
  evenCategories: 5,
  /** What rows are of the second source's count when a quarter is whole: between these. */
  wholeFrom: 0.9,
  wholeTo: 1.1,
  /** Of a quarter of which only some months are held, what they are of their even part of it: months differ. */
  partFrom: 3 / 4,
  partTo: 4 / 3,
  /** A category jumps at this many times its usual month (the median of the others) … */
  categoryJump: 2.5,
  /** … when it is this much of the month's rows. */
  categoryShare: 1 / 3,
  /** Other months that must be held before a category is judged. */
  otherMonths: 3,
  /** A category that is never seen in another month is told from this share of the month's rows. */
  unseenShare: 0.02,
  /** A category that is absent is told when it had this many rows in the month before and in the month after. */
  absentRows: 50,
} as const;
