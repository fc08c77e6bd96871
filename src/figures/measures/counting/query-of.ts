import type {Condition, Dimension, Query} from "../../warehouse/query.ts";
import type {Count} from "../measure.ts";
import {duringOf} from "./during.ts";
import {forcesOfCount, type Ground} from "./ground.ts";

/** The query of a count by these dimensions: none gives its integer, `key` what was counted, `month` how it spreads. */
export function queryOf(count: Count, ground: Ground, by: readonly Dimension[]): Query {
  const source: Condition[] = count.source === undefined ? [] : [{column: "source", in: [count.source]}];
  const subject: Condition[] = count.subject === undefined ? [] : [{column: "subject", in: [count.subject]}];
  return {
    from: count.from,
    during: duringOf(count, ground.period),
    where: [...source, ...subject, ...placeOf(count, ground), ...count.where],
    by,
    sums: {rows: {of: "rows"}, ...(count.of === "value" ? {value: {of: "value"}} : {})},
  };
}

/** A district is known by its code or its name: extracts write either. */
function placeOf(count: Count, ground: Ground): readonly Condition[] {
  const {area, district} = ground;
  const ofForce: Condition = {column: "force", in: forcesOfCount(count, ground)};
  if (!district) return [ofForce];
  return [ofForce, {column: count.from === "tallies" ? "area" : "csp", in: [area.code, area.name]}];
}
