/**
 * The command cannot be carried out: wrong usage, a full disk, an engine that does not answer.
 * Shown as its sentence, without a stack, with exit code 2. What is wrong with a document or with data is a Finding instead.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** The code of a Node system error (`ENOSPC`, `EACCES` …), or undefined. */
export function systemErrorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
