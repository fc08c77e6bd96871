import {capital, showPeriod} from "../../../language/display.ts";
import {type ChangesData, drawChanges} from "../../charts/changes/change-chart.ts";
import type {Chart, NotDrawn} from "../../charts/chart.ts";
import type {ForcesData} from "../../charts/forces/forces.ts";
import {seriesOf} from "../../charts/of-book.ts";
import {drawXmr} from "../../charts/series/xmr-chart.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {Compared} from "../model/comparisons.ts";
import {levelOf, type MeasureFacts} from "../model/measures.ts";
import {type Here, titleOf} from "./here.ts";

/* What a site has to draw, as the charts take it. */

/** A measure's series as a control chart; undefined where no history is held. */
export function seriesChart(
  {measure, history}: MeasureFacts,
  body: SiteBody,
  here: Here,
): Chart | NotDrawn | undefined {
  if (history === undefined || history.points.length === 0) return undefined;
  const series = seriesOf(measure, history, {title: titleOf(measure, here), area: body.areaName});
  return drawXmr(series, {id: "xmr", language: here.tongue.code});
}

/** Every change of a body's measures from one period to the next, by its verdict; undefined where none was judged. */
export function changesChart(facts: readonly MeasureFacts[], body: SiteBody, here: Here): Chart | NotDrawn | undefined {
  const {statement, measures} = body.latest.records;
  const judged = facts.filter(({verdict}) => verdict !== undefined && verdict.kind !== "cannot-be-judged");
  const rows = judged.flatMap(({measure, now, before, verdict}): ChangesData["rows"] => {
    const [was, is] = [levelOf(before), levelOf(now)];
    if (!was || !is || !verdict) return [];
    return [{label: titleOf(measure, here), before: was, after: is, places: measure.places, verdict}];
  });
  if (rows.length === 0) return undefined;
  const {comparator: before, period: after} = statement;
  const {percentBase} = measures;
  return drawChanges(
    {rows, before, after, source: body.name, percentBase},
    {id: "changes", language: here.tongue.code},
  );
}

/** Forces side by side; undefined of what is no rate and no share. @param only the codes of those that are drawn. */
export function forcesData(compared: Compared, here: Here, only?: readonly string[]): ForcesData | undefined {
  const {measure, period, rows, sources} = compared;
  const level = rows.find(({value}) => value)?.value;
  if (level?.kind !== "rate" && level?.kind !== "share") return undefined;
  const {words, code} = here.tongue;
  const own = here.site.many ? undefined : here.site.bodies[0]?.area;
  return {
    title: titleOf(measure, here),
    unit:
      level.kind === "rate"
        ? words.unitForEvery(capital(measure.unit), level.per.toLocaleString("en-GB"))
        : words.shareOf,
    kind: level.kind,
    per: level.kind === "rate" ? level.per : 1,
    places: Math.max(measure.places, 1),
    size: level.kind === "rate" ? words.people : measure.unit,
    period: showPeriod(period, code),
    source: capital(sources[0]?.basis ?? here.body?.name ?? ""),
    forces: rows
      .filter(({area}) => only === undefined || only.includes(area))
      .map(({area, name, numerator, denominator, apart, cautions}) => ({
        area,
        name,
        numerator,
        denominator,
        ...(area === own ? {own: true} : {}),
        ...(apart
          ? {apart: apart === "other-source" ? words.apartSource : (cautions[0] ?? words.apart).replace(/\.$/, "")}
          : {}),
      })),
  };
}
