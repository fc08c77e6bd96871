import {z} from "zod";
import type {Coverage, Table} from "../../vocabulary/coverage.ts";
import {addMonths, type Month} from "../../vocabulary/period.ts";
import {monthSchema} from "./period-schema.ts";

/** coverage.json: which months of what the figures could be counted from, as unbroken runs. */
export interface CoverageRecord {
  readonly schema: 1;
  readonly held: readonly HeldRun[];
}

export interface HeldRun {
  readonly table: Table;
  readonly source: string;
  readonly supplier: string;
  readonly force: string;
  readonly subject?: string;
  /** `from` is the first month held, `until` the first month after the last. */
  readonly from: Month;
  readonly until: Month;
}

export const coverageSchema: z.ZodType<CoverageRecord> = z.strictObject({
  schema: z.literal(1),
  held: z.array(
    z.strictObject({
      table: z.enum(["crimes", "outcomes", "tallies"]),
      source: z.string(),
      supplier: z.string(),
      force: z.string(),
      subject: z.string().exactOptional(),
      from: monthSchema,
      until: monthSchema,
    }),
  ),
});

/** Holdings joined into unbroken runs, ordered by table, source, supplier, subject and month. */
export function coverageRecord(coverage: Coverage): CoverageRecord {
  const keyed = coverage.map((holding) => ({holding, key: `${keyOf(holding)}\u0000${holding.month}`}));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const held: HeldRun[] = [];
  for (const {holding} of keyed) {
    const {month, ...of} = holding;
    const last = held.at(-1);
    const same = last !== undefined && keyOf(last) === keyOf(holding);
    if (same && last.until > month) continue;
    if (same && last.until === month) held[held.length - 1] = {...last, until: addMonths(month, 1)};
    else held.push({...of, from: month, until: addMonths(month, 1)});
  }
  return {schema: 1, held};
}

function keyOf(of: Pick<HeldRun, "table" | "source" | "supplier" | "force" | "subject">): string {
  return [of.table, of.source, of.supplier, of.force, of.subject ?? ""].join("\u0000");
}
