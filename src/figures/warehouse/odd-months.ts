import type {Finding} from "../../vocabulary/finding.ts";
import {addMonths, type Month} from "../../vocabulary/period.ts";
import {printCount} from "../../vocabulary/quantity.ts";
import {type Claimed, isStreet, rowsOf} from "./claimed.ts";
import type {StoredFile} from "./versions.ts";

/** A street month holds less than this share of both its neighbours when it is short; of the one there is, when there is one. */
const SHORT = 2 / 3;

interface Odd {
  readonly words: string;
  readonly finding?: Finding;
}

/**
 * What is odd about the rows of street months, each seen beside the months before and after it. A month that stands already is looked at
 * again when one beside it arrives: two loads find the same as one.
 */
export function oddMonths(
  claims: readonly Claimed[],
  standing: readonly StoredFile[],
): (claim: Claimed) => readonly Odd[] {
  const totals = monthTotals(claims, standing);
  const before = monthTotals([], standing);
  return (claim) =>
    isStreet(claim) && claim.receipt.taken
      ? [...oddMonth(ownMonth(claim), totals), ...oddBeside(claim, {claims, standing, totals, before})]
      : [];
}

interface MonthTotal {
  readonly rows: number;
  readonly apart: number;
}

/** Crimes and incidents by supplier and month: of this load, else of the version that stands. */
function monthTotals(claims: readonly Claimed[], standing: readonly StoredFile[]): ReadonlyMap<string, MonthTotal> {
  const totals = new Map<string, MonthTotal>();
  for (const {street, holdings} of standing)
    if (street) for (const {supplier, month} of holdings) totals.set(`${supplier} ${month}`, street);
  for (const claim of claims)
    if (isStreet(claim) && claim.receipt.taken)
      totals.set(`${claim.source.supplier} ${claim.receipt.months[0]}`, {rows: rowsOf(claim), apart: claim.apart});
  return totals;
}

type Totals = ReadonlyMap<string, MonthTotal>;

/** A street month, of this load or standing. */
interface StreetMonth extends MonthTotal {
  readonly file: string;
  readonly supplier: string;
  readonly month: Month;
}

function ownMonth(claim: Claimed): StreetMonth {
  const {receipt, source, apart} = claim;
  return {file: receipt.file, supplier: source.supplier, month: receipt.months[0]!, rows: rowsOf(claim), apart};
}

function oddMonth(street: StreetMonth, totals: Totals): readonly Odd[] {
  const beside = ([-1, 1] as const).flatMap((step) => {
    const other = addMonths(street.month, step);
    const found = totals.get(`${street.supplier} ${other}`);
    return found ? [{...found, month: other}] : [];
  });
  return [...shortMonth(street, beside), ...incidentJump(street, beside)];
}

/** What is odd about the standing months beside one that arrives and was not before. Each is told once: with its later neighbour, if both arrive. */
function oddBeside(
  claim: Claimed,
  all: {
    readonly claims: readonly Claimed[];
    readonly standing: readonly StoredFile[];
    readonly totals: Totals;
    readonly before: Totals;
  },
): readonly Odd[] {
  const own = ownMonth(claim);
  const arrives = (month: Month) =>
    all.claims.some(
      (other) =>
        isStreet(other) &&
        other.receipt.taken &&
        other.source.supplier === own.supplier &&
        other.receipt.months[0] === month,
    );
  const beside = [addMonths(own.month, -1), addMonths(own.month, 1)].filter(
    (month) => !arrives(month) && !(month > own.month && arrives(addMonths(month, 1))),
  );
  return beside.flatMap((month) => {
    const stands = standingMonth(all.standing, own.supplier, month);
    if (stands === undefined) return [];
    const known = new Set(oddMonth(stands, all.before).map(({words}) => kindOf(words)));
    return oddMonth(stands, all.totals)
      .filter(({words}) => !known.has(kindOf(words)))
      .map(({words, ...rest}) => ({words: `Of ${stands.file}, loaded before: ${words}`, ...rest}));
  });
}

/** Whether it is short or jumps, whatever it is compared with. */
function kindOf(words: string): string {
  return words.slice(0, words.indexOf(":"));
}

function standingMonth(standing: readonly StoredFile[], supplier: string, month: Month): StreetMonth | undefined {
  const file = standing.find(
    ({street, holdings}) => street && holdings.some((held) => held.supplier === supplier && held.month === month),
  );
  return file?.street && {...file.street, file: file.origins[0]?.file ?? file.path, supplier, month};
}

/** In all rows and in crimes alone: a jump of incidents in the month beside it makes no month short. */
function isShort(rows: number, beside: number): boolean {
  return rows < beside * SHORT;
}

type Beside = readonly (MonthTotal & {readonly month: Month})[];

function shortMonth({file, month, rows, apart}: StreetMonth, beside: Beside): readonly Odd[] {
  if (
    beside.length === 0 ||
    !beside.every((other) => isShort(rows, other.rows) && isShort(rows - apart, other.rows - other.apart))
  )
    return [];
  const words = `${month} is short: ${printCount(rows)} rows, against ${beside.map((other) => `${printCount(other.rows)} in ${other.month}`).join(" and ")}.`;
  const advice =
    "Look whether the upload was incomplete before a fall is read into it; a later release of the month may be whole.";
  return [{words, finding: {code: "short-month", severity: "should", message: words, at: {file}, advice}}];
}

/** More than half of the rows are incidents, and more than twice as many as in a month beside it. */
function incidentJump({month, rows, apart}: StreetMonth, beside: Beside): readonly Odd[] {
  const usual = beside.find((other) => apart > other.apart * 2);
  if (!usual || apart * 2 <= rows) return [];
  return [
    {
      words: `Anti-social behaviour jumps in ${month}: ${printCount(apart)} of ${printCount(rows)} rows, against ${printCount(usual.apart)} in ${usual.month}; another thing may have been logged under it.`,
    },
  ];
}
