import {addMonths, kindOf, lastMonth, monthsIn, type Period, parsePeriod} from "../../vocabulary/period.ts";

export interface Roll {
  readonly text: string;
  /** The edition as now written: "2024-25 Q3". Empty when the text has none. */
  readonly edition: string;
  /** What was changed, and what was not and why, a sentence each. */
  readonly changes: readonly string[];
}

/** Moves the front matter on by a quarter; every other byte stays. A year does not end with a quarter, so it stays and is said. */
export function rollToNextQuarter(text: string): Roll {
  const end = headEnd(text);
  const edition = rollKey(text.slice(0, end), "edition");
  const period = rollKey(edition.head, "period");
  const comparator = rollKey(period.head, "comparator");
  return {
    text: comparator.head + text.slice(end),
    edition: edition.now,
    changes: [
      ...(edition.said ?? ["There is no edition in the front matter: write one."]),
      ...titleNames(comparator.head, edition.was),
      ...(period.said ?? []),
      ...(comparator.said ?? []),
    ],
  };
}

interface RolledKey {
  readonly head: string;
  readonly was: string;
  readonly now: string;
  /** Undefined when the key is not there. */
  readonly said?: readonly string[];
}

function rollKey(head: string, key: string): RolledKey {
  const line = new RegExp(`^(${key}[ \\t]*:[ \\t]*)(["']?)([^"'#\\r\\n]*?)\\2(?=[ \\t]*(?:#.*)?\\r?$)`, "m");
  const was = line.exec(head)?.[3] ?? "";
  if (was === "") return {head, was, now: was};
  const now = nextWriting(was);
  if (now === undefined) return {head, was, now: was, said: [stays(key, was)]};
  const rolled = head.replace(line, (_, before, quote) => `${before}${quote}${now}${quote}`);
  return {head: rolled, was, now, said: [`${key}: ${was} is now ${now}.`]};
}

/** Up to the closing line of the head; nothing when it is not closed. */
function headEnd(text: string): number {
  const opened = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opened) return 0;
  const closing = /^---[ \t]*\r?$/gm;
  closing.lastIndex = opened[0].length;
  return closing.exec(text)?.index ?? 0;
}

/** The period three months on, in the writing of the one given; undefined for what is neither a quarter nor twelve months to a month. */
function nextWriting(written: string): string | undefined {
  const period = parsePeriod(written);
  if (period === undefined) return undefined;
  const next = {from: addMonths(period.from, 3), until: addMonths(period.until, 3)};
  const twelve = /^(.* to )\d{4}-\d{2}$/.exec(written);
  if (twelve) return `${twelve[1]}${lastMonth(next)}`;
  if (written.includes("..") && (monthsIn(period) === 3 || monthsIn(period) === 12))
    return `${next.from}..${lastMonth(next)}`;
  return nextQuarter(written, next);
}

function nextQuarter(written: string, next: Period): string | undefined {
  const quarter = /^(\d{4})([/-]\d{2})?([ -][Qq])[1-4]$/.exec(written);
  if (!quarter) return undefined;
  const [, , second, mark] = quarter;
  const [year, month] = [Number(next.from.slice(0, 4)), Number(next.from.slice(5))];
  if (second === undefined) return `${year}${mark}${(month + 2) / 3}`;
  const first = month >= 4 ? year : year - 1;
  const number = month >= 4 ? (month - 1) / 3 : 4;
  return `${first}${second[0]}${String((first + 1) % 100).padStart(2, "0")}${mark}${number}`;
}

function stays(key: string, written: string): string {
  const period = parsePeriod(written);
  if (period === undefined) return `${key}: ${written} cannot be read and was left as it is.`;
  const kind = kindOf(period);
  const what =
    kind === "calendar-year" ? "a calendar year" : kind === "financial-year" ? "a financial year" : "not a quarter";
  return `${key}: ${written} is ${what} and was left as it is.`;
}

function titleNames(head: string, edition: string): readonly string[] {
  const named =
    edition !== "" && head.split(/\r?\n/).some((line) => /^title[ \t]*:/.test(line) && line.includes(edition));
  return named ? [`title: it names ${edition} and was left as it is.`] : [];
}
