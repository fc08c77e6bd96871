import type {Finding} from "../../vocabulary/finding.ts";
import {type Claimed, isStreet, rowsOf, type SettledMonths} from "./claimed.ts";
import {oddMonths} from "./odd-months.ts";
import type {StoredFile} from "./versions.ts";

/**
 * What is said of files that are published by the month: what is odd about each, and what it replaces. A second file for a month is not taken
 * twice.
 */
export function describeMonths(claims: readonly Claimed[], standing: readonly StoredFile[]): SettledMonths {
  const findings: Finding[] = [];
  const single = claims.map((claim) => {
    const rival = rivalOf(claim, claims);
    if (!rival) return claim;
    findings.push(twoFiles(claim, rival));
    return {
      ...claim,
      receipt: {
        ...claim.receipt,
        taken: false,
        months: [],
        oddities: [
          ...claim.receipt.oddities,
          `Not taken: ${rival.receipt.file} holds the same month of the same supplier.`,
        ],
      },
    };
  });
  const oddOf = oddMonths(single, standing);
  const described = single.map((claim) => {
    const odd = oddOf(claim);
    findings.push(...odd.flatMap(({finding}) => (finding ? [finding] : [])));
    return {
      ...claim,
      receipt: {
        ...claim.receipt,
        oddities: [...claim.receipt.oddities, ...odd.map(({words}) => words), ...replacing(claim, standing)],
      },
    };
  });
  return {claims: described, findings};
}

/** A file that somebody publishes for one month of one force. */
function isMonthFile(claim: Claimed): boolean {
  return isStreet(claim) || (claim.source.kind === "tallies" && claim.source.month !== undefined);
}

/** A later file of the same load for the same supplier and month: that one is taken. */
function rivalOf(claim: Claimed, claims: readonly Claimed[]): Claimed | undefined {
  if (!isMonthFile(claim) || !claim.receipt.taken) return undefined;
  return claims
    .slice(claims.indexOf(claim) + 1)
    .find((other) => other.receipt.taken && isMonthFile(other) && sameMonth(claim, other));
}

function sameMonth(a: Claimed, b: Claimed): boolean {
  const [one, other] = [a, b].map(({source, receipt}) =>
    JSON.stringify([source.id, source.supplier, receipt.months[0]]),
  );
  return one === other;
}

function twoFiles(claim: Claimed, rival: Claimed): Finding {
  const same = claim.receipt.sha256 === rival.receipt.sha256;
  return {
    code: "two-files-for-one-month",
    severity: "must",
    message: `${claim.receipt.file} and ${rival.receipt.file} both hold ${claim.receipt.months[0]} of ${claim.source.supplier}, ${same ? "with the same contents" : `with different contents (${rowsOf(claim)} and ${rowsOf(rival)} rows)`}. The second was taken.`,
    at: {file: claim.receipt.file},
    advice: "Keep the file that is meant, and load without the other.",
  };
}

function replacing({receipt, source}: Claimed, standing: readonly StoredFile[]): readonly string[] {
  if (!receipt.taken || !(source.kind === "rows" || source.month)) return [];
  const before = standing.find(
    ({table, holdings, origins}) =>
      table === (source.kind === "rows" ? "crimes" : "tallies") &&
      origins.every(({sha256}) => sha256 !== receipt.sha256) &&
      holdings.some(
        (held) => held.source === source.id && held.supplier === source.supplier && receipt.months.includes(held.month),
      ),
  );
  if (!before) return [];
  const months = new Set(before.holdings.map(({month}) => month).filter((month) => receipt.months.includes(month)))
    .size;
  return [
    `Replaces ${months === 1 ? before.holdings.find(({month}) => receipt.months.includes(month))!.month : `${months} months`} as loaded before from ${before.origins[0]?.file ?? "another file"}.`,
  ];
}
