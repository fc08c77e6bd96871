import type {SeriesCoverage} from "../../figures/coverage/judge.ts";
import type {Period} from "../../vocabulary/period.ts";

/** What coverage has against some months of a force: whether any came in part, and a sentence for each sign. */
export interface Doubts {
  readonly partial: boolean;
  readonly words: readonly string[];
}

/** Looks doubts up in what was judged. */
export function doubtsAmong(
  judged: readonly SeriesCoverage[],
): (source: string, force: string, period: Period) => Doubts {
  const bySource = Map.groupBy(judged, ({series}) => `${series.source} ${series.force}`);
  return (source, force, {from, until}) => {
    const signs = (bySource.get(`${source} ${force}`) ?? [])
      .flatMap((one) => one.signs)
      .filter((sign) => sign.from < until && from < sign.until);
    return {
      partial: signs.some(({state}) => state === "partial"),
      words: signs.map(({from: month, state, words}) => `${source}, ${month}, ${state}: ${words}.`),
    };
  };
}
