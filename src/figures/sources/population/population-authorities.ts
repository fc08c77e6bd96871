import {forceAreas} from "../../../official/areas.ts";
import {authorityChanges} from "../../../official/authority-changes.ts";
import {authorityCoded, localAuthorities} from "../../../official/districts.ts";
import {type Finding, must} from "../../../vocabulary/finding.ts";
import {type Month, monthPeriod} from "../../../vocabulary/period.ts";
import type {PublishedReading} from "../published/published-reading.ts";

/** An authority's population as a row gives it, under the code of whatever year. */
export interface AuthorityPopulation {
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly value: number;
  readonly evidence: string;
  readonly line: number;
}

/**
 * Each year's authorities as they are now, and the forces that all of theirs add up to. Districts that have gone into another are added
 * up to it; a force that lacks one is not held, and that is said.
 */
export function addUpAuthorities(reading: PublishedReading, given: readonly AuthorityPopulation[], file: string): void {
  for (const year of [...new Set(given.map((one) => one.year))].sort()) {
    const rows = new Map<string, AuthorityPopulation>();
    for (const row of given) if (row.year === year && !rows.has(row.code)) rows.set(row.code, row);
    reading.find(...given.flatMap((row) => strangers(row, {year, rows, file})));
    for (const force of forceAreas) addUpForce(reading, force, {year, rows});
  }
}

interface OfYear {
  readonly year: number;
  readonly rows: ReadonlyMap<string, AuthorityPopulation>;
}

function addUpForce(
  reading: PublishedReading,
  force: {readonly code: string; readonly name: string},
  {year, rows}: OfYear,
): void {
  const june = monthPeriod(`${year}-06` as Month);
  const authorities = localAuthorities.filter(({within}) => within === force.code);
  const parts = authorities.map((area) => ({area, from: rowsOf(area.code, rows)}));
  const of = {subject: "population", force: force.code, from: june.from, until: june.until, scale: 0};
  const all = parts.flatMap(({from}) => from ?? []);
  const [first] = all;
  if (first === undefined) return;
  for (const {area, from = []} of parts)
    if (from.length > 0)
      reading.add({...of, area: area.code, value: sumOf(from), evidence: first.evidence}, from[0]!.line);
  const lacking = parts.filter(({from}) => from === undefined).map(({area}) => area.name);
  if (lacking.length > 0) {
    reading.odd(
      `${force.name} is not held for mid-${year}: ${lacking.length} of its ${parts.length} authorities are not there (${lacking.slice(0, 3).join(", ")}${lacking.length > 3 ? " and more" : ""}).`,
    );
    return;
  }
  const evidence = `${first.evidence}; the ${parts.length === 1 ? "one authority" : `${parts.length} authorities`} of ${force.name} added up`;
  reading.add({...of, area: force.code, value: sumOf(all), evidence}, first.line);
}

/** The rows that make up an authority: its own, that of its later code, or those of every district that went into it; undefined when one is not there. */
function rowsOf(code: string, rows: OfYear["rows"]): readonly AuthorityPopulation[] | undefined {
  const own = rows.get(code) ?? rows.get(renamed(code) ?? "");
  if (own !== undefined) return [own];
  const change = authorityChanges.find((one) => one.code === code);
  const older = Object.keys(change?.replaces ?? {}).map((old) => rowsOf(old, rows));
  return older.length === 0 || older.includes(undefined) ? undefined : older.flatMap((row) => row ?? []);
}

function renamed(code: string): string | undefined {
  return authorityChanges.find(({replaces}) => Object.keys(replaces).length === 1 && code in replaces)?.code;
}

/** A row that is no authority anyone knows, is given twice, or stands beside the authority that it went into. */
function strangers(row: AuthorityPopulation, {year, rows, file}: OfYear & {readonly file: string}): readonly Finding[] {
  if (row.year !== year) return [];
  const area = authorityCoded(row.code);
  const at = {file, line: row.line};
  if (area === undefined)
    return [
      must(
        "unknown-area",
        `${row.code} "${row.name}" is no local authority of England and Wales that this release knows.`,
        {
          at,
          advice:
            "It was not loaded, and its force is not held. Load the lookup of its year, and say that a newer release is needed.",
        },
      ),
    ];
  const first = rows.get(row.code);
  const twice = first !== undefined && first.line !== row.line;
  const besides = area.code !== row.code && rows.has(area.code);
  if (!twice && !besides) return [];
  const message = twice
    ? `${row.code} "${row.name}" stands in row ${first.line} and again in row ${row.line}.`
    : `${row.code} "${row.name}" went into ${area.name} (${area.code}), which stands in the table too.`;
  return [
    must("duplicate-tally", message, {at, advice: "The first, or the whole, was kept: nothing is counted twice."}),
  ];
}

function sumOf(rows: readonly AuthorityPopulation[]): number {
  return rows.reduce((sum, {value}) => sum + value, 0);
}
