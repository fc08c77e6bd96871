import {showPeriod} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say} from "../../../language/say.ts";
import type {Period} from "../../../vocabulary/period.ts";

/** "The year at a glance"; of a period that is no calendar year its own name. */
export function glanceTitle(of: Period, language: Language): string {
  const period = showPeriod(of, language);
  if (/^\d{4}$/.test(period)) return say(language, "year-at-a-glance");
  return say(language, "period-at-a-glance", {period: period.charAt(0).toUpperCase() + period.slice(1)});
}
