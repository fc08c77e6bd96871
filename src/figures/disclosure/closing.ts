import type {LinkedAudit} from "../../statistics/disclosure/linked-audit.ts";
import type {FigureId} from "../../vocabulary/figure.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";
import type {Keep} from "./attacker.ts";
import {type Disclosure, guardedMeasures} from "./disclosure.ts";
import {exactLeaks, hiddenCells, type Leak, leakOf} from "./leaks.ts";
import type {LinearSystem} from "./linear-system.ts";
import {type Showers, withThem} from "./withhold.ts";

/** More than this are not tried one by one: of candidates the first is taken, of the needless none is looked for. */
const MOST_TRIED = 12;

/** Secondary suppression on its way: what is hidden so far beside what is small itself, and what to hide next. */
export class Closing {
  private figures: ReadonlySet<FigureId> = new Set();
  private months: Showers = new Set();
  /** Cells that nothing of this book could protect. */
  private readonly lost = new Set<number>();
  private readonly book: CountedBook;
  private readonly disclosure: Disclosure;
  private readonly system: LinearSystem;
  private readonly sizes: ReadonlyMap<string, number>;

  constructor(book: CountedBook, disclosure: Disclosure, system: LinearSystem) {
    this.book = book;
    this.disclosure = disclosure;
    this.system = system;
    this.sizes = sizesOf(book, disclosure);
  }

  get gone(): Showers {
    return this.goneWith(this.figures);
  }

  get keep(): Keep {
    const {gone} = this;
    return ({by}) => !gone.has(by);
  }

  /** The first leak that hiding something of this book could close. Hidden cells are left out until there is a solver. */
  firstLeak(audit: LinkedAudit | undefined): Leak | undefined {
    const {system, disclosure, keep} = this;
    const exact = exactLeaks(system, {disclosure, keep}).find((leak) => this.candidates(leak).length > 0);
    if (exact !== undefined || audit === undefined) return exact;
    for (const cell of hiddenCells(system, keep).filter((one) => !this.lost.has(one))) {
      const leak = leakOf(cell, system, {disclosure, keep, audit});
      if (leak === undefined) continue;
      if (this.candidates(leak).length > 0) return leak;
      this.lost.add(cell);
    }
    return undefined;
  }

  /** Hides the months that give a count away, or else the least figure that closes the leak, or else the least. */
  close(leak: Leak, audit: LinkedAudit | undefined): void {
    const candidates = this.candidates(leak);
    const months = candidates.filter((by) => !by.startsWith(FIGURE));
    if (months.length > 0) {
      this.months = new Set([...this.months, ...months]);
      return;
    }
    const ids = candidates.slice(0, MOST_TRIED).map((by) => by.slice(FIGURE.length));
    const closes = (id: FigureId) => audit !== undefined && !this.leaksWithout(id, leak, audit);
    this.figures = new Set([...this.figures, ids.find(closes) ?? ids[0]!]);
  }

  /** What was hidden first may be protected by what was hidden later, or be known from an earlier release all the same. */
  showNeedless(audit: LinkedAudit): void {
    if (this.figures.size > MOST_TRIED) return;
    for (const figure of [...this.figures]) {
      const before = this.figures;
      this.figures = new Set([...before].filter((one) => one !== figure));
      if (this.firstLeak(audit) !== undefined) this.figures = before;
    }
  }

  /** What of this book could be hidden, months before figures, small counts before large, and noughts last. */
  private candidates({by}: Leak): readonly string[] {
    const {gone} = this;
    const own = by.filter((one) => this.sizes.has(one) && !gone.has(one));
    return own.toSorted((a, b) => this.sizes.get(a)! - this.sizes.get(b)! || (a < b ? -1 : 1));
  }

  private goneWith(figures: ReadonlySet<FigureId>): Showers {
    return new Set([...this.months, ...withThem(figures, this.book, this.disclosure)]);
  }

  private leaksWithout(figure: FigureId, {cell}: Leak, audit: LinkedAudit): boolean {
    const {system, disclosure} = this;
    const gone = this.goneWith(new Set([...this.figures, figure]));
    const keep: Keep = ({by}) => !gone.has(by);
    return cell !== undefined && leakOf(cell, system, {disclosure, keep, audit}) !== undefined;
  }
}

const FIGURE = "figure ";

/** Of everything in the book that shows guarded counts, how much is lost with it. */
function sizesOf(book: CountedBook, {catalogue}: Disclosure): ReadonlyMap<string, number> {
  const guarded = guardedMeasures(catalogue);
  const figures = book.figures.filter(({measure}) => guarded.has(measure));
  const histories = book.histories.filter(({measure}) => guarded.has(measure));
  return new Map([
    ...histories.map(({measure, area}) => [`history ${measure}@${area}`, -2] as const),
    ...figures.map(({id}) => [`series ${id}`, -1] as const),
    ...figures.map(
      ({id, provenance}) => [`figure ${id}`, provenance.counts[0]?.value || Number.MAX_SAFE_INTEGER] as const,
    ),
  ]);
}
