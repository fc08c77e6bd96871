import {chartWords, sourceWords, spokenBy} from "../../../language/charts/chart-words.ts";
import type {ChartKey} from "../../../language/charts/english-charts.ts";
import {showLevel, showMissing, showPeriod} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {verdictWords, whyWords} from "../../../language/verdict-words.ts";
import type {Period} from "../../../vocabulary/period.ts";
import type {Level, Missing} from "../../../vocabulary/quantity.ts";
import {type Chart, chartOf, type Drawn, type HowDrawn, type NotDrawn} from "../chart.ts";
import {drawChangeSheet} from "./change-drawing.ts";
import {type ChangeRow, type JudgedRow, judgedRow} from "./change-row.ts";

export interface ChangesData {
  readonly rows: readonly ChangeRow[];
  readonly before: Period;
  readonly after: Period;
  readonly source: string;
  /** On a count below it no percentage is printed but the plain difference; 50 when not said. */
  readonly percentBase?: number;
}

/** A row a measure, from verdicts already given: its interval against no change; a row that cannot be judged says why. */
export function drawChanges(data: ChangesData, how: HowDrawn): Chart | NotDrawn {
  const language = spokenBy(how.language ?? "en");
  const rows = data.rows.map((row) => judgedRow(row, {language, percentBase: data.percentBase ?? PERCENT_BASE}));
  const judged = rows.filter(({ends}) => ends !== undefined);
  if (judged.length === 0) {
    const reasons = rows.map((row) => `${say(language, "change-is-none", {label: row.label, why: row.why ?? ""})}.`);
    const key = rows.length === 0 ? "change-empty" : "change-none";
    const words = say(language, key, {count: rows.length, reasons: reasons.join(" ")});
    return {kind: "not-drawn", of: "change", language, words};
  }
  const said = changeWords({data, rows, language});
  const {title, desc} = said;
  return chartOf(
    {kind: "change", ...said, draw: (size) => drawChangeSheet(rows, language, {id: how.id, size, title, desc})},
    {...how, language},
  );
}

const PERCENT_BASE = 50;

interface Read {
  readonly data: ChangesData;
  readonly rows: readonly JudgedRow[];
  readonly language: Language;
}

function changeWords(read: Read): Omit<Drawn, "kind" | "draw"> {
  const {data, rows, language} = read;
  const slots = {
    before: showPeriod(data.before, language),
    after: showPeriod(data.after, language),
    count: rows.length,
  };
  const list = rows.map((row) => sentence(row, language));
  const title = say(language, "change-title", slots);
  return {
    finding: finding(read),
    under: [
      say(language, "change-under", slots),
      ...(rows.some(({other}) => other) ? [say(language, "change-independent")] : []),
      ...(rows.some(({isCut}) => isCut) ? [say(language, "change-cut")] : []),
      sourceWords(data.source, language),
    ].join(" "),
    title,
    desc: say(language, "change-desc", {list: list.join("; ")}),
    words: `${list.join(". ")}.`,
    table: {
      caption: title,
      heads: HEADS.map((key) => say(language, key)),
      rows: rows.map((row, n) => cells(row, {given: data.rows[n]!, language})),
    },
  };
}

const HEADS = [
  "head-measure",
  "head-before",
  "head-after",
  "head-change",
  "head-interval",
  "head-independent",
  "head-verdict",
] as const satisfies readonly ChartKey[];

function finding({rows, language}: Read): string {
  const of = (kind: string) => rows.filter(({verdict}) => verdict.kind === kind).length;
  const [larger, across] = [of("larger-than-chance"), of("not-distinguishable")];
  const slots = {count: rows.length, larger, across};
  if (across === 0) return say(language, "change-finding-larger", slots);
  return say(language, larger === 0 ? "change-finding-across" : "change-finding-both", slots);
}

function sentence({label, verdict, said, ends, other, why}: JudgedRow, language: Language): string {
  if (ends === undefined) return say(language, "change-is-none", {label, why: why ?? ""});
  const key = verdict.kind === "larger-than-chance" ? "change-is-larger" : "change-is-across";
  return say(language, key, {label, change: said ?? "", ends: other ? `${ends.words}; ${other.words}` : ends.words});
}

function cells(row: JudgedRow, {given, language}: {readonly given: ChangeRow; readonly language: Language}) {
  const none = say(language, "none-given");
  const value = (level: Level | Missing) =>
    level.kind === "missing" ? showMissing(level, language) : showLevel(level, given.places, language);
  const verdict = verdictWords(row.verdict, language);
  return [
    row.label,
    value(given.before),
    value(given.after),
    row.said ?? none,
    row.ends?.words ?? none,
    row.other?.words ?? none,
    row.verdict.kind === "cannot-be-judged" ? `${verdict}: ${whyWords(row.verdict, language)}` : verdict,
  ];
}

function say(language: Language, key: ChartKey, slots: Readonly<Record<string, string | number>> = {}): string {
  return chartWords(language, key, slots);
}
