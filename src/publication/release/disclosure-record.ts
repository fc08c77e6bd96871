import {z} from "zod";
import type {FigureId} from "../../vocabulary/figure.ts";

/**
 * disclosure.json: how small counts were kept back, and what the audit proved of it. Says which figures are hidden, as figures.json does,
 * and nothing of how near to one anybody could come.
 */
export interface DisclosureRecord {
  readonly schema: 1;
  /** Counts from 1 up to, not including, this are hidden, of measures whose disclosure is `threshold`. */
  readonly threshold: number;
  /** What is shown of those measures is rounded to multiples of this. */
  readonly roundTo?: number;
  readonly method: string;
  readonly hidden: number;
  readonly cells: readonly FigureId[];
  /**
   * What can be told of a hidden count: no more than that it may be any small one; or, of some, what open figures and earlier
   * releases tell.
   */
  readonly narrowest: "none-hidden" | "every-small-count" | "as-published-elsewhere";
  /** The releases before this one that it was held against, by number. */
  readonly against: readonly number[];
}

export const disclosureSchema: z.ZodType<DisclosureRecord> = z.strictObject({
  schema: z.literal(1),
  threshold: z.int().positive(),
  roundTo: z.int().positive().exactOptional(),
  method: z.string(),
  hidden: z.int().nonnegative(),
  cells: z.array(z.string()),
  narrowest: z.enum(["none-hidden", "every-small-count", "as-published-elsewhere"]),
  against: z.array(z.int().positive()),
});
