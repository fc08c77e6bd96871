import {offences} from "../../../official/offences.ts";
import {outcomeTypes} from "../../../official/outcomes.ts";
import type {RowField} from "../source.ts";
import {type ColumnProfile, type DateStyle, dateStyleOf, mostly} from "./column-profile.ts";
import {headLines, type Known, list, type Suggestion, scalar} from "./draft-lines.ts";
import {guessGrain} from "./grain.ts";

/** What a column of a crime extract seems to be: by its header and by the shape of its values, both. */
interface Guess {
  readonly field: RowField;
  readonly header: RegExp;
  readonly not?: RegExp;
  readonly shape: (profile: ColumnProfile, codes: ReadonlySet<string>) => boolean;
}

const isFlag = (profile: ColumnProfile): boolean =>
  profile.distinct.size <= 6 && mostly(profile, (value) => flagOf(value) !== undefined);
const isDate = (profile: ColumnProfile): boolean => dateStyleOf(profile) !== undefined;
const isText = (profile: ColumnProfile): boolean => mostly(profile, (value) => /[A-Za-z]/.test(value));
const isWhole =
  (most: number) =>
  (profile: ColumnProfile): boolean =>
    mostly(profile, (value) => /^\d{1,3}(\.0)?$/.test(value) && Number(value) <= most);

/** In the order in which columns are claimed: the surest first. */
const GUESSES: readonly Guess[] = [
  {field: "outcome_recorded", header: /outcome|dispos|finalis|result|clear/i, shape: isDate},
  {field: "recorded", header: /record|crimed|creat/i, not: /occur|commit|outcome/i, shape: isDate},
  {
    field: "recorded",
    header: /report|date/i,
    not: /occur|commit|outcome|birth|dob|start|end|from|\bto\b/i,
    shape: isDate,
  },
  {
    field: "offence",
    header: /offen[cs]e|home office|\bho\b|code|class/i,
    not: /outcome|dispos|\bage\b|victim/i,
    shape: isOffence,
  },
  {field: "domestic_abuse", header: /\bda\b|domestic|\bdv\b/i, shape: isFlag},
  {field: "blade", header: /blade|knife|knives|sharp|weapon/i, shape: isFlag},
  {field: "victim_age", header: /\bage\b|_age|age_/i, not: /suspect|offender/i, shape: isWhole(130)},
  {field: "outcome", header: /outcome|dispos|result/i, shape: (profile) => isWhole(22)(profile) || isText(profile)},
  {
    field: "key",
    header: /crime.?(n|ref|id)|\bref|urn|reference|\bid\b|number|\bno\b/i,
    shape: (profile) => profile.distinct.size * 5 > profile.filled.length && profile.filled.length > 0,
  },
  {field: "csp", header: /\bcsp\b|partnership|local authority|\bla\b|district|borough|\blpa\b/i, shape: isText},
  {field: "force", header: /force/i, shape: (profile) => profile.filled.length > 0},
];

function isOffence(profile: ColumnProfile, codes: ReadonlySet<string>): boolean {
  const known = [...profile.distinct].filter((value) => codes.has(code(value))).length;
  return (
    mostly(profile, (value) => /^\d{1,3}[A-Z]{0,2}(?:[/.]\d+[A-Z]?)*$/i.test(value) || codes.has(code(value))) &&
    known > 0
  );
}

function code(value: string): string {
  return value.toUpperCase().replace(/^0+(?=\d)/, "");
}

export interface ExtractSample {
  readonly file: string;
  readonly encoding: string;
  readonly columns: readonly ColumnProfile[];
}

/** Each field with the column that seems to hold it. */
export function recogniseFields(columns: readonly ColumnProfile[], known: Known): ReadonlyMap<RowField, ColumnProfile> {
  const codes = new Set(known.offenceCodes ?? offences.map((offence) => offence.code));
  const found = new Map<RowField, ColumnProfile>();
  const claimed = new Set<ColumnProfile>();
  for (const {field, header, not, shape} of GUESSES) {
    if (found.has(field)) continue;
    const fitting = columns.filter(
      (profile) =>
        !claimed.has(profile) && header.test(profile.header) && !not?.test(profile.header) && shape(profile, codes),
    );
    const best = fitting.find((profile) => /youngest|recorded/i.test(profile.header)) ?? fitting[0];
    if (!best) continue;
    found.set(field, best);
    claimed.add(best);
  }
  return found;
}

