/**
 * A number as people print it in a cell. Exact: `value` × 10^−`scale` is what was printed, and `scale` the decimals shown.
 * `marked` is a number with a footnote mark beside it, which may be part of the number ("9,0001"): not for a reader to guess.
 */
export type PrintedNumber =
  | {readonly kind: "number"; readonly value: number; readonly scale: number; readonly unit?: "percent" | "pounds"}
  | {readonly kind: "blank"}
  | {readonly kind: "missing"; readonly mark: string}
  | {readonly kind: "marked"; readonly number: string; readonly mark: string}
  | {readonly kind: "words"};

/** Understands "1,234", "14, 869", "1 234", "(12)", "−12", "£104,220.50", "94.9%"; "-", "n/a", "..", "[x]" are missing. */
export function readPrintedNumber(text: string): PrintedNumber {
  const trimmed = text.replace(/[\s\u00a0\u2007\u202f]+/g, " ").trim();
  if (trimmed === "") return {kind: "blank"};
  if (MISSING.test(trimmed)) return {kind: "missing", mark: trimmed};
  const plain = readPlain(trimmed);
  if (plain) return plain;
  const marked = MARKED.exec(trimmed);
  if (marked && readPlain(marked[1]!)) return {kind: "marked", number: marked[1]!.trim(), mark: marked[2]!};
  return {kind: "words"};
}

/** The integer at another scale, or undefined when digits would be lost or the integer be inexact. */
export function atScale(number: {readonly value: number; readonly scale: number}, scale: number): number | undefined {
  const scaled =
    scale >= number.scale ? number.value * 10 ** (scale - number.scale) : number.value / 10 ** (number.scale - scale);
  return Number.isSafeInteger(scaled) ? scaled || 0 : undefined;
}

const MISSING = /^(?:[-\u2010-\u2015\u2212:*.]|\.{2,}|…|n\/?a|n\.a\.?|not available|\[[xzcuw]\]|x|#n\/a)$/i;
const MARKED = /^(.*\d%?\)?) ?(\*+|[†‡§]|[¹²³⁰⁴-⁹ᵃ-ᶻ]+|\[[a-z0-9]{1,3}\]|\([a-z0-9]\)|[ac-jln-z])$/i;
const DIGITS = /^(\d+|\d{1,3}(?:, ?\d{3})+|\d{1,3}(?: \d{3})+)(?:\.(\d+))?$/;

function readPlain(text: string): PrintedNumber | undefined {
  const bare = stripSign(text);
  const pounds = bare.text.startsWith("£");
  const percent = bare.text.endsWith("%");
  const digits = DIGITS.exec(bare.text.replace(/^£ ?/, "").replace(/ ?%$/, ""));
  if (!digits || (pounds && percent)) return undefined;
  const decimals = digits[2] ?? "";
  const all = `${digits[1]!.replace(/[ ,]/g, "")}${decimals}`;
  const value = Number(all);
  if (!Number.isSafeInteger(value)) return undefined;
  return {
    kind: "number",
    value: bare.negative && value !== 0 ? -value : value,
    scale: decimals.length,
    ...(pounds ? {unit: "pounds" as const} : percent ? {unit: "percent" as const} : {}),
  };
}

function stripSign(text: string): {readonly text: string; readonly negative: boolean} {
  const brackets = /^(£ ?)?\( ?(.*?) ?\)(%)?$/.exec(text);
  if (brackets) return {text: `${brackets[1] ?? ""}${brackets[2]}${brackets[3] ?? ""}`, negative: true};
  const sign = /^(£ ?)?[-\u2212\u2013] ?(.*)$/.exec(text);
  if (sign) return {text: `${sign[1] ?? ""}${sign[2]}`, negative: true};
  return {text, negative: false};
}
