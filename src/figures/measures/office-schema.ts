import {z} from "zod";
import {parseMonth} from "../../vocabulary/period.ts";

/** The form of an office's measure file. Every scalar comes as the text it was written as, so that 4.10 stays 4.10. */

const text = z.string().trim().min(1, "write something here");
const yes = z.literal("yes", "write yes, or leave the line out");
const yesOrNo = z.enum(["yes", "no"], "write yes or no");
const texts = z.union([text.transform((one) => [one]), z.array(text).min(1)], "write one, or a list: [28E, 28F]");
const whole = (low: number, high: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/, "write a whole number")
    .transform(Number)
    .pipe(z.int().min(low).max(high));

const ages = z
  .string()
  .regex(/^\d{1,3}\.\.\d{1,3}$/, "write two ages, both in: 0..24")
  .transform((range) => range.split("..").map(Number) as [number, number]);

const outcomes = z.array(whole(0, 22), "write a list of outcome types: [1, 2, 3]").min(1);

const where = z.strictObject({
  offence: texts.exactOptional(),
  "victim-age": ages.exactOptional(),
  "domestic-abuse": yesOrNo.exactOptional(),
  blade: yesOrNo.exactOptional(),
  csp: texts.exactOptional(),
  outcome: outcomes.exactOptional(),
  "last-outcome": texts.exactOptional(),
});

const rows = z
  .strictObject({
    from: z.enum(["crimes", "outcomes"], "write crimes or outcomes"),
    source: text.default("crime-extract"),
    clock: z.enum(["recorded", "outcome"], "write recorded or outcome").default("recorded"),
    where: where.default({}),
  })
  .refine(
    ({source, where: asked}) => asked["last-outcome"] === undefined || source === "police-uk-street",
    "only street files have a last outcome: write source: police-uk-street",
  );

const namedSet = z.strictObject({name: text, "set-by": text, dated: text, source: text, members: texts});

const month = z.string().transform((written, context) => {
  const read = parseMonth(written);
  if (read === undefined) context.addIssue({code: "custom", message: "write a month: 2023-04"});
  return read ?? z.NEVER;
});

export const officeMeasureSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write small letters, figures and hyphens: shop-theft"),
    version: whole(1, 999).default(1),
    title: text,
    "title-cy": text.exactOptional(),
    aliases: texts.default([]),
    priority: text,
    unit: text,
    level: z.enum(["count", "share", "ratio", "rate", "mean", "money", "duration"]).default("count"),
    places: whole(0, 4).default(0),
    wanted: z.enum(["fewer", "more", "neither"], "write fewer, more or neither"),
    disclosure: z.enum(["open", "threshold"], "write open or threshold").default("threshold"),
    definition: text,
    caveats: texts.default([]),
    count: rows.exactOptional(),
    supplied: text.exactOptional(),
    of: z
      .union(
        [rows, z.strictObject({supplied: text, stock: yes.exactOptional()})],
        "count rows (from, where), or name what is supplied",
      )
      .exactOptional(),
    stock: yes.exactOptional(),
    rolling: yes.exactOptional(),
    "named-sets": z.array(namedSet).default([]),
    breaks: z.array(z.strictObject({month, why: text})).default([]),
  })
  .superRefine((measure, context) => {
    const says = (path: string, message: string) => context.addIssue({code: "custom", path: [path], message});
    const divided = !["count", "money"].includes(measure.level);
    if (measure.count === undefined && measure.supplied === undefined)
      says("count", "say what is counted: count (rows), or supplied (a number)");
    if (divided && measure.of === undefined) says("of", `a ${measure.level} is divided by something: say by what`);
    if (!divided && measure.of !== undefined) says("of", `a ${measure.level} is divided by nothing: remove it`);
    if (measure.stock && measure.supplied === undefined) says("stock", "only a supplied number can be a stock");
    if (measure.count?.from === "crimes" && measure.count.where.outcome)
      says("count", "a crime has no outcome column: write from: outcomes");
  });

export type OfficeMeasure = z.infer<typeof officeMeasureSchema>;
