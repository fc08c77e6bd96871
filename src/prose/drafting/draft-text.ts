import type {Duty} from "../../official/framework.ts";
import {printPeriod} from "../../vocabulary/period.ts";
import {isHeld, type Material, rateOf, valueIn} from "./material.ts";
import {inARow} from "./naming.ts";
import {prioritySection} from "./priority-section.ts";
import {periodTag, promptTag} from "./tag-text.ts";

/**
 * The first text of a statement, from figures, register and framework: a plain sentence for what is held, a question to the author for
 * what is not. Knows the tags and never writes a number of its own; refuses to know where a figure came from, and what the office thinks.
 */
export function draftText(material: Material): string {
  const {framework} = material;
  const national = framework.priorities.filter(({serves}) => serves === undefined);
  const [opening, closing] = dutiesApart(framework.duties);
  return `${[
    head(material),
    ...introduction(material),
    ...opening.flatMap((duty) => dutySection(duty, material)),
    ...national.flatMap((priority) => prioritySection(priority, material)),
    ...closing.flatMap((duty) => dutySection(duty, material)),
  ].join("\n\n")}\n`;
}

function head({body, framework, edition, period, comparator}: Material): string {
  return [
    "---",
    `title: ${JSON.stringify(`How ${body.force} contributes to the ${framework.title}`)}`,
    `edition: ${edition}`,
    `period: ${printPeriod(period)}`,
    `comparator: ${printPeriod(comparator)}`,
    "---",
  ].join("\n");
}

function introduction({body, framework}: Material): readonly string[] {
  return [
    `This is the statement of the ${body.name} on the ${framework.title}. It says what ${body.force} has done towards each of them, what stands behind the figures, and what comes next.`,
    `This edition is for ${periodTag("edition")}. Its figures cover ${periodTag()} and are compared with ${periodTag("comparator")}. Where a figure covers other months, the sentence says so.`,
    ...(body.languages.includes("cy")
      ? [
          promptTag(
            "This body publishes in Welsh and in English. Have the Welsh text written before the English is signed.",
          ),
        ]
      : []),
  ];
}

/** What the force contributed and what applies come before the priorities; inspection and complaints after them. */
function dutiesApart(duties: readonly Duty[]): readonly [readonly Duty[], readonly Duty[]] {
  const before = (duty: Duty) => duty.id === "contribution" || duty.id === "applicability";
  return [duties.filter(before), duties.filter((duty) => !before(duty))];
}

function dutySection(duty: Duty, material: Material): readonly string[] {
  return [`{% duty "${duty.id}" %}\n## ${duty.title}`, ...dutyText(duty, material), "{% /duty %}"];
}

function dutyText({id, text}: Duty, material: Material): readonly string[] {
  const {body, framework} = material;
  switch (id) {
    case "contribution":
      return [
        `The Home Office set the ${framework.title} for every force in England and Wales. They stand beside the priorities of the local Police and Crime Plan and do not replace them. The sections below give the figures that are held for each, and what was done about it.`,
        ...rateNotes(material),
        promptTag(`In a few sentences: what has ${body.force} contributed, over all the priorities?`),
      ];
    case "applicability":
      return [
        `In this draft each of the ${framework.title} is taken to apply in the area of ${body.force}, and each has a section of its own. None has been set aside.`,
        promptTag(
          `Confirm that each priority applies in this area and give the reasons, or say which does not and why: ${inARow(framework.priorities.filter(({serves}) => serves === undefined).map(({short}) => short.charAt(0).toLowerCase() + short.slice(1)))}.`,
        ),
      ];
    default:
      return [promptTag(`Lead to these documents, with their dates, and say what the body makes of them: ${text}`)];
  }
}

/** Why a text that holds counts sets no rate beside another area's. */
function rateNotes(material: Material): readonly string[] {
  const {body, catalogue, beside} = material;
  const counted = catalogue.measures.filter(
    (measure) => rateOf(measure, material) && isHeld(valueIn(material, measure)),
  );
  if (counted.length === 0) return [];
  if (body.noRates !== undefined) return [body.noRates];
  const rates = counted.flatMap((measure) => rateOf(measure, material) ?? []);
  const here = rates.some((rate) => isHeld(valueIn(material, rate)));
  const there = rates.some((rate) => beside.some(({code}) => isHeld(valueIn(material, rate, {area: code}))));
  if (here && there) return chosenNotes(material);
  const lacks = here
    ? `the same data for all of ${inARow(beside.map(({name}) => name))}`
    : "the mid-year population estimates of that year from the Office for National Statistics";
  return [
    promptTag(
      `No rate is set beside ${inARow(
        beside.map(({name}) => name),
        "or",
      )}: load ${lacks}, and draft again; or take this out.`,
    ),
  ];
}

/** A list of similar forces is somebody's choice, and the page says whose. What holds a number is left to the author to word. */
function chosenNotes({beside, chosenBy}: Material): readonly string[] {
  if (beside.length < 2) return [];
  if (chosenBy === undefined || /\d/.test(chosenBy))
    return [promptTag("Say who chose the similar forces that rates are set beside, when and why.")];
  return [`The similar forces were chosen by ${chosenBy}.`];
}
