import type {FoundRow, ReadFile} from "../csv/judge-row.ts";
import {recordsAt, walkRecords} from "../csv/records.ts";
import type {Engine} from "./connect.ts";

/** The rows that the engine did not take since the last call, at their lines in the file it read. */
export async function takeRejects(engine: Engine, file: ReadFile): Promise<readonly FoundRow[]> {
  const rows = await engine.rows("SELECT DISTINCT line, csv_line FROM reject_errors ORDER BY line, csv_line");
  await forgetRejects(engine);
  const told = rows.map(([line, text]) => ({line: Number(line), text: withoutLineEnd(String(text))}));
  return locate(told, file);
}

/** The engine keeps what it refused until told to forget it. */
export async function forgetRejects(engine: Engine): Promise<void> {
  await engine.run("DROP TABLE IF EXISTS reject_errors");
  await engine.run("DROP TABLE IF EXISTS reject_scans");
}

/** The engine counts records, so its line is only right above the first value with a line end inside. Elsewhere the text is looked for. */
function locate(told: readonly FoundRow[], {path, survey}: ReadFile): readonly FoundRow[] {
  const there = recordsAt(
    path,
    told.map(({line}) => line),
    survey.marks,
  );
  const right = told.filter(({line, text}) => there.get(line) === text);
  const found = new Map(right.map((row) => [row.line, row]));
  const sought = new Set(told.filter(({line, text}) => there.get(line) !== text).map(({text}) => text));
  if (sought.size > 0)
    walkRecords(path, {offset: 0, line: 1}, (text, line) => {
      if (sought.has(text)) found.set(line, {line, text});
      return true;
    });
  return [...found.values()].sort((a, b) => a.line - b.line);
}

/** In a file of CR LF the engine gives the line feed before the record too. */
function withoutLineEnd(text: string): string {
  return text.replace(/^[\r\n]+|\r?\n?$/g, "");
}
