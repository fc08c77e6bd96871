import type {Month} from "../../vocabulary/period.ts";

/** What became of one file, line by line: `lines = header + loaded + rejected + apart + insideValues + blank`, or the load says which does not add up. */
export interface Receipt {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly source: string;
  readonly supplier: string;
  readonly months: readonly Month[];
  readonly lines: Lines;
  /** Rows set apart, neither loaded as crimes nor rejected, with why: anti-social behaviour, a workbook's own totals. */
  readonly apart: readonly Apart[];
  /** Plain sentences about what is odd and yet loaded: a short month, repeated ids, blank ids. */
  readonly oddities: readonly string[];
  /** Where the rejected rows were written, in the workspace; absent when there are none. */
  readonly quarantine?: string;
  /** False when the file as a whole was not taken: its findings say why. */
  readonly taken: boolean;
}

export interface Lines {
  readonly total: number;
  readonly header: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly apart: number;
  readonly insideValues: number;
  readonly blank: number;
}

export interface Apart {
  readonly what: string;
  readonly rows: number;
}

export function reconciles(lines: Lines): boolean {
  return lines.total === lines.header + lines.loaded + lines.rejected + lines.apart + lines.insideValues + lines.blank;
}
