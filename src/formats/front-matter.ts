import {type Document, isMap, isNode, isScalar, LineCounter, parseDocument} from "yaml";
import type {z} from "zod";
import {type Finding, must, type Place} from "../vocabulary/finding.ts";
import {nearest} from "../vocabulary/nearest.ts";

/** The YAML head of a text file (statement, initiative), between two lines of `---`, with the place of every value in it. */
export interface FrontMatterBlock {
  /** Every scalar is text as written: `2024` is "2024". */
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a value stands; of a missing one, the nearest thing around it. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** Offset in the text of the first character after the head. */
  readonly bodyStart: number;
  readonly findings: readonly Finding[];
}

/** Text as the readers want it: no byte order mark, `\n` for every line end, U+FFFD for NUL. Lines keep their numbers. */
export function plainLines(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .replaceAll("\0", "\uFFFD");
}

/** Never throws for what an author wrote. `text` has been through `plainLines`. */
export function readFrontMatter(file: string, text: string): FrontMatterBlock {
  const head = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!head) return withoutHead(file, text);
  const lines = new LineCounter();
  const document = parseDocument(head[1] ?? "", {schema: "failsafe", lineCounter: lines, logLevel: "silent"});
  const at = (offset: number): Place => {
    const {line, col} = lines.linePos(offset);
    return {file, line: Math.max(line, 1) + 1, column: Math.max(col, 1)};
  };
  const findings = document.errors.map((error) => unreadable(firstLine(error.message), at(error.pos[0])));
  return {
    values: plainValues(document.toJS.bind(document), findings, {file, line: 1}),
    placeOf: (path) => {
      const offset = offsetOf(document, path);
      return offset === undefined ? {file, line: 1} : at(offset);
    },
    bodyStart: head[0].length,
    findings,
  };
}

/** Of a key of the head its own offset, of what is inside a value that value's; of what is missing the nearest around it. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  if (!isMap(document.contents)) return undefined;
  for (let length = path.length; length > 1; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  const key = document.contents.items.map((pair) => pair.key).find((key) => isScalar(key) && key.value === path[0]);
  return isScalar(key) ? key.range?.[0] : undefined;
}

/** Reads the values of a head by a strict schema; what is wrong is a finding at its line, and `fields` is then undefined. */
export function readFields<Fields>(
  block: FrontMatterBlock,
  schema: z.ZodType<Fields>,
  known: readonly string[],
): {readonly fields?: Fields; readonly findings: readonly Finding[]} {
  const result = schema.safeParse(block.values);
  if (result.success) return {fields: result.data, findings: []};
  return {findings: result.error.issues.flatMap((issue) => issueFindings(issue, block, known))};
}

function issueFindings(issue: z.core.$ZodIssue, block: FrontMatterBlock, known: readonly string[]): Finding[] {
  const name = issue.path.join(".");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(key, issue.path, {block, known}));
  const at = block.placeOf(issue.path);
  const value = valueAt(block.values, issue.path);
  if (value === undefined)
    return [
      must("front-matter-missing-key", `"${name}" is missing.`, {
        at,
        advice: `Add a line "${name}: …". ${issue.message}`,
      }),
    ];
  const shown = typeof value === "string" ? `"${value}"` : Array.isArray(value) ? "a list" : "a set of keys";
  return [must("front-matter-bad-value", `"${name}" is ${shown}, which cannot be read.`, {at, advice: issue.message})];
}

function unknownKey(
  key: string,
  path: readonly PropertyKey[],
  {block, known}: {readonly block: FrontMatterBlock; readonly known: readonly string[]},
): Finding {
  const near = nearest(key, known);
  const advice = near ? `Did you mean "${near}"?` : `Remove it. The keys are: ${known.join(", ")}.`;
  return must("front-matter-unknown-key", `"${key}" is not a key of this file.`, {
    at: block.placeOf([...path, key]),
    advice,
  });
}

function withoutHead(file: string, text: string): FrontMatterBlock {
  const opened = /^---[ \t]*(?:\n|$)/.test(text);
  const message = opened ? "The front matter is never closed." : "The file has no front matter.";
  return {
    values: {},
    placeOf: () => ({file, line: 1}),
    bodyStart: 0,
    findings: [
      must("front-matter-missing", message, {
        at: {file, line: 1},
        advice: `Begin the file with a line "---", its keys a line each, and a second line "---".`,
      }),
    ],
  };
}

/** An alias to nothing is found only when the values are taken out. */
function plainValues(toJS: () => unknown, findings: Finding[], at: Place): Readonly<Record<string, unknown>> {
  try {
    const values = toJS();
    if (typeof values === "object" && values !== null && !Array.isArray(values))
      return values as Readonly<Record<string, unknown>>;
    if (findings.length === 0 && values !== null && values !== "")
      findings.push(unreadable("it is not a list of keys", at));
  } catch (error) {
    if (findings.length === 0) findings.push(unreadable(error instanceof Error ? error.message : String(error), at));
  }
  return {};
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    values,
  );
}

function unreadable(why: string, at: Place): Finding {
  return must("front-matter-unreadable", `The front matter cannot be read: ${why}.`, {
    at,
    advice: `Write each key as "key: value" on its own line; put a value that holds a colon in "quotes".`,
  });
}

function firstLine(message: string): string {
  return message.split("\n", 1)[0]!.replace(/[ .:]*(?:at line \d+, column \d+:?)?$/, "");
}
