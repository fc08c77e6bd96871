import {forceAreas} from "../../../official/areas.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {PublishedNumber} from "../published/published-reading.ts";
import {listed} from "../tallies/holdings.ts";

/**
 * Forces' totals beside their partnerships. Where a force has one area and no total of its own, that area is its total; where both are
 * given, a total that is not the sum of its areas is said. Nothing is ever added up into a total.
 */
export class PartnershipTotals {
  readonly #areas = new Map<
    string,
    {readonly area: string; readonly numbers: readonly PublishedNumber[]; readonly line: number}[]
  >();
  readonly #missing = new Map<string, number>();

  note(numbers: readonly PublishedNumber[], line: number): void {
    const [first] = numbers;
    if (first === undefined) return;
    const rows = this.#areas.get(first.force) ?? [];
    this.#areas.set(first.force, rows);
    rows.push({area: first.area, numbers, line});
  }

  /** A cell marked as not available. */
  missing(heading: string): void {
    this.#missing.set(heading, (this.#missing.get(heading) ?? 0) + 1);
  }

  standingIn(): readonly {readonly number: PublishedNumber; readonly line: number}[] {
    return this.#alone().flatMap(({force, row}) =>
      row.numbers.map((number) => ({number: {...number, area: force}, line: row.line})),
    );
  }

  oddities(): readonly string[] {
    const stands = this.#alone().map(
      ({force}) => `${nameOf(force)} has no row of its own and one partnership, which stands for the whole force.`,
    );
    const cells = [...this.#missing.values()].reduce((sum, count) => sum + count, 0);
    const missing =
      cells === 0
        ? []
        : [
            `Marked as not available, so missing and not zero: ${printCount(cells)} cells under ${listed([...this.#missing.keys()])}.`,
          ];
    return [...stands, ...missing, ...[...this.#areas].flatMap(([force, rows]) => unequal(force, rows))];
  }

  #alone() {
    return [...this.#areas].flatMap(([force, rows]) => {
      const [row] = rows;
      return rows.length === 1 && row !== undefined && /^(E22|W14)/.test(row.area) ? [{force, row}] : [];
    });
  }
}

type Rows = readonly {readonly area: string; readonly numbers: readonly PublishedNumber[]}[];

function unequal(force: string, rows: Rows): readonly string[] {
  const total = rows.find(({area}) => area === force);
  const parts = rows.filter(({area}) => area !== force);
  if (total === undefined || parts.length === 0) return [];
  const sums = new Map<string, number>();
  for (const {subject, value} of parts.flatMap(({numbers}) => numbers))
    sums.set(subject, (sums.get(subject) ?? 0) + value);
  const differing = total.numbers.filter(({subject, value}) => sums.get(subject) !== value);
  const [first] = differing;
  if (first === undefined) return [];
  const more = differing.length > 1 ? `, and ${differing.length - 1} more columns differ` : "";
  return [
    `${nameOf(force)}'s row gives ${printCount(first.value)} for ${first.subject}, and its areas add up to ${printCount(sums.get(first.subject) ?? 0)}${more}; each was loaded as it stands.`,
  ];
}

function nameOf(force: string): string {
  return forceAreas.find(({code}) => code === force)?.name ?? force;
}
