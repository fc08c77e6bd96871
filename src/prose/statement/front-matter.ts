import {z} from "zod";
import {type FrontMatterBlock, readFields, readFrontMatter} from "../../formats/front-matter.ts";
import {languageOf} from "../../language/language.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {type Period, parsePeriod, samePeriod, shiftYears} from "../../vocabulary/period.ts";
import type {FrontMatter} from "./statement.ts";

/** What the workspace says where a statement does not. */
export interface Defaults {
  /** Area code. */
  readonly area: string;
  readonly framework: string;
  readonly language?: string;
}

export const PERIOD_FORMS =
  "Write a year (2024), a financial year (2024/25), a quarter (2024 Q3 or 2024-25 Q2), a month (2024-03), twelve months (12 months to 2024-06) or a span (2024-05..2024-07).";

const period = z.string({error: PERIOD_FORMS}).transform((text, context) => {
  const read = parsePeriod(text);
  if (read) return read;
  context.addIssue({code: "custom", message: PERIOD_FORMS});
  return z.NEVER;
});

const words = (advice: string) => z.string({error: advice}).trim().min(1, {error: advice});

const CODE = "The code is the one the finding shows, such as reading-age.";

const KEYS = z.strictObject({
  title: words("It is the heading of the page."),
  edition: period,
  period: period.optional(),
  comparator: period.optional(),
  area: words("Write the area's official code, such as E23000014.").optional(),
  framework: words("Write the id of the framework of priorities it answers to.").optional(),
  language: z.enum(["en", "cy"], {error: "Write en or cy."}).optional(),
  accepted: z
    .array(
      z.strictObject({
        code: words(CODE),
        about: words("Write a word of the sentence, or leave it out.").optional(),
        reason: words("Say why it stands: the reason is kept with the signature."),
      }),
      {error: "Write a list, each with code and reason."},
    )
    .optional(),
});

const KNOWN = [...Object.keys(KEYS.shape), "code", "about", "reason"];

/** When even the edition cannot be read: the figures then find nothing, and the finding says what to write. */
const UNREAD: Period = {from: "1970-01", until: "1970-04"};

/** The keys of a statement's head. Keys that cannot be read are findings, and the rest stands. */
export function readHead(
  file: string,
  text: string,
  defaults: Defaults,
): {readonly front: FrontMatter; readonly bodyStart: number; readonly findings: readonly Finding[]} {
  const block = readFrontMatter(file, text);
  const {fields, findings} = readFields(block, KEYS, KNOWN);
  const front = frontMatter(fields ?? salvage(block), block, defaults);
  // A head that is missing or no YAML says so once, not key by key.
  return {front, bodyStart: block.bodyStart, findings: block.findings.length > 0 ? block.findings : findings};
}

/** What a figure of this period is compared with: the statement's own comparator, else the same months a year earlier. */
export function comparatorOf(of: Period, front: Pick<FrontMatter, "period" | "comparator">): Period {
  return samePeriod(of, front.period) ? front.comparator : shiftYears(of, -1);
}

type Keys = z.infer<typeof KEYS>;

/** Key by key, those that can be read. */
function salvage(block: FrontMatterBlock): Partial<Keys> {
  const entries = Object.entries(KEYS.shape).flatMap(([key, schema]) => {
    const read = schema.safeParse(block.values[key]);
    return read.success && read.data !== undefined ? [[key, read.data] as const] : [];
  });
  return Object.fromEntries(entries);
}

function frontMatter(keys: Partial<Keys>, block: FrontMatterBlock, defaults: Defaults): FrontMatter {
  const edition = keys.edition ?? keys.period ?? UNREAD;
  const covered = keys.period ?? edition;
  return {
    title: keys.title ?? "",
    edition,
    editionWords: typeof block.values.edition === "string" ? block.values.edition : "",
    period: covered,
    comparator: keys.comparator ?? shiftYears(covered, -1),
    area: keys.area ?? defaults.area,
    framework: keys.framework ?? defaults.framework,
    language: languageOf(keys.language ?? defaults.language ?? "en"),
    accepted: (keys.accepted ?? []).map(({code, about, reason}) => ({code, reason, ...(about && {about})})),
  };
}
