import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {linkedAudit} from "../../statistics/disclosure/linked-audit.ts";
import type {Area} from "../../vocabulary/area.ts";
import {type Figure, figureId} from "../../vocabulary/figure.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";
import type {Evaluation} from "../../vocabulary/initiative.ts";
import {addMonths, type Period} from "../../vocabulary/period.ts";
import {catalogueOf} from "../measures/catalogue.ts";
import {measures} from "../measures/index.ts";
import {linkedCounts} from "../measures/linked-counts.ts";
import {auditRelease} from "./audit-release.ts";
import type {Disclosure} from "./disclosure.ts";
import {tooSmall} from "./primary.ts";
import {protect} from "./protect.ts";
import {withhold, withThem} from "./withhold.ts";

const KNIFE = "knife-related-youth-violence";
const YOUTH = "serious-youth-violence";
const THRESHOLD = 5;
const [NORTH, SOUTH, BOTH] = ["E23000001", "E23000002", "E92000001"];
const areas: readonly Area[] = [
  {code: NORTH!, name: "North", kind: "police-force-area"},
  {code: SOUTH!, name: "South", kind: "police-force-area"},
  {code: BOTH!, name: "Both", kind: "nation", members: [NORTH!, SOUTH!]},
];
const solver = await linkedAudit();
const disclosure: Disclosure = {
  catalogue: catalogueOf(measures, areas, 50),
  threshold: THRESHOLD,
  links: linkedCounts(measures),
  solver: async () => solver,
};

/** A true count: of a measure in areas over months 0, 1, 2 …, as the atoms that add up to it. */
interface Asked {
  readonly measure: string;
  readonly area: string;
  readonly from: number;
  readonly until: number;
}

/** Counts by measure, force and month. */
type World = (measure: string, area: string, month: number) => number;

const monthOf = (n: number) => addMonths("2024-01", n);
const forcesOf = (area: string) => (area === BOTH ? [NORTH!, SOUTH!] : [area]);

function countOf({measure, area, from, until}: Asked, world: World): number {
  const months = Array.from({length: until - from}, (_, n) => from + n);
  return forcesOf(area)
    .flatMap((force) => months.map((month) => world(measure, force, month)))
    .reduce((a, b) => a + b, 0);
}

function figureOf(asked: Asked, value: number): Figure {
  const {measure, area} = asked;
  const period: Period = {from: monthOf(asked.from), until: monthOf(asked.until)};
  return {
    id: figureId({measure, area, period}),
    measure,
    title: measure,
    area,
    period,
    counted: period,
    value: {kind: "count", value},
    notes: [],
    precision: {kind: "exact"},
    series: [],
    provenance: {
      basis: "rows",
      basisTitle: "counted",
      measureFingerprint: "",
      version: "",
      asAt: "",
      engine: "",
      counts: [{role: "numerator", value, rows: value, sql: "", digest: ""}],
      files: [],
    },
  };
}

function bookOf(asked: readonly Asked[], world: World): CountedBook {
  const figures = asked.map((one) => figureOf(one, countOf(one, world)));
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return {version: "", asAt: "", figures: [...byId.values()], histories: []};
}

/** Only what is small itself: what disclosure control was before it looked at sums. */
function primaryAlone(book: CountedBook): CountedBook {
  const {figures, months} = tooSmall(book, disclosure);
  return withhold(book, new Set([...withThem(figures, book, disclosure), ...months]));
}

/**
 * The attacker, who shares no line with what is tried: goes through every world there could be, keeps those that agree with all that was
 * published, and sees what is left for each hidden figure. No month is larger than the largest number shown: what has no upper end ends there.
 */
