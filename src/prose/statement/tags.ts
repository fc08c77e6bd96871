import Markdoc from "@markdoc/markdoc";
import {z} from "zod";
import {type Finding, must, type Place} from "../../vocabulary/finding.ts";
import {nearest} from "../../vocabulary/nearest.ts";
import {type Period, parsePeriod, shiftYears} from "../../vocabulary/period.ts";
import {comparatorOf, PERIOD_FORMS} from "./front-matter.ts";
import type {FrontMatter, Tag} from "./statement.ts";

/** The closed list of tags, what each may say, and what is said to an author who writes another. */

/** A tag before it has its number, or a tag that marks out blocks. */
export type ReadTag =
  | {readonly kind: "tag"; readonly tag: Unnumbered<Tag>}
  | {readonly kind: "open"; readonly name: "priority" | "duty"; readonly id: string}
  | {readonly kind: "close"; readonly name: string}
  | {readonly kind: "not-applicable"; readonly id: string; readonly reason: string}
  | {readonly kind: "unread"; readonly name: string; readonly findings: readonly Finding[]};

type Unnumbered<T> = T extends unknown ? Omit<T, "n" | "at" | "source"> : never;

type Front = Pick<FrontMatter, "edition" | "period" | "comparator" | "area">;

export const PERIOD_WORDS = ["period", "comparator", "edition", "previous-year", "baseline"] as const;

/** The year before the pandemic that the National Crime and Policing Measures measure against. */
export const BASELINE: Period = {from: "2018-07", until: "2019-07"};

type When = (front: Front) => Period;

const WORDS: Readonly<Record<string, When>> = {
  period: (front) => front.period,
  comparator: (front) => front.comparator,
  edition: (front) => front.edition,
  "previous-year": (front) => shiftYears(front.period, -1),
  baseline: () => BASELINE,
};

const text = (advice: string) => z.string({error: advice}).trim().min(1, {error: advice});
const measure = text('Name a measure, in straight double quotes: {% figure "homicides" /%}.');
const code = text('Write the area\'s official code in quotes: area="E23000014".').optional();
const reason = text('Give the reason in quotes: reason="…".');
const interval = z.literal(true, {error: "Write interval=true, or leave it out."}).optional();
const places = z.int({error: "places is a whole number from 0 to 4."}).min(0).max(4).optional();
const when = z.union([z.string(), z.int()], {error: PERIOD_FORMS}).transform((value, context): When => {
  const written = String(value).trim();
  const word = Object.hasOwn(WORDS, written) ? WORDS[written] : undefined;
  const read = parsePeriod(written);
  if (word) return word;
  if (read) return () => read;
  const near = nearest(written, PERIOD_WORDS);
  const advice = near ? `Did you mean "${near}"?` : `${PERIOD_FORMS} Or one of: ${PERIOD_WORDS.join(", ")}.`;
  context.addIssue({code: "custom", message: advice});
  return z.NEVER;
});
const during = when.optional();

const AS = ["percent", "points", "absolute", "words"] as const;
const DATE = "Write the date in quotes, such as 2024-04-02.";

const SHAPES = {
  figure: z.strictObject({
    primary: measure,
    in: during,
    area: code,
    places,
    over: z.number({error: "over is a number, such as 100000."}).positive().optional(),
    interval,
  }),
  change: z.strictObject({
    primary: measure,
    in: during,
    from: during,
    area: code,
    places,
    as: z.enum(AS, {error: `as is one of: ${AS.join(", ")}.`}).optional(),
  }),
  share: z.strictObject({
    primary: measure,
    in: during,
    area: code,
    places,
    as: text('as holds the words, such as as="a third", or as="words".').optional(),
    interval,
  }),
  verdict: z.strictObject({primary: measure, in: during, from: during, area: code}),
  trend: z.strictObject({primary: measure, area: code}),
  period: z.strictObject({in: during, of: during}),
  evaluation: z.strictObject({primary: text("Name an initiative of the register by its id, in quotes.")}),
  initiative: z.strictObject({primary: text("Name an initiative of the register by its id, in quotes.")}),
  quoted: z.strictObject({
    primary: text('Write the number as it is to be read: {% quoted "£6.5 million" source="…" date="…" /%}.'),
    source: text('Name the document it comes from: source="…".').optional(),
    date: text(DATE).optional(),
    measure: text('Name the measure it stands for: measure="…".').optional(),
    in: during,
  }),
  contact: z.strictObject({}),
  "as-typed": z.strictObject({
    primary: text("Write the words as they are to be read, in quotes."),
    reason: reason.optional(),
  }),
  "no-comparison": z.strictObject({primary: measure, reason}),
  prompt: z.strictObject({primary: text('Say in quotes what is to be written: {% prompt "What was done?" /%}.')}),
  priority: z.strictObject({primary: text("Name a priority of the framework by its id, in quotes.")}),
  duty: z.strictObject({
    primary: text("Name the duty in quotes: contribution, applicability, inspection, complaints."),
  }),
  "not-applicable": z.strictObject({primary: text("Name a priority of the framework by its id, in quotes."), reason}),
} as const;

