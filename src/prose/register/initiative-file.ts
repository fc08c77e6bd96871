import {z} from "zod";
import {type FrontMatterBlock, plainLines, readFields, readFrontMatter} from "../../formats/front-matter.ts";
import {type Finding, must, type Place} from "../../vocabulary/finding.ts";
import type {Initiative} from "../../vocabulary/initiative.ts";
import {nearest} from "../../vocabulary/nearest.ts";
import {type Days, parseDay} from "../../vocabulary/period.ts";
import {evaluateSchema, type Known, planOf} from "./evaluation-plan.ts";

/** One initiative as a text file: a YAML head, and a Markdown body that says what it is. */

const KINDS = ["operation", "partnership", "intervention", "unit", "campaign", "funding", "estate"] as const;

const DAY_FORM = "Write a day of the calendar as 2024-03-01.";

const day = z.string({error: DAY_FORM}).transform((written, context) => {
  const read = parseDay(written);
  if (read) return read;
  context.addIssue({code: "custom", message: DAY_FORM});
  return z.NEVER;
});

const words = (advice: string) => z.string({error: advice}).trim().min(1, {error: advice});
const list = (advice: string) => z.array(words(advice), {error: advice}).default([]);

const kind = z.enum(KINDS, {
  error: ({input}) => {
    const near = typeof input === "string" ? nearest(input, KINDS) : undefined;
    return near ? `Did you mean "${near}"?` : `The kinds are: ${KINDS.join(", ")}.`;
  },
});

const KEYS = z.strictObject({
  id: z
    .string({error: "It is the name that tags use, such as operation-advance."})
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {error: "Use small letters, digits and hyphens, such as operation-advance."}),
  name: words("It is the name that readers see."),
  "name-cy": words("It is the name that readers of Welsh see.").optional(),
  kind,
  led: words("Say who leads it."),
  "what-cy": words("Say in Welsh what it is, as the text below the head does.").optional(),
  "led-cy": words("Say in Welsh who leads it.").optional(),
  partners: list("Write a list of names."),
  areas: list("Write a list of area codes or district names."),
  priorities: list("Write a list of the priorities it serves, by id."),
  days: z.strictObject({from: day, until: day.optional()}, {error: "Write from and until."}).optional(),
  iterations: z
    .array(z.strictObject({from: day, until: day.optional(), focus: words("Say what this run was about.")}), {
      error: "Write a list, each with from, until and focus.",
    })
    .default([]),
  delivered: list("Write a list of sentences; a figure in one is a tag."),
  evidence: words("Say what is known of the difference it made, and from where; or leave it out.").optional(),
  "evidence-cy": words("Say the same in Welsh; or leave it out.").optional(),
  evaluate: evaluateSchema,
});

const KNOWN = [...Object.keys(KEYS.shape), "from", "until", "focus", "measure", "controls", "buffer"];

/** What a register may name. What is absent is not questioned. */
export interface RegisterKnown {
  /** The ids of the framework's priorities. */
  readonly priorities?: readonly string[];
  /** What may be evaluated. */
  readonly evaluated?: Known;
}

/** No initiative when its head cannot be read. */
export function readInitiative(
  file: string,
  text: string,
  known: RegisterKnown = {},
): {readonly initiative?: Initiative; readonly findings: readonly Finding[]} {
  const plain = plainLines(text);
  const block = readFrontMatter(file, plain);
  if (block.findings.length > 0) return {findings: block.findings};
  const {fields, findings} = readFields(block, KEYS, KNOWN);
  if (fields === undefined) return {findings};
  const {days, evidence, evaluate, iterations, ...others} = fields;
  const {"name-cy": nameCy, "what-cy": whatCy, "led-cy": ledCy, "evidence-cy": evidenceCy, ...rest} = others;
  const {plan, findings: planFindings} =
    evaluate === undefined
      ? {findings: []}
      : planOf(evaluate, rest.areas, {known: known.evaluated, placeOf: (path) => block.placeOf(path)});
  const initiative: Initiative = {
    ...rest,
    ...(nameCy !== undefined && {nameCy}),
    ...(whatCy !== undefined && {whatCy}),
    ...(ledCy !== undefined && {ledCy}),
    what: plain.slice(block.bodyStart).trim(),
    ...(days && {days: run(days)}),
    iterations: iterations.map(({focus, ...span}) => ({days: run(span), focus})),
    ...(evidence !== undefined && {evidence}),
    ...(evidenceCy !== undefined && {evidenceCy}),
    ...(plan !== undefined && {evaluate: plan}),
    file,
    lines: linesOf(plain, block, rest.delivered.length),
  };
  return {initiative, findings: [...contentFindings(initiative, block, known.priorities), ...planFindings]};
}

function linesOf(text: string, block: FrontMatterBlock, delivered: number): NonNullable<Initiative["lines"]> {
  const what = text.slice(0, block.bodyStart + text.slice(block.bodyStart).search(/\S|$/)).split("\n").length;
  const lineOf = (path: readonly PropertyKey[]) => block.placeOf(path).line ?? 1;
  return {
    what,
    delivered: Array.from({length: delivered}, (_, i) => lineOf(["delivered", i])),
    evidence: lineOf(["evidence"]),
  };
}

function contentFindings(initiative: Initiative, block: FrontMatterBlock, known?: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  if (initiative.what === "")
    findings.push(
      must("initiative-says-nothing", `"${initiative.name}" does not say what it is.`, {
        at: block.placeOf(["id"]),
        advice: "Write a sentence or two below the head.",
      }),
    );
  if (initiative.days) findings.push(...backwards(initiative.days, block.placeOf(["days", "until"])));
  for (const [i, {days}] of initiative.iterations.entries())
    findings.push(...backwards(days, block.placeOf(["iterations", i, "until"])));
  for (const [i, id] of initiative.priorities.entries())
    if (known && !known.includes(id)) findings.push(unknownPriority(id, known, block.placeOf(["priorities", i])));
  return findings;
}

function backwards({from, until}: Days, at: Place): Finding[] {
  if (until === undefined || until >= from) return [];
  const advice = "Put the earlier day first, or leave until out when it is still going on.";
  return [must("days-out-of-order", `It ends on ${until}, before it begins on ${from}.`, {at, advice})];
}

function unknownPriority(id: string, known: readonly string[], at: Place): Finding {
  const near = nearest(id, known);
  const advice = near ? `Did you mean "${near}"?` : `The priorities are: ${known.join(", ")}.`;
  return must("unknown-priority", `"${id}" is not a priority of this framework.`, {at, advice});
}

/** Leaves `until` out when it is not there. */
function run({from, until}: {readonly from: Days["from"]; readonly until?: Days["from"] | undefined}): Days {
  return until === undefined ? {from} : {from, until};
}