function attack(books: readonly CountedBook[], asked: readonly Asked[], atoms: readonly Asked[]): readonly string[] {
  const shown = new Map<string, number>();
  for (const {figures} of books)
    for (const {id, value} of figures) if (value.kind === "count") shown.set(id, value.value);
  const most = Math.max(THRESHOLD, ...shown.values());
  const idOf = (one: Asked) => figureId({...one, period: {from: monthOf(one.from), until: monthOf(one.until)}});
  const holds = (one: Asked, atom: Asked) =>
    atom.measure === one.measure &&
    forcesOf(one.area).includes(atom.area) &&
    one.from <= atom.from &&
    atom.until <= one.until;
  const cells = [...new Map(asked.map((one) => [idOf(one), one]))].map(([id, one]) => ({
    id,
    atoms: atoms.flatMap((atom, n) => (holds(one, atom) ? [n] : [])),
    shown: shown.get(id),
  }));
  const rules = cells.filter((cell) => cell.shown !== undefined);
  const hidden = cells.filter((cell) => cell.shown === undefined);
  const possible = hidden.map(() => new Set<number>());
  const world: number[] = atoms.map(() => 0);
  const sum = (of: readonly number[], upTo: number) => of.reduce((all, n) => all + (n < upTo ? world[n]! : 0), 0);
  const agrees = (n: number) =>
    rules.every((rule) => {
      const so = sum(rule.atoms, n);
      return so === rule.shown || (so < rule.shown! && rule.atoms.some((atom) => atom >= n));
    });
  const fill = (n: number): void => {
    if (!agrees(n)) return;
    if (n === atoms.length) {
      for (const [k, cell] of hidden.entries()) possible[k]!.add(sum(cell.atoms, n));
      return;
    }
    for (let value = 0; value <= most; value++) {
      world[n] = value;
      fill(n + 1);
    }
  };
  fill(0);
  return hidden.flatMap(({id}, k) => {
    const values = possible[k]!;
    if (values.size === 0) return [`${id}: no world agrees`];
    if (values.size === 1) return [`${id} is ${[...values]} and no other`];
    const smalls = [1, 2, 3, 4].filter((value) => values.has(value));
    return smalls.length === 0 || smalls.length === 4 ? [] : [`${id} is one of ${[...values].sort((a, b) => a - b)}`];
  });
}

const counts = fc.oneof({weight: 2, arbitrary: fc.integer({min: 0, max: 5})}, fc.integer({min: 0, max: 11}));

/** Three months of one force: any spans of them, asked in two releases. */
const spans: readonly Asked[] = [0, 1, 2].flatMap((from) =>
  [1, 2, 3].filter((until) => until > from).map((until) => ({measure: KNIFE, area: NORTH!, from, until})),
);
/** Two months of two forces and of both together. */
const squares: readonly Asked[] = [NORTH!, SOUTH!, BOTH!].flatMap((area) =>
  [
    [0, 1],
    [1, 2],
    [0, 2],
  ].map(([from, until]) => ({measure: KNIFE, area, from: from!, until: until!})),
);

describe("nothing hidden can be worked out, by anybody who goes through every world there could be", () => {
  const cases = [
    {name: "spans of three months", asked: spans, forces: [NORTH!], months: 3, runs: 700},
    {name: "months of two forces and their total", asked: squares, forces: [NORTH!, SOUTH!], months: 2, runs: 300},
  ];

  it.each(cases)("$name, in two releases", {timeout: 120_000}, async ({asked, forces, months, runs}) => {
    const atoms = forces.flatMap((area) =>
      Array.from({length: months}, (_, from) => ({measure: KNIFE, area, from, until: from + 1})),
    );
    let caught = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(counts, {minLength: atoms.length, maxLength: atoms.length}),
        fc.subarray([...asked], {minLength: 1}),
        fc.subarray([...asked], {minLength: 1}),
        async (values, first, second) => {
          const world: World = (_, area, month) =>
            values[atoms.findIndex((atom) => atom.area === area && atom.from === month)]!;
          const earlier = await protect(bookOf(first, world), disclosure);
          const aware = {...disclosure, earlier: [{name: "releases/1", book: earlier}]};
          const now = await protect(bookOf(second, world), aware);
          expect((await auditRelease(now, aware)).leaks).toEqual([]);
          // That a count nobody had asked for lies within some range the earlier release may have told already; no count alone.
          const told = attack([earlier], [...first, ...second], atoms).filter((line) => line.includes("one of"));
          const found = attack([earlier, now], [...first, ...second], atoms);
          expect(found.filter((line) => !told.includes(line))).toEqual([]);
          caught += (await auditRelease(primaryAlone(bookOf(second, world)), disclosure)).leaks.length > 0 ? 1 : 0;
        },
      ),
      {numRuns: runs, seed: 2024},
    );
    // The same books with secondary suppression off: the audit must have something to catch.
    expect(caught).toBeGreaterThan(runs / 20);
  });
});

