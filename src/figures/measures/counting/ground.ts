import type {Area} from "../../../vocabulary/area.ts";
import type {Period} from "../../../vocabulary/period.ts";
import type {Version} from "../../warehouse/warehouse.ts";
import type {Count, Measure} from "../measure.ts";

/** What a count is made over. `forces` are the codes of the forces whose ground it is; none when that is not known. */
export interface Ground {
  readonly area: Area;
  readonly forces: readonly string[];
  /** A part of one force's ground, by which its rows must be picked. */
  readonly district: boolean;
  readonly period: Period;
}

/**
 * The forces that answer for an area: itself, those of a nation or group, or for a district the one it lies in. Of a district that
 * does not say, it is the one force that the version holds anything of: with several held a guess could make a zero of what was never
 * loaded.
 */
export function forcesOf({kind, code, members, within}: Area, {coverage}: Version): readonly string[] {
  if (kind === "police-force-area") return [code];
  if (members !== undefined) return members;
  if (within !== undefined) return [within];
  const held = new Set(coverage.map(({force}) => force));
  return kind === "nation" || held.size > 1 ? [] : [...held];
}

/** Whose holdings a count needs: the forces of its ground, or the bodies without ground that answer for the whole country. */
export function forcesOfCount({bodies}: Count, {area, forces}: Ground): readonly string[] {
  if (bodies === undefined) return forces;
  return area.kind === "nation" ? bodies : [];
}

/** Whether a period begins before the measure was counted as it is. */
export function isBeforeItsTime({since}: Pick<Measure, "since">, {period}: Ground): boolean {
  return since !== undefined && period.from < since.month;
}
