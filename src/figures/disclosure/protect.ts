import {type LinkedAudit, linkedAudit} from "../../statistics/disclosure/linked-audit.ts";
import type {CountedBook} from "../../vocabulary/figure-book.ts";
import {Closing} from "./closing.ts";
import type {Disclosure, Published} from "./disclosure.ts";
import {hiddenCells} from "./leaks.ts";
import {type LinearSystem, systemOf} from "./linear-system.ts";
import {tooSmall} from "./primary.ts";
import {countsIn, evaluatedTogether} from "./published-counts.ts";
import {roundCounts} from "./round-counts.ts";
import {type Showers, withhold, withThem} from "./withhold.ts";

/**
 * The book with every small count of a `threshold` measure taken out, and with it whatever would give it back beside the rest or beside
 * what was published before. Knows counts, thresholds and which counts hang together; refuses to know where they came from.
 */
export async function protect(counted: CountedBook, disclosure: Disclosure): Promise<CountedBook> {
  const primary = tooSmall(counted, disclosure);
  const gone = new Set([...withThem(primary.figures, counted, disclosure), ...primary.months]);
  const book = roundCounts(withhold(counted, gone), disclosure);
  return withhold(book, await toProtect(book, disclosure));
}

/** Everything that is published, as one system: the book, and the books before it. */
export function publishedSystem(book: Published, disclosure: Disclosure): LinearSystem {
  const {earlier = []} = disclosure;
  const books = [book, ...earlier.map((one) => one.book)];
  return systemOf(
    books.flatMap((one, age) => countsIn(one, disclosure).map((count) => ({...count, age, by: named(count.by, age)}))),
    {...disclosure, groups: [...(disclosure.groups ?? []), ...books.flatMap(evaluatedTogether)]},
  );
}

function named(by: string, age: number): string {
  return age === 0 ? by : `${by} in the release ${age} before`;
}

/** One more thing is hidden for each leak until none is left that can be closed; then what turns out to be needless is shown again. */
async function toProtect(book: CountedBook, disclosure: Disclosure): Promise<Showers> {
  const system = publishedSystem(book, disclosure);
  const closing = new Closing(book, disclosure, system);
  let audit: LinkedAudit | undefined;
  for (;;) {
    if (audit === undefined && hiddenCells(system, closing.keep).length > 0)
      audit = await (disclosure.solver ?? linkedAudit)();
    const leak = closing.firstLeak(audit);
    if (leak === undefined) break;
    closing.close(leak, audit);
  }
  if (audit !== undefined) closing.showNeedless(audit);
  return closing.gone;
}