describe("an audit", () => {
  const quarter = (n: number, value: number) =>
    figureOf({measure: KNIFE, area: NORTH!, from: 3 * n, until: 3 * n + 3}, value);
  const year = (value: number) => figureOf({measure: KNIFE, area: NORTH!, from: 0, until: 12}, value);
  const nineMonths = (value: number) => figureOf({measure: KNIFE, area: NORTH!, from: 0, until: 9}, value);
  const book = (...figures: Figure[]): CountedBook => ({version: "", asAt: "", figures, histories: []});
  const published = (...figures: Figure[]) => ({
    ...disclosure,
    earlier: [{name: "releases/1", book: book(...figures)}],
  });

  it("finds what an earlier release and this one give between them, and names both", async () => {
    const {leaks, against} = await auditRelease(book(year(21)), published(nineMonths(19)));
    expect(leaks).toMatchObject([{area: NORTH, period: {from: "2024-10", until: "2025-01"}, lower: 2, upper: 2}]);
    expect(leaks[0]!.by).toHaveLength(2);
    expect(against).toEqual(["releases/1"]);
  });

  it("is not misled by a number that was revised", async () => {
    expect((await auditRelease(book(year(21), nineMonths(12)), published(nineMonths(19)))).leaks).toEqual([]);
  });

  it("lays nothing to a release that was given away before it", async () => {
    const earlier = {...published(year(21), nineMonths(19))};
    expect((await auditRelease(book(year(21)), earlier)).leaks).toEqual([]);
  });

  it("finds those of the whole who are not of the part", async () => {
    const whole = figureOf({measure: YOUTH, area: NORTH!, from: 0, until: 12}, 23);
    expect((await auditRelease(book(year(20), whole), disclosure)).leaks).toMatchObject([{lower: 3, upper: 3}]);
    expect(
      (
        await auditRelease(
          book(year(20), {...whole, ...figureOf({measure: YOUTH, area: NORTH!, from: 0, until: 12}, 40)}),
          disclosure,
        )
      ).leaks,
    ).toEqual([]);
  });

  it("finds what an evaluation counts before and after", async () => {
    const evaluation = {
      initiative: "operation",
      plan: {measure: KNIFE, areas: [NORTH!], controls: [], buffer: []},
      outcome: {
        kind: "evaluated",
        before: {from: "2024-01", until: "2024-04"},
        after: {from: "2024-05", until: "2024-08"},
        treated: {before: 9, after: 3},
      },
    } as unknown as Evaluation;
    const {leaks} = await auditRelease({...book(), evaluations: [evaluation]}, disclosure);
    expect(leaks).toMatchObject([{period: {from: "2024-05", until: "2024-08"}, lower: 3}]);
  });

  it("asks for no solver where nothing is hidden", async () => {
    const solver = () => Promise.reject(new Error("asked for"));
    expect(await auditRelease(book(year(40), quarter(0, 9)), {...disclosure, solver})).toMatchObject({
      leaks: [],
      narrowest: "none-hidden",
    });
  });
});

describe("rounding", () => {
  const rounded = {...disclosure, roundTo: 5};
  const figures = [
    figureOf({measure: KNIFE, area: NORTH!, from: 0, until: 12}, 23),
    figureOf({measure: KNIFE, area: NORTH!, from: 0, until: 9}, 21),
    figureOf({measure: KNIFE, area: NORTH!, from: 9, until: 12}, 2),
    figureOf({measure: YOUTH, area: NORTH!, from: 0, until: 12}, 61),
  ];

  it("is of guarded counts alone, after small ones are hidden, and marks them", async () => {
    const {figures: found} = await protect({version: "", asAt: "", figures, histories: []}, rounded);
    expect(found.map(({value, precision}) => ("value" in value ? [value.value, precision.kind] : value.kind))).toEqual([
      [25, "rounded"],
      [20, "rounded"],
      "missing",
      [61, "exact"],
    ]);
    expect(found[0]!.notes).toEqual(["derived-from-rounded"]);
    expect(found[0]!.provenance.counts).toMatchObject([{value: 25, rows: 25}]);
    expect(JSON.stringify(found.slice(0, 3))).not.toMatch(/":2[13][,}]/);
  });

  it("leaves a range to what it hides, and so hides less", async () => {
    const {figures: exact} = await protect({version: "", asAt: "", figures, histories: []}, disclosure);
    expect(exact.filter(({value}) => value.kind === "missing")).toHaveLength(2);
  });
});
