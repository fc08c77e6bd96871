import type {Finding} from "../../vocabulary/finding.ts";

/** Something in a release that does not follow from its own figures: where, what should stand there and what does. */
export interface Discrepancy {
  readonly code: string;
  readonly file: string;
  readonly line?: number;
  /** What is compared: "homicides@E23000014@2024". */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

export function asFinding({code, file, line, what, expected, found}: Discrepancy): Finding {
  return {
    code,
    severity: "must",
    message: `${what}: expected ${expected}, found ${found}.`,
    at: line === undefined || line === 0 ? {file} : {file, line},
    advice: "The release does not follow from its own data: do not publish or rely on it; publish the statement again.",
  };
}
