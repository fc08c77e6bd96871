import type {Priority} from "../../official/framework.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Missing} from "../../vocabulary/quantity.ts";
import {baselineSentences, rateSentences, trendSentences} from "./beside-sentences.ts";
import {tellValue} from "./held-sentences.ts";
import {isHeld, type Material, measuresFor, valueIn} from "./material.ts";
import {besidePrompt, missingPrompts, type NotHeld} from "./missing-prompts.ts";
import {inARow, spoken, subjectOf, within} from "./naming.ts";
import {initiativeTag, periodTag, promptTag} from "./tag-text.ts";

/** The section that answers one priority: what the data says, what was done, what comes next. */
export function prioritySection(priority: Priority, material: Material): readonly string[] {
  const told = performance(priority, material);
  return [
    `{% priority "${priority.id}" %}\n## ${priority.title}`,
    "### Performance",
    ...told.paragraphs,
    "### Reflections",
    ...reflections(priority, material, told.held),
    "### Planned action",
    promptTag(`What does the body plan to do next about this priority? (${priority.short})`),
    "{% /priority %}",
  ];
}

function performance(
  priority: Priority,
  material: Material,
): {readonly paragraphs: readonly string[]; readonly held: boolean} {
  const paragraphs: string[] = [];
  const notHeld: NotHeld[] = [];
  const neither: CatalogueMeasure[] = [];
  let turn = 0;
  for (const measure of measuresFor(priority.id, material)) {
    const found = where(measure, material);
    if ("why" in found) {
      const words = whyInWords(measure, found.why);
      if (words === undefined) notHeld.push({measure, why: found.why});
      else paragraphs.push(words);
      continue;
    }
    const told = tellValue({measure, elsewhere: found.elsewhere, turn}, material);
    const beside =
      found.elsewhere === undefined
        ? [
            ...trendSentences(measure, material),
            ...baselineSentences(measure, material),
            ...rateSentences(measure, material),
          ]
        : [];
    paragraphs.push([...told, ...beside].join(" "));
    if (measure.wanted === "neither") neither.push(measure);
    turn++;
  }
  const said = [
    ...(turn > 0 ? [`These figures are for ${periodTag()}, next to those for ${periodTag("comparator")}.`] : []),
    ...paragraphs,
    ...(neither.length > 0 ? [noWay(neither)] : []),
    ...missingPrompts(notHeld, material),
    ...besidePrompt(priority),
  ];
  return {paragraphs: said, held: turn > 0};
}

/** Whose value is held: the body's own, or, of what is counted for the nation only, the nation's. */
function where(
  measure: CatalogueMeasure,
  material: Material,
): {readonly elsewhere?: {readonly code: string; readonly name: string}} | {readonly why: Missing} {
  const own = valueIn(material, measure);
  if (isHeld(own)) return {};
  const [nation] = material.beside;
  if (own.reason !== "not-available" || nation === undefined) return {why: own};
  const theirs = valueIn(material, measure, {area: nation.code});
  if (isHeld(theirs)) return {elsewhere: nation};
  return {why: theirs.reason === "not-yet-published" ? theirs : own};
}

/** A gap that no file would fill today, said to the reader; undefined for one that a file would fill. */
function whyInWords(measure: CatalogueMeasure, {reason, detail}: Missing): string | undefined {
  switch (reason) {
    case "not-yet-published":
      return `The figure for ${within(measure)} in ${periodTag()} has not been published yet.`;
    case "suppressed":
      return `${subjectOf(measure)} is not shown here, to protect a count too small to show.`;
    case "zero-denominator":
      return `${subjectOf(measure)} cannot be given: there was nothing to take a share of.`;
    case "not-applicable":
      return detail === undefined ? undefined : `${subjectOf(measure)} does not apply here.`;
    default:
      return undefined;
  }
}

function noWay(measures: readonly CatalogueMeasure[]): string {
  return `For ${inARow(measures.map(spoken))}, neither a higher nor a lower number is good or bad in itself.`;
}

function reflections({id, short}: Priority, {initiatives}: Material, held: boolean): readonly string[] {
  const serving = initiatives.filter(({priorities}) => priorities.includes(id));
  const done =
    serving.length > 0
      ? `This is what has been done about it: ${inARow(serving.map((one) => initiativeTag(one.id)))}.`
      : promptTag(
          `What have the body and the force done about this priority? The register holds nothing for it: add a file to initiatives/ and name it here. (${short})`,
        );
  const shown = promptTag(
    `What do these figures show about the force's contribution, and what do they not show? (${short})`,
  );
  return held ? [done, shown] : [done];
}
