import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {auditTable} from "./audit.ts";
import {at, type CountTable, type Hidden, type Place, placesOf, roundToBase, withTotals} from "./count-table.ts";
import {type LinkedAudit, linkedAudit, type Release} from "./linked-audit.ts";
import {suppress} from "./suppress.ts";

const counts = fc.integer({min: 1, max: 6}).chain((columns) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({min: 0, max: 6}), fc.integer({min: 0, max: 60})), {
      minLength: columns,
      maxLength: columns,
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
);

it("finds the count that primary suppression alone gives away", () => {
  const table = withTotals([
    [40, 3, 12],
    [21, 30, 9],
  ]);
  const hidden = table.map((row) => row.map((count) => count === 3));
  expect(auditTable(table, hidden)).toEqual([{row: 0, column: 1, lower: 3, upper: 3}]);
});

describe("suppress", () => {
  it("never leaks: every small count keeps a range of five, and no hidden cell is a point", {timeout: 10_000}, () => {
    fc.assert(
      fc.property(counts, fc.boolean(), (cells, zeros) => {
        const found = suppress(cells, {threshold: 5, zeros});
        const {table, hidden, primary, ranges} = found;
        const places = placesOf(table);
        const small = places.filter((place) => at(table, place) < 5 && (zeros || at(table, place) > 0));
        expect(small.every((place) => at(primary, place))).toBe(true);
        expect(places.filter((place) => at(hidden, place))).toHaveLength(ranges.length);
        expect(ranges.filter((range) => range.upper - range.lower < (at(primary, range) ? 5 : 1))).toEqual([]);
        expect(ranges.filter((range) => range.lower > at(table, range))).toEqual([]);
      }),
      {numRuns: 1000},
    );
  });

  it("hides nothing where nothing is small", () => {
    const {ranges} = suppress(
      [
        [10, 20],
        [30, 5],
      ],
      {threshold: 5},
    );
    expect(ranges).toEqual([]);
  });

  it("counts on no totals where none are published", () => {
    const {hidden} = suppress([[2, 20, 31]], {threshold: 5, rowTotals: false, columnTotals: false});
    expect(hidden[0]!.slice(0, 3)).toEqual([true, false, false]);
  });
});

describe("the audit by linear programmes", () => {
  it("agrees with the audit by flows", async () => {
    const audit = await linkedAudit();
    const masked = counts.chain((cells) =>
      fc.record({cells: fc.constant(cells), mask: fc.infiniteStream(fc.boolean()).map((stream) => stream)}),
    );
    fc.assert(
      fc.property(masked, ({cells, mask}) => {
        const table = withTotals(cells);
        const hidden = table.map((row) => row.map(() => mask.next().value as boolean));
        const expected = auditTable(table, hidden).map(({lower, upper}) => ({lower, upper}));
        expect(rangesBy(audit, table, hidden)).toEqual(expected);
      }),
      {numRuns: 60},
    );
  });

  it("recovers a count that two releases give away between them", async () => {
    const audit = await linkedAudit();
    const [earlier, since, now] = [0, 1, 2];
    const release: Release = {cells: 3, shown: [41, undefined, 43], sums: [{parts: [earlier, since], whole: now}]};
    expect(audit(release)).toEqual([{cell: since, lower: 2, upper: 2}]);
  });
});

it.each([
  [2, 5, 0],
  [3, 5, 5],
  [7, 5, 5],
  [8, 5, 10],
  [5, 10, 10],
])("%d to base %d is %d", (count, base, rounded) => {
  expect(roundToBase(count, base)).toBe(rounded);
});

function rangesBy(audit: LinkedAudit, table: CountTable, hidden: Hidden): readonly {lower: number; upper: number}[] {
  const width = table[0]!.length;
  const number = ({row, column}: Place): number => row * width + column;
  const lastRow = table.length - 1;
  const lastColumn = width - 1;
  const rows = table.map((cells, row) => ({
    parts: cells.slice(0, -1).map((_, column) => number({row, column})),
    whole: number({row, column: lastColumn}),
  }));
  const columns = table[0]!.map((_, column) => ({
    parts: table.slice(0, -1).map((_, row) => number({row, column})),
    whole: number({row: lastRow, column}),
  }));
  const places = placesOf(table);
  const shown = places.map((place) => (at(hidden, place) ? undefined : at(table, place)));
  return audit({cells: places.length, shown, sums: [...rows, ...columns]}).map(({lower, upper}) => ({
    lower: Math.round(lower * 1e6) / 1e6 + 0,
    upper: Math.round(upper * 1e6) / 1e6 + 0,
  }));
}
