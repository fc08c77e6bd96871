import type {Holding, Table} from "../../../../vocabulary/coverage.ts";
import type {Month} from "../../../../vocabulary/period.ts";
import {keyOf} from "../../versions.ts";
import type {VersionFile} from "../../warehouse.ts";

/** Two versions' files of one table, without those that answer for the same in both. */
export interface Differing {
  readonly table: Table;
  readonly before: readonly VersionFile[];
  readonly after: readonly VersionFile[];
}

export function filesThatDiffer(
  table: Table,
  before: readonly VersionFile[],
  after: readonly VersionFile[],
): Differing {
  const [were, are] = [before, after].map((files) => new Set(files.map(answersFor))) as [Set<string>, Set<string>];
  const of = (files: readonly VersionFile[], others: ReadonlySet<string>) =>
    files.filter((file) => file.table === table && !others.has(answersFor(file)));
  return {table, before: of(before, are), after: of(after, were)};
}

function answersFor({table, sha256, origins, holdings, masked = []}: VersionFile): string {
  const inputs = origins.map(({source, supplier, sha256: of}) => [source, supplier, of]);
  return JSON.stringify([table, sha256, inputs, holdings.map(keyOf), masked.map(keyOf)]);
}

/** Every month that the files speak of, in order. */
export function monthsOfFiles({before, after}: Differing): readonly Month[] {
  return [...new Set([...before, ...after].flatMap(spokenOf).map(({month}) => month))].sort();
}

export function speaksOf(file: VersionFile, month: Month): boolean {
  return spokenOf(file).some((holding) => holding.month === month);
}

/** Whose rows a file's are; of a file of rows they are all of one source, supplier and force. */
export function ownerOf(file: VersionFile): Pick<Holding, "source" | "supplier" | "force"> {
  const [holding] = spokenOf(file);
  return {source: holding?.source ?? "", supplier: holding?.supplier ?? "", force: holding?.force ?? ""};
}

function spokenOf({holdings, masked = []}: VersionFile): readonly Holding[] {
  return [...holdings, ...masked];
}

/** The holdings that only the second files have, and only the first. */
export function heldApart({before, after}: Differing): {
  readonly begins: readonly Holding[];
  readonly ends: readonly Holding[];
} {
  const [were, are] = [before, after].map((files) =>
    files.flatMap(({holdings}) => holdings.filter(({awaited}) => !awaited)),
  ) as [Holding[], Holding[]];
  const without = (some: readonly Holding[], others: readonly Holding[]) => {
    const known = new Set(others.map(keyOf));
    return some.filter((holding) => !known.has(keyOf(holding)));
  };
  return {begins: without(are, were), ends: without(were, are)};
}
