import type {Discrepancy} from "../discrepancy.ts";

/** What is wrong in the file that is being read. */
export type Fault = Omit<Discrepancy, "file">;

/** It is not marked as it should be for whoever reads it by its tags. */
export function structureFault(what: string, expected: string, found: string): Fault {
  return {code: "pdf-structure-differs", what, expected, found};
}

/** ", page 3", to be set behind what is named. */
export function onPage({page}: {readonly page?: number | undefined}): string {
  return page === undefined ? "" : `, page ${page}`;
}
