import type {Basis} from "../measure.ts";
import {publishedTables} from "../published-tables.ts";
import {forcesOfCount, type Ground} from "./ground.ts";
import type {Held} from "./held.ts";

/** Supplied numbers of one subject may come from several sources, which are never added up: each stands as a basis of its own. */
export function eachSourceApart(basis: Basis, held: Held, ground: Ground): readonly Basis[] {
  const {numerator, denominator} = basis;
  if (numerator.from !== "tallies" || numerator.source !== undefined) return [basis];
  const forces = forcesOfCount(numerator, ground);
  const suppliers = new Set(forces.flatMap((force) => held.sources(numerator, force)));
  const found = [...suppliers].sort().map((source): Basis => {
    const whole = denominator?.from === "tallies" ? {...denominator, source} : denominator;
    const published = publishedTables[source];
    return {
      ...basis,
      ...(published === undefined
        ? {}
        : {title: published.title, ...(published.stands ? {asPublished: true as const} : {})}),
      numerator: {...numerator, source},
      ...(whole === undefined ? {} : {denominator: whole}),
    };
  });
  return found.length > 0 ? found : [basis];
}