export function draftCrimeExtract(sample: ExtractSample, known: Known): Suggestion {
  const {file, encoding, columns} = sample;
  const fields = recogniseFields(columns, known);
  const head = headLines({source: "crime-extract", file, known});
  const recorded = fields.get("recorded");
  const dates = recorded && dateStyleOf(recorded);
  const grain = guessGrain(fields, columns);
  const byColumn = new Map([...fields].map(([field, profile]) => [profile, field]));
  const ignored = columns.filter((profile) => !byColumn.has(profile)).map(({header}) => header);
  const span = dates?.months.length ? `${dates.months[0]}..${dates.months.at(-1)}` : "2024-01..2024-12";
  const lines = [
    ...head.lines,
    `encoding: ${encoding === "windows-1252" ? "windows-1252" : "utf-8"}`,
    `dates: ${dates?.style ?? "dd/mm/yyyy # to settle"}`,
    `grain: ${grain.grain} # ${grain.why}`,
    `covers: ${span} # the months that the file is whole for: to settle, seen in a sample only`,
    "columns:",
    ...[...byColumn].sort(([a], [b]) => a.column - b.column).flatMap(([profile, field]) => columnLines(profile, field)),
    ...(ignored.length > 0 ? [`ignore: ${list(ignored)}`] : []),
  ];
  const notes = [...head.notes, grain.note, ...doubts(fields, {dates, encoding, ignored})];
  return {yaml: `${lines.join("\n")}\n`, notes};
}

interface Seen {
  readonly dates: DateStyle | undefined;
  readonly encoding: string;
  readonly ignored: readonly string[];
}

function doubts(fields: ReadonlyMap<RowField, ColumnProfile>, {dates, encoding, ignored}: Seen): readonly string[] {
  const needed = (["key", "offence"] as const).filter((field) => !fields.has(field));
  return [
    ...(dates
      ? []
      : ["No column of recorded dates was recognised: say dates, covers and the column that is recorded."]),
    ...(dates?.american
      ? ["The dates seem to put the month first, as in America: ask for dd/mm/yyyy or yyyy-mm-dd."]
      : []),
    ...(encoding === "utf-16le" ? ["The file is UTF-16: save it as CSV UTF-8."] : []),
    ...needed.map((field) => `No column was recognised as ${field}, which is needed.`),
    ...(ignored.length > 0 ? [`Not recognised, and so not read: ${ignored.join(", ")}.`] : []),
  ];
}

function columnLines(profile: ColumnProfile, field: RowField): readonly string[] {
  const values = valuesOf(profile, field);
  if (!values) return [`  ${scalar(profile.header)}: ${field}`];
  const mapped = values.filter(([, to]) => to !== undefined).map(([from, to]) => `${JSON.stringify(from)}: ${to}`);
  const doubtful = values.filter(([, to]) => to === undefined).map(([from]) => from);
  return [
    ...(doubtful.length > 0 ? [`  # to settle, the values ${list(doubtful.slice(0, 20))} of the next column`] : []),
    `  ${scalar(profile.header)}: {field: ${field}, values: {${mapped.join(", ")}}}`,
  ];
}

function valuesOf(
  profile: ColumnProfile,
  field: RowField,
): readonly (readonly [string, string | undefined])[] | undefined {
  const seen = [...new Set([...profile.distinct, ...(field === "outcome" ? [] : [""])])].sort();
  if (field === "domestic_abuse" || field === "blade") return seen.map((value) => [value, flagOf(value)]);
  if (field === "outcome" && !isWhole(22)(profile)) return seen.map((value) => [value, outcomeNamed(value)]);
  return undefined;
}

const FLAGS: Readonly<Record<string, string>> = {
  y: "yes",
  yes: "yes",
  true: "yes",
  t: "yes",
  "1": "yes",
  n: "no",
  no: "no",
  false: "no",
  f: "no",
  "0": "no",
  "": "unknown",
  u: "unknown",
  unknown: "unknown",
  "not known": "unknown",
  "n/k": "unknown",
  nk: "unknown",
};

function flagOf(value: string): string | undefined {
  return FLAGS[value.toLowerCase()];
}

/** "1", "Type 1: charged", or the outcome's own name. */
function outcomeNamed(value: string): string | undefined {
  if (value === "") return undefined;
  const numbered = /^(?:type |outcome )?(\d{1,2})\b/i.exec(value)?.[1];
  if (numbered !== undefined && Number(numbered) <= 22) return numbered;
  const named = outcomeTypes.find(({name}) => name.toLowerCase().startsWith(value.toLowerCase()));
  return named && String(named.number);
}
