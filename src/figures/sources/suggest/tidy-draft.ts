import {readPrintedNumber} from "../../../formats/printed-number.ts";
import {readSpan} from "../tallies/span.ts";
import type {TidyField} from "../tallies/tidy-mapping.ts";
import {type ColumnProfile, mostly} from "./column-profile.ts";
import {headLines, type Known, list, type Suggestion, scalar, subjectNamed} from "./draft-lines.ts";

interface Guess {
  readonly field: TidyField;
  readonly header: RegExp;
  readonly shape: (profile: ColumnProfile) => boolean;
}

/** Such tables are short, and a cell or two that is wrong says little of its column. */
const IN_A_SHORT_TABLE = 0.7;
const isSpan = (profile: ColumnProfile): boolean =>
  mostly(profile, (value) => readSpan(value) !== undefined, IN_A_SHORT_TABLE);
const isNumber = (profile: ColumnProfile): boolean =>
  mostly(profile, (value) => readPrintedNumber(value).kind !== "words", IN_A_SHORT_TABLE);
const isText = (profile: ColumnProfile): boolean => mostly(profile, (value) => /\p{L}/u.test(value));

const GUESSES: readonly Guess[] = [
  {field: "from", header: /\bfrom\b|start/i, shape: isSpan},
  {field: "to", header: /\bto\b|\bend/i, shape: (profile) => profile.filled.length > 0 && !isText(profile)},
  {field: "period", header: /period|month|quarter|year|date/i, shape: isSpan},
  {
    field: "period",
    header: /./,
    shape: (profile) => isSpan(profile) && !mostly(profile, (value) => /^\d{1,4}$/.test(value)),
  },
  {field: "scale", header: /scale|decimals/i, shape: (profile) => mostly(profile, (value) => /^[0-6]$/.test(value))},
  {field: "value", header: /value|count|number|total|figure|amount|volume/i, shape: isNumber},
  {field: "value", header: /./, shape: isNumber},
  {field: "evidence", header: /evidence|source|reference|report/i, shape: isText},
  {field: "area", header: /area|force|district|csp|borough|authority/i, shape: (profile) => profile.filled.length > 0},
  {field: "subject", header: /subject|measure|indicator|metric|description|type|item|category/i, shape: isText},
  {field: "subject", header: /./, shape: isText},
];

/** Each field with the column that seems to hold it; undefined when there is no value or no months. */
export function recogniseTidy(columns: readonly ColumnProfile[]): ReadonlyMap<TidyField, ColumnProfile> | undefined {
  const found = new Map<TidyField, ColumnProfile>();
  const claimed = new Set<ColumnProfile>();
  for (const {field, header, shape} of GUESSES) {
    if (found.has(field) || (field === "period" && found.has("from") && found.has("to"))) continue;
    const best = columns.find((profile) => !claimed.has(profile) && header.test(profile.header) && shape(profile));
    if (!best) continue;
    found.set(field, best);
    claimed.add(best);
  }
  const spanned = found.has("period") || (found.has("from") && found.has("to"));
  return spanned && found.has("value") ? found : undefined;
}

export interface TidySample {
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly ColumnProfile[];
}

export function draftTidyTallies(
  {file, sheet, headerRow, columns}: TidySample,
  fields: ReadonlyMap<TidyField, ColumnProfile>,
  known: Known,
): Suggestion {
  const head = headLines({source: "tidy-tallies", file, known});
  const byColumn = new Map([...fields].map(([field, profile]) => [profile, field]));
  const ignored = columns.filter((profile) => !byColumn.has(profile)).map(({header}) => header);
  const subjects = subjectLines(fields.get("subject"), known);
  const areas = fields.get("area");
  const words = [...new Set(areas?.filled)].filter((word) => !/^[EWKNS]\d{8}$/.test(word)).sort();
  const lines = [
    ...head.lines,
    ...(sheet.trim() === "" ? [] : [`sheet: ${scalar(sheet.trim())}`]),
    ...(headerRow === 1 ? [] : [`header-row: ${headerRow}`]),
    "columns:",
    ...[...byColumn].map(
      ([profile, field]) =>
        `  ${scalar(profile.header)}: ${field}${field === "to" ? " # the last month in; say until if it is the first month out" : ""}`,
    ),
    ...(ignored.length > 0 ? [`ignore: ${list(ignored)}`] : []),
    ...subjects.lines,
    ...(words.length > 0
      ? ["areas: # to settle: the code of each", ...words.map((word) => `  ${scalar(word)}: CODE`)]
      : []),
    ...(fields.has("evidence") ? [] : ["# evidence: what the numbers rest on, a report's name and date"]),
  ];
  const notes = [...head.notes, ...subjects.notes];
  if (ignored.length > 0) notes.push(`Not recognised, and so not read: ${ignored.join(", ")}.`);
  if (words.length > 0) notes.push("Give each area its official code.");
  return {yaml: `${lines.join("\n")}\n`, notes};
}

function subjectLines(column: ColumnProfile | undefined, known: Known) {
  if (!column)
    return {
      lines: ["subject: SUBJECT # to settle: what the numbers count"],
      notes: ["Say what the numbers count: subject."],
    };
  const words = [...new Set(column.filled)].sort();
  const named = words.map((word) => [word, subjectNamed(word, known.subjects)] as const);
  const unknown = named.filter(([, subject]) => subject === undefined).map(([word]) => word);
  const lines = named.map(([word, subject]) =>
    subject ? `  ${scalar(word)}: ${subject}` : `  # ${scalar(word)}: SUBJECT`,
  );
  const none = unknown.length === words.length;
  return {
    lines: [none ? "# subjects: # without this the file's own words are the subjects" : "subjects:", ...lines],
    notes:
      unknown.length > 0
        ? [`No measure is called ${unknown.slice(0, 5).join(", ")}: say its subject, or take the line out.`]
        : [],
  };
}
