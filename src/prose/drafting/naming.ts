import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Level} from "../../vocabulary/quantity.ts";

/** How a sentence names a measure and what it counts. Past tenses agree with one and with many, so no title is taken apart. */

/** At the head of a sentence: "Residential burglary", "The share of homicides linked to domestic abuse". */
export function subjectOf(measure: Pick<CatalogueMeasure, "title">): string {
  return HEADED.test(measure.title) ? `The ${within(measure)}` : measure.title;
}

/** The same inside a sentence. */
export function spoken(measure: Pick<CatalogueMeasure, "title">): string {
  return HEADED.test(measure.title) ? `the ${within(measure)}` : within(measure);
}

/** The verb before a share, and what follows it: "made up 94.9% of 999 calls" where the title names the parts, else "stood at". */
export function shareWords(measure: CatalogueMeasure): {readonly verb: string; readonly of: string} {
  const whole = /^of (.+)$/.exec(measure.unit)?.[1];
  const parts = whole !== undefined && measure.title.toLowerCase().startsWith(whole.toLowerCase());
  return parts ? {verb: "made up", of: ` ${measure.unit}`} : {verb: "stood at", of: ""};
}

/** Inside a sentence: "residential burglary", "fraud offences in England and Wales"; what begins with a digit or capitals stays. */
export function within({title}: Pick<CatalogueMeasure, "title">): string {
  const said = title.replace(/, (?=England and Wales$)/, " in ");
  return /^\p{Lu}\p{Ll}/u.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said;
}

/** What stands after a number: " offences", or nothing where the title says it already. */
export function unitAfter({title, unit, level}: CatalogueMeasure, value: Level): string {
  if (level !== "count") return "";
  const says = title
    .toLowerCase()
    .split(/[\s,-]+/)
    .includes(unit.toLowerCase());
  return says ? "" : ` ${value.kind === "count" && value.value === 1 ? one(unit) : unit}`;
}

/** What there were none of: "homicides", "offences of personal robbery". */
export function noneOf(measure: CatalogueMeasure): string {
  const {title, unit} = measure;
  const says = title
    .toLowerCase()
    .split(/[\s,-]+/)
    .includes(unit.toLowerCase());
  return says ? within(measure) : `${unit} of ${within(measure)}`;
}

/** Names in a row: "a, b and c". */
export function inARow(names: readonly string[], last = "and"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1)}`;
}

function one(unit: string): string {
  return unit.replace(/ies$/, "y").replace(/s$/, "");
}

const HEADED = /^(?:share|positive outcome rate|rate|value|number|proportion|percentage)\b/i;
