import {z} from "zod";
import {columnNumber} from "../../../formats/cell-name.ts";
import {isMonthPattern, yearsNamed} from "./month-heading.ts";

/** How a monthly workbook is read: a text file of an office's own, in the words of its sheets. */
const rowNumber = z.union([
  z.number().int().positive(),
  z
    .string()
    .regex(/^[1-9]\d*$/)
    .transform(Number),
]);
const letters = z.string().regex(/^[A-Za-z]{1,3}$/, "a column's letters, such as A");
const names = z.array(z.string().min(1));
const scale = z.union([z.number().int(), z.string().regex(/^\d$/).transform(Number)]).pipe(z.number().min(0).max(6));

const label = z.union([
  z
    .string()
    .min(1)
    .transform((subject) => ({subject, offence: "", scale: 0})),
  z.strictObject({subject: z.string().min(1), offence: z.string().default(""), scale: scale.default(0)}),
]);

export const monthlyWorkbookMapping = z.strictObject({
  source: z.literal("monthly-workbook"),
  title: z.string().min(1),
  files: z.string().min(1),
  supplier: z.string().min(1),
  force: z.string().regex(/^[EW]\d{8}$/, "an official area code such as E23000014"),
  /** Sheet → area code; names are matched after trimming. Without it the only sheet, or the CSV, is the force's. */
  sheets: z.record(z.string(), z.string().regex(/^[EW]\d{8}$/, "an official area code such as E22000335")).optional(),
  "ignore-sheets": names.default([]),
  /** The row of the months, or several rows that together make the heading, from the top. */
  "header-row": z.union([rowNumber.transform((row) => [row]), z.array(rowNumber).min(1)]),
  /** The column of the labels, or several: a group and then a label in it. */
  "label-column": z
    .union([letters.transform((one) => [one]), z.array(letters).min(1)])
    .default(["A"])
    .transform((columns) => columns.map(columnNumber)),
  /** How a month's heading is written; every usual writing is understood without it. */
  months: z.string().refine(isMonthPattern, 'a pattern of one month, such as "mmm-yy"').optional(),
  /** The year that headings without one begin in: 2024 or 2024/25. */
  year: z
    .union([z.string(), z.number().transform(String)])
    .refine((text) => yearsNamed(text).length === 1, "one year, such as 2024 or 2024/25")
    .optional(),
  /** The sheet's label → our subject; "Group > Label" where a label stands under several groups. */
  labels: z.record(z.string(), label).superRefine((labels, context) => {
    const seen = new Map<string, string>();
    for (const [name, {subject, offence}] of Object.entries(labels)) {
      const first = seen.get(`${subject} ${offence}`);
      if (first !== undefined)
        context.addIssue({code: "custom", path: [name], message: `${subject} is already read from "${first}"`});
      seen.set(`${subject} ${offence}`, name);
    }
  }),
  /** The sheet's own sums → the labels they add up: checked, not loaded. */
  totals: z.record(z.string(), names).default({}),
  /** Headings of columns that add up the months of a year so far: checked, not loaded. */
  "year-to-date": names.default([]),
  "ignore-rows": names.default([]),
  "ignore-columns": names.default([]),
  negatives: z.enum(["allowed", "refused"]).default("refused"),
  evidence: z.string().optional(),
});

export type MonthlyWorkbookMapping = z.infer<typeof monthlyWorkbookMapping>;
