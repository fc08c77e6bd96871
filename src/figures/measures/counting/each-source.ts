import type {Version} from "../../warehouse/warehouse.ts";
import type {Basis} from "../measure.ts";
import {publishedTables} from "../published-tables.ts";
import {answers} from "./covered.ts";
import {forcesOfCount, type Ground} from "./ground.ts";

/** Supplied numbers of one subject may come from several sources, which are never added up: each stands as a basis of its own. */
export function eachSourceApart(basis: Basis, version: Version, ground: Ground): readonly Basis[] {
  const {numerator, denominator} = basis;
  if (numerator.from !== "tallies" || numerator.source !== undefined) return [basis];
  const forces = forcesOfCount(numerator, ground);
  const ofGround = version.coverage.filter((h) => answers(h, numerator) && forces.includes(h.force));
  const suppliers = new Set(ofGround.map(({source}) => source));
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
