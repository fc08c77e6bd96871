import {z} from "zod";

/** How a table of supplied numbers is read: a row a number, its columns named by the file's own headers. */
const field = z.enum(["subject", "area", "offence", "period", "from", "until", "to", "value", "scale", "evidence"]);
const scale = z.union([z.number().int(), z.string().regex(/^\d$/).transform(Number)]).pipe(z.number().min(0).max(6));
const rowNumber = z.union([
  z.number().int().positive(),
  z
    .string()
    .regex(/^[1-9]\d*$/)
    .transform(Number),
]);
const names = z.array(z.string().min(1));

export type TidyField = z.infer<typeof field>;

export const tidyTalliesMapping = z
  .strictObject({
    source: z.literal("tidy-tallies"),
    title: z.string().min(1),
    files: z.string().min(1),
    supplier: z.string().min(1),
    force: z.string().regex(/^[EW]\d{8}$/, "an official area code such as E23000014"),
    /** Of a workbook; its first visible one without it. */
    sheet: z.string().optional(),
    /** The first row with something in it without it. */
    "header-row": rowNumber.optional(),
    /** Header → what it holds. `until` is the first month out, `to` the last month in. */
    columns: z.record(z.string(), field),
    /** Headers that are known and not read. */
    ignore: names.default([]),
    /** Of every row, when the table has no column for it. */
    subject: z.string().min(1).optional(),
    /** The file's word → our subject. With it, another word is a finding. */
    subjects: z.record(z.string(), z.string().min(1)).optional(),
    /** The file's word → area code; codes themselves are always understood. */
    areas: z.record(z.string(), z.string().min(1)).default({}),
    /** Decimals that are kept of every value as printed: 2 for pounds and pence. Without it, as many as the file writes. */
    scale: scale.optional(),
    negatives: z.enum(["allowed", "refused"]).default("refused"),
    evidence: z.string().optional(),
  })
  .superRefine((mapping, context) => {
    const fields = Object.values(mapping.columns);
    const has = (one: TidyField): boolean => fields.includes(one);
    const say = (message: string): void => context.addIssue({code: "custom", path: ["columns"], message});
    if (!has("value")) say("one column must be the value");
    if (!has("subject") && mapping.subject === undefined)
      say("one column must be the subject, or say subject: beside it");
    if (!has("period") && !(has("from") && (has("until") || has("to"))))
      say("one column must be the period, or two be from and until (first month out) or to (last month in)");
    for (const one of new Set(fields))
      if (fields.filter((other) => other === one).length > 1) say(`two columns are ${one}`);
  });

export type TidyTalliesMapping = z.infer<typeof tidyTalliesMapping>;
