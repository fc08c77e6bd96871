import {readPdf} from "../../../formats/pdf/document.ts";
import type {Release} from "../../release/read-release.ts";
import {RELEASE} from "../../release/release-files.ts";
import type {Discrepancy} from "../discrepancy.ts";
import {chartFaults} from "./charts.ts";
import type {Fault} from "./fault.ts";
import {figureFaults} from "./figures.ts";
import {noteFaults, notesOf} from "./notes.ts";
import {structureFaults} from "./structure.ts";
import {verdictFaults} from "./verdicts.ts";
import {wordsFaults} from "./words.ts";

/**
 * Whether a PDF, read back, holds what the release's records hold: every note its figure, every bracketed figure what its note stands for,
 * every verdict its interval, every chart its numbers, every passage as it was signed. And whether it can be used by whoever reads it by its tags. Knows the file
 * and the records; how it was set is not known here.
 * @param file its path in the release.
 * @throws FormatProblem for what is no PDF, or a damaged one.
 */
export async function provePdf(
  bytes: Uint8Array,
  release: Release,
  file: string = RELEASE.pdf,
): Promise<readonly Discrepancy[]> {
  const pdf = await readPdf(bytes);
  const notes = notesOf(pdf, release);
  const faults: readonly Fault[] = [
    ...structureFaults(pdf, release),
    ...noteFaults(notes, release),
    ...figureFaults(pdf, notes, release),
    ...verdictFaults(pdf, release),
    ...chartFaults(pdf, release),
    ...wordsFaults(pdf, release),
  ];
  return faults.map((fault) => ({...fault, file}));
}