type Name = keyof typeof SHAPES;
type Said<N extends Name> = z.infer<(typeof SHAPES)[N]>;

export const TAG_NAMES = Object.keys(SHAPES) as readonly Name[];

const READERS: {readonly [N in Name]: (said: Said<N>, front: Front) => Exclude<ReadTag, {kind: "unread"}>} = {
  figure: (said, front) =>
    tag({
      kind: "figure",
      ...asked(said, front),
      ...optional({places: said.places, over: said.over, interval: said.interval}),
    }),
  change: (said, front) =>
    tag({kind: "change", ...compared(said, front), ...optional({as: said.as, places: said.places})}),
  share: (said, front) =>
    tag({
      kind: "share",
      ...asked(said, front),
      ...optional({as: said.as, places: said.places, interval: said.interval}),
    }),
  verdict: (said, front) => tag({kind: "verdict", ...compared(said, front)}),
  trend: (said, front) => tag({kind: "trend", ...asked(said, front)}),
  period: (said, front) => tag({kind: "period", period: (said.in ?? said.of)?.(front) ?? front.period}),
  evaluation: (said) => tag({kind: "evaluation", id: said.primary}),
  initiative: (said) => tag({kind: "initiative", id: said.primary}),
  quoted: ({primary, source, date, measure, in: during}, front) =>
    tag({kind: "quoted", words: primary, ...optional({from: source, date, measure, period: during?.(front)})}),
  contact: () => tag({kind: "contact"}),
  "as-typed": (said) => tag({kind: "as-typed", words: said.primary, ...optional({reason: said.reason})}),
  "no-comparison": (said) => tag({kind: "no-comparison", measure: said.primary, reason: said.reason}),
  prompt: (said) => tag({kind: "prompt", words: said.primary}),
  priority: (said) => ({kind: "open", name: "priority", id: said.primary}),
  duty: (said) => ({kind: "open", name: "duty", id: said.primary}),
  "not-applicable": (said) => ({kind: "not-applicable", id: said.primary, reason: said.reason}),
};

/** One tag, from its braces. `suspected`: where a quotation mark may have been forgotten. */
export function readTag(source: string, front: Front, {at, suspected}: {at: Place; suspected?: Place}): ReadTag {
  const closing = /^\{%\s*\/\s*([\w-]+)\s*%\}$/.exec(source)?.[1];
  if (closing !== undefined) return {kind: "close", name: closing};
  const parsed = grammar(source);
  if (parsed === undefined) return unread("tag", unreadable(source, at, suspected));
  const {name, attributes} = parsed;
  if (!isName(name)) return unread(name, unknownTag(name, at));
  const unclosed = closureFault(name, source, at);
  if (unclosed) return unread(name, unclosed);
  return readAs(name, attributes, {front, at});
}

function readAs<N extends Name>(name: N, attributes: unknown, {front, at}: {front: Front; at: Place}): ReadTag {
  const said = SHAPES[name].safeParse(attributes);
  if (said.success) return READERS[name](said.data as Said<N>, front);
  return unread(name, ...said.error.issues.flatMap((issue) => attributeFindings(issue, {name, attributes, at})));
}

