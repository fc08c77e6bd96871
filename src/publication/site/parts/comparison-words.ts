import {showLevel, showPeriod} from "../../../language/display.ts";
import type {SiteBody} from "../model/bodies.ts";
import {type Compared, FEWEST_FORCES, placeOf} from "../model/comparisons.ts";
import {type Here, titleOf} from "./here.ts";

/** Where a body stands among the forces compared, or why nothing is compared. */
export function comparisonWords(compared: Compared, here: Here, body: SiteBody | undefined): string {
  const {words} = here.tongue;
  if (compared.refused) return refusalWords(compared, here);
  const own = body && placeOf(compared, body.area);
  const row = body && compared.rows.find(({area}) => area === body.area);
  const median = words.comparisonMedian(medianOf(compared, here));
  if (body === undefined || row === undefined) return median;
  if (own === undefined || row.value === undefined) {
    const why = row.apart === "other-source" ? words.otherSource : row.cautions.join(" ");
    return `${body.areaName}: ${words.apart.toLowerCase()}. ${why} ${median}`.trim();
  }
  const value = showLevel(row.value, compared.measure.places, here.tongue.code);
  const period = showPeriod(compared.period, here.tongue.code);
  return `${words.comparisonSays({area: body.areaName, value, period, ...own})} ${median}`;
}

export function refusalWords({refused}: Compared, here: Here): string {
  const {words} = here.tongue;
  switch (refused?.why) {
    case "one-force":
      return words.refusedOne;
    case "few-forces":
      return words.refusedFew(refused.count, FEWEST_FORCES);
    case "counts":
      return refused.rate ? words.seeRate(titleOf(refused.rate, here)) : words.refusedCount;
    default:
      return "";
  }
}

/** The value that half of the forces reach. */
function medianOf({rows, measure}: Compared, {tongue}: Here): string {
  const compared = rows.filter(({value, apart}) => value !== undefined && !apart);
  const middle = compared[Math.ceil(compared.length / 2) - 1];
  return middle?.value ? showLevel(middle.value, measure.places, tongue.code) : "";
}

/** Of a site of one body, it; others have no body of their own to set others beside. */
export function onlyBody({site}: Here): SiteBody | undefined {
  return site.many ? undefined : site.bodies[0];
}
