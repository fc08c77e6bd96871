import {FormatProblem} from "../../../formats/format-problem.ts";
import type {Spreadsheet} from "../../../formats/spreadsheet.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import type {TallyReading, TallySource} from "../source.ts";

export interface MappingOrigin {
  /** As it is named in advice. */
  readonly mappingFile: string;
  /** SHA-256 of the mapping. */
  readonly mappingFingerprint: string;
}

interface Described {
  readonly source: string;
  readonly title: string;
  readonly supplier: string;
}

/** The names that a finding of a reading needs. */
export interface ReadFiles {
  readonly file: string;
  readonly mappingFile: string;
}

/** A source that is read from a spreadsheet, whatever its form. A file that is none gives a finding and nothing else. */
export function spreadsheetSource(
  {source, title, supplier}: Described,
  {mappingFile, mappingFingerprint}: MappingOrigin,
  read: (book: Spreadsheet, files: ReadFiles) => TallyReading,
): TallySource {
  return {
    kind: "tallies",
    id: source,
    title,
    readerVersion: 1,
    mapping: mappingFingerprint,
    supplier,
    read: async (file, bytes) => {
      // Only now: an extract of a million rows should not wait for a reader of workbooks.
      const {readSpreadsheet} = await import("../../../formats/spreadsheet.ts");
      try {
        return read(await readSpreadsheet(file, bytes), {file, mappingFile});
      } catch (error) {
        if (error instanceof FormatProblem) return unreadableFile(file, error);
        throw error;
      }
    },
  };
}

/** The reading of a file that could not be read at all: nothing is held, and the finding says why. */
export function unreadableFile(file: string, problem: FormatProblem): TallyReading {
  return emptyReading([
    {
      code: problem.code,
      severity: "must",
      message: problem.message,
      at: {file},
      advice: "Nothing of this file was loaded. Ask for the file again, or save it as .xlsx or CSV and load that.",
    },
  ]);
}

export function emptyReading(findings: readonly Finding[]): TallyReading {
  const read = {total: 0, header: 0, taken: 0, rejected: 0, apart: 0, blank: 0};
  return {tallies: [], findings, holdings: [], read, apart: [], oddities: []};
}
