import {linkedAudit} from "../../statistics/disclosure/linked-audit.ts";
import type {FigureId} from "../../vocabulary/figure.ts";
import {rangeOf} from "./attacker.ts";
import {type Disclosure, guardedMeasures, type Published} from "./disclosure.ts";
import {exactLeaks, hiddenCells, keepsSecret, type Leak, leakOf} from "./leaks.ts";
import {publishedSystem} from "./protect.ts";

/** What an audit of a book found. Its leaks are for the workspace's eyes alone. */
export interface Audit {
  readonly leaks: readonly Leak[];
  /** Ids of the figures that are hidden, in order. */
  readonly hidden: readonly FigureId[];
  /**
   * The most that anybody can tell of a hidden count: that it may be any small one or larger (every-small-count), or no more than open
   * figures or earlier releases tell already (as-published-elsewhere).
   */
  readonly narrowest: "none-hidden" | "every-small-count" | "as-published-elsewhere";
  /** The releases it was held against, newest first. */
  readonly against: readonly string[];
}

/**
 * Proves that no hidden count can be worked out of a protected book and of the books published before it: of every hidden cell the least
 * and the most, by linear programmes, and of every count that nobody asked for what taking shown ones from one another gives.
 *
 * It takes a reader to know all that was ever published, the definitions, and that counts are not below zero; and to believe that nothing
 * was revised but what was published again with another value: of two values of one cell the newer stands, the older says nothing. Where
 * that leaves a contradiction the newest is believed first. A count that open measures or earlier releases give away by themselves is not
 * laid to this one.
 */
export async function auditRelease(book: Published, disclosure: Disclosure): Promise<Audit> {
  const guarded = guardedMeasures(disclosure.catalogue);
  const hidden = book.figures
    .filter(({measure, value}) => guarded.has(measure) && value.kind === "missing" && value.reason === "suppressed")
    .map(({id}) => id)
    .sort();
  const against = (disclosure.earlier ?? []).map(({name}) => name);
  const system = publishedSystem(book, disclosure);
  const keep = () => true;
  const exact = exactLeaks(system, {disclosure, keep});
  const cells = hiddenCells(system, keep);
  if (cells.length === 0) return {leaks: exact, hidden, narrowest: "none-hidden", against};
  const audit = await (disclosure.solver ?? linkedAudit)();
  const leaks = cells.flatMap((cell) => leakOf(cell, system, {disclosure, keep, audit}) ?? []);
  const wide = cells.every((cell) => keepsSecret(rangeOf(cell, system, {keep, audit}), disclosure.threshold));
  return {
    leaks: [...exact, ...leaks],
    hidden,
    narrowest: wide ? "every-small-count" : "as-published-elsewhere",
    against,
  };
}
