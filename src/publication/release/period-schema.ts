import {z} from "zod";
import type {Month, Period} from "../../vocabulary/period.ts";

export const monthSchema = z.custom<Month>(
  (value) => typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value),
  "a month is written YYYY-MM",
);

export const periodSchema: z.ZodType<Period> = z.strictObject({from: monthSchema, until: monthSchema});
