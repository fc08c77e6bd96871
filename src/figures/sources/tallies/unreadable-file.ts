import type {FormatProblem} from "../../../formats/format-problem.ts";
import type {Finding} from "../../../vocabulary/finding.ts";
import type {TallyReading} from "../source.ts";

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
