import {type Audit, auditRelease} from "../../figures/disclosure/audit-release.ts";
import type {Disclosure, EarlierBook, Published} from "../../figures/disclosure/disclosure.ts";
import type {Leak} from "../../figures/disclosure/leaks.ts";
import type {DisclosureRecord} from "../../publication/release/disclosure-record.ts";
import {type Finding, must} from "../../vocabulary/finding.ts";
import {printPeriod} from "../../vocabulary/period.ts";

/** The proof that what a statement would publish gives no hidden count away, and what stands against it. */
export interface StatementAudit {
  readonly record: DisclosureRecord;
  readonly findings: readonly Finding[];
}

/** Held against the statement's own book and every release that stands. */
export async function auditStatement(
  {file, book}: {readonly file: string; readonly book: Published},
  disclosure: Disclosure,
  earlier: readonly EarlierBook[],
): Promise<StatementAudit> {
  const audit = await auditRelease(book, {...disclosure, earlier});
  return {record: recordOf(audit, disclosure), findings: audit.leaks.map((leak) => recoverable(leak, file))};
}

function recordOf({hidden, narrowest, against}: Audit, {threshold, roundTo}: Disclosure): DisclosureRecord {
  return {
    schema: 1,
    threshold,
    ...(roundTo === undefined ? {} : {roundTo}),
    method:
      "The least and the most of every hidden count by linear programmes over all that was published (HiGHS), and every count that taking shown ones from one another gives.",
    hidden: hidden.length,
    cells: hidden,
    narrowest,
    against: [...new Set(against.map((name) => Number(name.replace("releases/", ""))))].sort((a, b) => a - b),
  };
}

function recoverable({subject, area, period, lower, upper, by}: Leak, file: string): Finding {
  const range = lower === upper ? `exactly ${lower}` : `${lower} to ${Number.isFinite(upper) ? upper : "any number"}`;
  const shown = by.length === 0 ? "what is published" : by.toSorted().join("; ");
  return must(
    "hidden-count-recoverable",
    `${subject} of ${area} in ${printPeriod(period)} is not shown, and can be worked out as ${range}, from: ${shown}.`,
    {
      at: {file},
      advice:
        "Ask for other periods or areas in the text, take out what gives it away, raise thresholds.small-count, or set thresholds.round-to.",
    },
  );
}
