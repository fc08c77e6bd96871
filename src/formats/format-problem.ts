export type FormatProblemCode =
  | "password-protected"
  | "old-excel-file"
  | "html-not-workbook"
  | "not-a-workbook"
  | "not-text"
  | "utf-16-text"
  | "damaged-file"
  | "unpacks-too-large"
  | "too-many-columns"
  | "value-too-long"
  | "declares-entities"
  | "no-such-sheet"
  | "not-boundaries"
  | "too-many-points"
  | "unknown-projection";

/**
 * The bytes are not the format they are said to be, or would take more room than the reader allows. Thrown by the readers of
 * formats; whoever reads a supplied file turns it into a finding. The message is a sentence for the person who supplied it.
 */
export class FormatProblem extends Error {
  override readonly name = "FormatProblem";
  readonly code: FormatProblemCode;

  constructor(code: FormatProblemCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The problem that an error of a format's library stands for; ours pass as they are. */
export function asDamaged(error: unknown, what: string): FormatProblem {
  if (error instanceof FormatProblem) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new FormatProblem("damaged-file", `${what} is damaged: ${reason}.`, {cause: error});
}