/** Markdoc's own grammar of what stands between the braces. Line ends count as spaces there. */
function grammar(source: string): {readonly name: string; readonly attributes: unknown} | undefined {
  const [first, ...rest] = Markdoc.parse(source.replace(/\s+/g, " ")).children;
  if (first?.type !== "tag" || rest.length > 0 || first.tag === undefined) return undefined;
  const faults = first.errors.filter(({id}) => id !== "missing-closing");
  return faults.length > 0 ? undefined : {name: first.tag, attributes: first.attributes};
}

function closureFault(name: Name, source: string, at: Place): Finding | undefined {
  const closed = /\/\s*%\}$/.test(source);
  if (name === "priority" || name === "duty") {
    if (!closed) return undefined;
    const advice = `Open it with {% ${name} "…" %}, write its text, and end with {% /${name} %}.`;
    return must("unreadable-tag", `A ${name} closes itself, so it holds no text.`, {at, advice});
  }
  if (closed) return undefined;
  return must("unclosed-tag", `The tag "${name}" is not closed.`, {at, advice: `End it with /%} instead of %}.`});
}

function attributeFindings(
  issue: z.core.$ZodIssue,
  {name, attributes, at}: {readonly name: Name; readonly attributes: unknown; readonly at: Place},
): Finding[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownAttribute(name, key, at));
  const key = String(issue.path[0]);
  const value = (attributes as Record<string, unknown>)[key];
  const label = key === "primary" ? "first value" : key;
  if (value === undefined)
    return [must("missing-attribute", `The tag "${name}" lacks its ${label}.`, {at, advice: issue.message})];
  const advice = key === "places" ? "places is a whole number from 0 to 4." : issue.message;
  return [
    must(
      issue.code === "custom" ? "bad-period" : "bad-value",
      `The tag "${name}" says ${label} ${JSON.stringify(value)}, which cannot be read.`,
      {at, advice},
    ),
  ];
}

function unknownAttribute(name: Name, key: string, at: Place): Finding {
  const known = Object.keys(SHAPES[name].shape).filter((known) => known !== "primary");
  const primary = key === "primary";
  const near = nearest(key, known);
  const list = known.length > 0 ? `It may say: ${known.join(", ")}.` : "It says nothing.";
  return must(
    "unknown-attribute",
    primary ? `The tag "${name}" takes no first value.` : `The tag "${name}" has no attribute "${key}".`,
    {at, advice: near && !primary ? `Did you mean "${near}"?` : list},
  );
}

function unknownTag(name: string, at: Place): Finding {
  const near = nearest(name, TAG_NAMES);
  const advice = near ? `Did you mean "${near}"?` : `The tags are: ${TAG_NAMES.join(", ")}.`;
  return must("unknown-tag", `There is no tag "${name}".`, {at, advice});
}

function unreadable(source: string, at: Place, suspected?: Place): Finding {
  if (suspected)
    return must("unterminated-quote", "A quotation mark is never closed.", {
      at: suspected,
      advice: 'Add the second " before the end of the tag.',
    });
  const curly = /[“”„‘’']/.test(source);
  const advice = curly
    ? 'Use straight double quotes ("), not curly or single ones.'
    : 'Write {% name "value" attribute="value" /%}, with every text in straight double quotes.';
  return must("unreadable-tag", `The tag ${excerpt(source)} cannot be read.`, {at, advice});
}

function excerpt(source: string): string {
  const line = source.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

interface Asked {
  readonly primary: string;
  readonly area?: string | undefined;
  readonly in?: When | undefined;
}

function asked(said: Asked, front: Front) {
  return {measure: said.primary, area: said.area ?? front.area, period: said.in?.(front) ?? front.period};
}

function compared(said: Asked & {readonly from?: When | undefined}, front: Front) {
  const {measure, area, period} = asked(said, front);
  return {measure, area, from: said.from?.(front) ?? comparatorOf(period, front), period};
}

function tag(read: Unnumbered<Tag>): ReadTag & {kind: "tag"} {
  return {kind: "tag", tag: read};
}

function unread(name: string, ...findings: Finding[]): ReadTag {
  return {kind: "unread", name, findings};
}

type Present<T> = {[K in keyof T]?: Exclude<T[K], undefined>};

/** Leaves out what is undefined. */
function optional<T extends Record<string, unknown>>(of: T): Present<T> {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as Present<T>;
}

function isName(name: string): name is Name {
  return Object.hasOwn(SHAPES, name);
}
