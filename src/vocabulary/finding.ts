/** Where in a file something is: 1-based line and column, when they are known. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** `must` blocks a sign-off; `should` may be accepted with a reason. */
export type Severity = "must" | "should";

/**
 * What a load or a check has to say about the data or the document. A value, never thrown.
 * `code` is stable and documented in docs/findings.md; `message` says what is wrong with the numbers that show it;
 * `advice` says what to do. Quotes a cell, never a row.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Place;
  readonly advice: string;
}

/** A finding that blocks. */
export function must(code: string, message: string, rest: Pick<Finding, "at" | "advice">): Finding {
  return {code, severity: "must", message, ...rest};
}

export function printPlace(place: Place): string {
  if (place.line === undefined) return place.file;
  return place.column === undefined ? `${place.file}:${place.line}` : `${place.file}:${place.line}:${place.column}`;
}

/** Orders findings by file, line, column and code, so that a report is the same every run. */
export function inReadingOrder(a: Finding, b: Finding): number {
  return (
    compareText(a.at.file, b.at.file) ||
    (a.at.line ?? 0) - (b.at.line ?? 0) ||
    (a.at.column ?? 0) - (b.at.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
