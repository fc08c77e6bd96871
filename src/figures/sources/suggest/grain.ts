import type {Grain, RowField} from "../source.ts";
import type {ColumnProfile} from "./column-profile.ts";

/** What a row of an extract seems to be: a crime when keys do not repeat, else whatever differs between rows of one key. */
export function guessGrain(
  fields: ReadonlyMap<RowField, ColumnProfile>,
  columns: readonly ColumnProfile[],
): {readonly grain: Grain; readonly why: string; readonly note: string} {
  const key = fields.get("key");
  if (!key)
    return {
      grain: "crime",
      why: "to settle: no key column",
      note: "Without a key column the grain cannot be told: say it.",
    };
  const groups = Map.groupBy(key.values.keys(), (row) => key.values[row]!);
  const repeated = [...groups].filter(([value, rows]) => value !== "" && rows.length > 1).map(([, rows]) => rows);
  if (repeated.length === 0)
    return {
      grain: "crime",
      why: "no key repeats in the sample",
      note: `No "${key.header}" repeats in the sample, so a row is taken to be a crime: check that it is.`,
    };
  const differs = (profile: ColumnProfile | undefined): boolean =>
    profile !== undefined && repeated.some((rows) => new Set(rows.map((row) => profile.values[row])).size > 1);
  const suspect = columns.find(({header}) => /suspect|offender|accused/i.test(header));
  const grain: Grain = differs(fields.get("outcome")) ? "outcome" : differs(suspect) ? "suspect" : "victim";
  return {
    grain,
    why: `to settle: ${repeated.length} keys repeat in the sample`,
    note: `"${key.header}" repeats (${repeated.length} keys of the sample): rows are taken to be one ${grain === "outcome" ? "an" : "a"} ${grain}. Check it.`,
  };
}
