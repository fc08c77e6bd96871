import {parseDocument} from "yaml";
import {z} from "zod";
import type {Finding} from "../../vocabulary/finding.ts";
import type {Condition} from "../warehouse/query.ts";
import {defineMeasure} from "./define.ts";
import type {Basis, Count, Measure} from "./measure.ts";

/**
 * A measure of the office's own, from a YAML file in its workspace: no code. `count` (and `of`, for a share or ratio) count rows
 * of the crime extract; `supplied` (and `supplied-of`) name the subjects of supplied numbers. docs/guides/add-a-measure.md has examples.
 */
export function readOfficeMeasure(file: string, text: string): {measure?: Measure; findings: readonly Finding[]} {
  const document = parseDocument(text);
  const [broken] = document.errors;
  if (broken) return {findings: [invalid(file, broken.message.split("\n")[0] ?? "", lineOf(text, broken.pos[0]))]};
  const read = officeMeasureSchema.safeParse(document.toJS());
  if (read.success) return {measure: measureFrom(read.data), findings: []};
  const findings = read.error.issues.map((issue) => {
    const node = document.getIn(
      issue.path.filter((key) => typeof key !== "symbol"),
      true,
    ) as {range?: [number]} | undefined;
    return invalid(
      file,
      `${issue.path.join(".") || "the file"}: ${issue.message}`,
      lineOf(text, node?.range?.[0] ?? 0),
    );
  });
  return {findings};
}

const yesNo = z.enum(["yes", "no", "unknown"]);

const where = z.strictObject({
  offence: z.array(z.coerce.string()).min(1).optional(),
  "victim-age": z
    .string()
    .regex(/^\d{1,3}\.\.\d{1,3}$/, "two ages, both in, written 0..24")
    .optional(),
  "domestic-abuse": yesNo.optional(),
  blade: yesNo.optional(),
  csp: z.array(z.string()).min(1).optional(),
  outcome: z.array(z.number().int().min(0).max(99)).min(1).optional(),
});

const count = z.strictObject({from: z.enum(["crimes", "outcomes"]).default("crimes"), where: where.prefault({})});

export const officeMeasureSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, figures and hyphens"),
    title: z.string().min(1),
    priority: z.string().min(1),
    unit: z.string().min(1),
    level: z.enum(["count", "share", "ratio", "rate", "mean", "money", "duration"]).default("count"),
    places: z.number().int().min(0).max(4).default(0),
    wanted: z.enum(["fewer", "more", "neither"]),
    disclosure: z.enum(["open", "threshold"]).default("threshold"),
    definition: z.string().min(1),
    aliases: z.array(z.string()).default([]),
    caveats: z.array(z.string()).default([]),
    version: z.number().int().min(1).default(1),
    rolling: z.literal(true).optional(),
    count: count.optional(),
    of: count.optional(),
    supplied: z.string().optional(),
    "supplied-of": z.string().optional(),
  })
  .refine((m) => m.count !== undefined || m.supplied !== undefined, "say what is counted: count, or supplied")
  .refine((m) => !NEEDS_WHOLE.has(m.level) || (m.of ?? m["supplied-of"]) !== undefined, {
    message: "a share, ratio, rate, mean or duration needs what it is divided by: of, or supplied-of",
    path: ["level"],
  });

type OfficeMeasure = z.infer<typeof officeMeasureSchema>;

const NEEDS_WHOLE: ReadonlySet<string> = new Set(["share", "ratio", "rate", "mean", "duration"]);

function measureFrom({
  count: counted,
  of,
  supplied,
  "supplied-of": suppliedOf,
  rolling,
  ...rest
}: OfficeMeasure): Measure {
  const bases: Basis[] = [];
  if (counted)
    bases.push({
      id: "rows",
      title: "counted from the rows of the force's crime extract",
      ...basis(rows(counted), of && rows(of)),
    });
  if (supplied)
    bases.push({
      id: `supplied:${supplied}`,
      title: "supplied by the force as a number",
      ...basis(tally(supplied), suppliedOf === undefined ? undefined : tally(suppliedOf)),
    });
  return defineMeasure({...rest, bases, ...(rolling ? {rolling} : {})});
}

function basis(numerator: Count, denominator: Count | undefined): Pick<Basis, "numerator" | "denominator"> {
  return denominator === undefined ? {numerator} : {numerator, denominator};
}

function rows({from, where: asked}: z.infer<typeof count>): Count {
  return {from, source: "crime-extract", clock: "recorded", where: conditions(asked), of: "rows"};
}

function tally(subject: string): Count {
  return {from: "tallies", subject, clock: "covers", where: [], of: "value"};
}

function conditions(asked: z.infer<typeof where>): readonly Condition[] {
  const {offence, "victim-age": age, "domestic-abuse": abuse, blade, csp, outcome} = asked;
  const found: Condition[] = [];
  if (offence) found.push({column: "offence", in: offence});
  if (age) found.push({column: "victim_age", between: age.split("..").map(Number) as [number, number]});
  if (abuse) found.push({column: "domestic_abuse", in: [abuse]});
  if (blade) found.push({column: "blade", in: [blade]});
  if (csp) found.push({column: "csp", in: csp});
  if (outcome) found.push({column: "outcome", in: outcome});
  return found;
}

function invalid(file: string, message: string, line: number): Finding {
  return {
    code: "measure-not-readable",
    severity: "must",
    message: `The measure cannot be read: ${message}.`,
    at: {file, line},
    advice: "docs/guides/add-a-measure.md shows the form. Until it can be read, the measure does not exist.",
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
