import type {Finding} from "../../vocabulary/finding.ts";
import type {RowSource} from "../sources/source.ts";
import type {Claimed, SettledMonths} from "./claimed.ts";
import {describeMonths} from "./street-months.ts";
import type {StoredFile} from "./versions.ts";

/**
 * Which months each file of a load stands for. Coverage is declared, and still a month without any row of a whole force's crimes is more likely
 * lost than empty: it is a finding, and not covered, until the mapping says that it is empty.
 */
export function settleMonths(claims: readonly Claimed[], standing: readonly StoredFile[]): SettledMonths {
  const batches = new Map<string, Claimed[]>();
  for (const claim of claims) batches.set(batchOf(claim), [...(batches.get(batchOf(claim)) ?? []), claim]);
  const missing = [...batches.values()].flatMap((batch) => [...missingMonths(batch), ...sharedMonths(batch)]);
  const covered = claims.map((claim) => withMonths(claim, batches.get(batchOf(claim))!));
  const described = describeMonths(covered, standing);
  return {
    claims: described.claims,
    findings: [...described.claims.flatMap(({findings}) => findings), ...missing, ...described.findings],
  };
}

/** Files read by one mapping in one load hold their months together. */
function batchOf({source}: Claimed): string {
  return JSON.stringify([
    source.id,
    source.supplier,
    source.mapping,
    source.kind === "rows" && source.street ? source.covers : [],
  ]);
}

function withMonths(claim: Claimed, batch: readonly Claimed[]): Claimed {
  const {source, receipt} = claim;
  if (source.kind !== "rows" || !receipt.taken) return claim;
  const [first] = batch.filter((one) => one.receipt.taken);
  const empty = source.street ? source.covers : first === claim ? (source.emptyMonths ?? []) : [];
  const months = source.covers.filter((month) => claim.rows.has(month) || empty.includes(month));
  return {...claim, receipt: {...receipt, months}};
}

function missingMonths(batch: readonly Claimed[]): readonly Finding[] {
  const taken = batch.filter(({receipt}) => receipt.taken);
  const [first] = taken;
  if (first?.source.kind !== "rows" || first.source.street) return [];
  const {covers, emptyMonths = []}: RowSource = first.source;
  return covers
    .filter((month) => !emptyMonths.includes(month) && !taken.some(({rows}) => rows.has(month)))
    .map((month) => ({
      code: "month-without-rows",
      severity: "must" as const,
      message: `No row was recorded in ${month}, which is among the months declared, ${covers[0]} to ${covers.at(-1)}. The month is not covered.`,
      at: {file: first.receipt.file},
      advice: `Ask for the month. If nothing was recorded in it, put it in the mapping: empty-months: [${month}]. If the file was never to hold it, change covers:.`,
    }));
}

/** Months that two extracts of one load hold: the later file answers for them, and its reader must know. */
function sharedMonths(batch: readonly Claimed[]): readonly Finding[] {
  const taken = batch.filter(({receipt, source}) => receipt.taken && source.kind === "rows" && !source.street);
  return taken.flatMap((claim, at) =>
    taken.slice(at + 1).flatMap((later): readonly Finding[] => {
      const shared = [...claim.rows.keys()].filter((month) => later.rows.has(month)).sort();
      if (shared.length === 0) return [];
      const months = shared.length === 1 ? shared[0] : `${shared.length} months, ${shared[0]} to ${shared.at(-1)},`;
      return [
        {
          code: "two-files-for-one-month",
          severity: "must",
          message: `${claim.receipt.file} and ${later.receipt.file} both hold ${months} of ${claim.source.supplier}. The second answers for them.`,
          at: {file: claim.receipt.file},
          advice: "Keep the file that is meant. If each holds a part of the same months, join them to one file.",
        },
      ];
    }),
  );
}
