import type {Finding} from "../../vocabulary/finding.ts";
import {addMonths, type Month} from "../../vocabulary/period.ts";
import type {Claimed, SettledMonths} from "./claimed.ts";
import {printCount} from "./receipt.ts";
import type {StoredFile} from "./versions.ts";

/** A street month holds less than this share of both its neighbours when it is short; of the one there is, when there is one. */
const SHORT = 2 / 3;

/** What is odd about the months of street files, seen beside the other months held of the same supplier. A second file for a month is not taken twice. */
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
  const totals = monthTotals(single, standing);
  const described = single.map((claim) => {
    const odd = isStreet(claim) && claim.receipt.taken ? oddMonth(claim, totals) : [];
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

function isStreet({source}: Claimed): boolean {
  return source.kind === "rows" && source.street;
}

/** A later file of the same load for the same supplier and month: that one is taken. */
function rivalOf(claim: Claimed, claims: readonly Claimed[]): Claimed | undefined {
  if (!isStreet(claim) || !claim.receipt.taken) return undefined;
  return claims
    .slice(claims.indexOf(claim) + 1)
    .find((other) => other.receipt.taken && isStreet(other) && sameMonth(claim, other));
}

function sameMonth(a: Claimed, b: Claimed): boolean {
  return a.source.supplier === b.source.supplier && a.receipt.months[0] === b.receipt.months[0];
}

function twoFiles(claim: Claimed, rival: Claimed): Finding {
  const same = claim.receipt.sha256 === rival.receipt.sha256;
  return {
    code: "two-files-for-one-month",
    severity: "must",
    message: `${claim.receipt.file} and ${rival.receipt.file} both hold ${claim.receipt.months[0]} of ${claim.source.supplier}, ${same ? "with the same contents" : `with different contents (${total(claim)} and ${total(rival)} rows)`}. The second was taken.`,
    at: {file: claim.receipt.file},
    advice: "Keep the file that is meant, and load without the other.",
  };
}

interface MonthTotal {
  readonly rows: number;
  readonly apart: number;
}

function total({rows}: Claimed): number {
  return [...rows.values()].reduce((sum, count) => sum + count, 0);
}

/** Crimes and incidents by supplier and month: of this load, else of the version that stands. */
function monthTotals(claims: readonly Claimed[], standing: readonly StoredFile[]): ReadonlyMap<string, MonthTotal> {
  const totals = new Map<string, MonthTotal>();
  for (const {street, holdings} of standing)
    if (street) for (const {supplier, month} of holdings) totals.set(`${supplier} ${month}`, street);
  for (const claim of claims)
    if (isStreet(claim) && claim.receipt.taken)
      totals.set(`${claim.source.supplier} ${claim.receipt.months[0]}`, {rows: total(claim), apart: claim.apart});
  return totals;
}

function oddMonth(
  claim: Claimed,
  totals: ReadonlyMap<string, MonthTotal>,
): readonly {words: string; finding?: Finding}[] {
  const month = claim.receipt.months[0]!;
  const beside = ([-1, 1] as const).flatMap((step) => {
    const other = addMonths(month, step);
    const found = totals.get(`${claim.source.supplier} ${other}`);
    return found ? [{...found, month: other}] : [];
  });
  return [...shortMonth(claim, month, beside), ...incidentJump(claim, month, beside)];
}

/** In all rows and in crimes alone: a jump of incidents in the month beside it makes no month short. */
function isShort(rows: number, beside: number): boolean {
  return rows < beside * SHORT;
}

type Beside = readonly (MonthTotal & {readonly month: Month})[];

function shortMonth(claim: Claimed, month: Month, beside: Beside): readonly {words: string; finding: Finding}[] {
  const rows = total(claim);
  if (
    beside.length === 0 ||
    !beside.every((other) => isShort(rows, other.rows) && isShort(rows - claim.apart, other.rows - other.apart))
  )
    return [];
  const words = `${month} is short: ${printCount(rows)} rows, against ${beside.map((other) => `${printCount(other.rows)} in ${other.month}`).join(" and ")}.`;
  const advice =
    "Look whether the upload was incomplete before a fall is read into it; a later release of the month may be whole.";
  return [
    {words, finding: {code: "short-month", severity: "should", message: words, at: {file: claim.receipt.file}, advice}},
  ];
}

/** More than half of the rows are incidents, and more than twice as many as in a month beside it. */
function incidentJump(claim: Claimed, month: Month, beside: Beside): readonly {words: string}[] {
  const usual = beside.find((other) => claim.apart > other.apart * 2);
  if (!usual || claim.apart * 2 <= total(claim)) return [];
  return [
    {
      words: `Anti-social behaviour jumps in ${month}: ${printCount(claim.apart)} of ${printCount(total(claim))} rows, against ${printCount(usual.apart)} in ${usual.month}; another thing may have been logged under it.`,
    },
  ];
}

function replacing({receipt, source}: Claimed, standing: readonly StoredFile[]): readonly string[] {
  if (!receipt.taken || source.kind !== "rows") return [];
  const before = standing.find(
    ({table, holdings, origins}) =>
      table === "crimes" &&
      origins.every(({sha256}) => sha256 !== receipt.sha256) &&
      holdings.some(
        (held) => held.source === source.id && held.supplier === source.supplier && receipt.months.includes(held.month),
      ),
  );
  if (!before) return [];
  const months = before.holdings.filter(({month}) => receipt.months.includes(month)).length;
  return [
    `Replaces ${months === 1 ? before.holdings.find(({month}) => receipt.months.includes(month))!.month : `${months} months`} as loaded before from ${before.origins[0]?.file ?? "another file"}.`,
  ];
}
