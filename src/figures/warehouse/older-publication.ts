import type {Finding} from "../../vocabulary/finding.ts";
import type {Month} from "../../vocabulary/period.ts";
import {keyOf, monthRuns, replaceHoldings, type StoredFile} from "./versions.ts";

/**
 * A table that is published anew each quarter replaces what its last publication gave, never what a later one gives. A file of which a
 * later publication stands already answers only for the rest, and its reader is told which file stands.
 */
export function olderPublications(
  standing: readonly StoredFile[],
  load: readonly (readonly StoredFile[])[],
): readonly Finding[] {
  const loaded = load.flat();
  return loaded.flatMap((file, at) => tellOlder(file, [...standing, ...loaded.filter((_, other) => other !== at)]));
}

function tellOlder(file: StoredFile, others: readonly StoredFile[]): readonly Finding[] {
  const {vintage} = file;
  if (vintage === undefined) return [];
  const told = others
    .filter((other) => other.vintage !== undefined && other.vintage > vintage)
    .sort((a, b) => (a.vintage! < b.vintage! ? 1 : -1))
    .map((newer) => ({file, newer, months: monthsLost(file, newer)}))
    .find(({months}) => months.length > 0);
  return told === undefined ? [] : [older(told)];
}

function monthsLost(file: StoredFile, newer: StoredFile): readonly Month[] {
  const after = replaceHoldings([newer], [file]).find(({path, sha256}) => path === file.path && sha256 === file.sha256);
  const kept = new Set(after?.holdings.map(keyOf));
  return file.holdings.filter((holding) => !kept.has(keyOf(holding))).map(({month}) => month);
}

function older(given: {file: StoredFile; newer: StoredFile; months: readonly Month[]}): Finding {
  const {file, newer, months} = given;
  const runs = monthRuns(months).map(([from, last]) => (from === last ? from : `${from} to ${last}`));
  const name = nameOf(file);
  return {
    code: "older-publication",
    severity: "should",
    message: `${name} goes to ${file.vintage}, and ${nameOf(newer)}, which goes to ${newer.vintage}, gives ${runs.join(", ")} too: the later publication stands for them.`,
    at: {file: name},
    advice: "Nothing needs to be done. To go back to the older publication, load it into a workspace of its own.",
  };
}

function nameOf({origins, path}: StoredFile): string {
  return origins[0]?.file ?? path;
}
