import {must} from "../../../vocabulary/finding.ts";
import type {Bound} from "../../statement/bound.ts";
import {paragraphsOf} from "../../statement/plain-text.ts";
import type {Check, CheckContext} from "../check.ts";
import {bareNumbersIn} from "./bare-numbers.ts";

/** A typed number rests on nothing that can be counted again, and stays when the figure changes. */
export const bareNumber: Check = {
  code: "bare-number",
  rule: "Every number that asserts something is a figure, a quotation with its source, or typed with a reason.",
  *run(bound, context) {
    const names = namesWithNumbers(bound, context);
    for (const passage of paragraphsOf(bound)) {
      const {text, spans, kind} = passage;
      for (const {start, words} of bareNumbersIn(text, {spans, names, heading: kind === "heading"})) {
        yield must(this.code, `"${words}" is typed into the text; nothing says where it comes from.`, {
          at: passage.placeAt(start),
          advice:
            'Use {% figure "…" /%}, {% share "…" /%} or {% change "…" /%} for a figure, {% quoted "…" source="…" date="…" /%} for somebody else\'s, {% as-typed "…" reason="…" /%} for what is no figure.',
        });
      }
    }
  },
};

/** Names, titles and units that hold a number ("per 1,000 people"), and the numbers of measures' names with the word after them ("10 seconds"). */
export function namesWithNumbers({catalogue, initiatives, body}: Bound, {framework}: CheckContext): readonly string[] {
  const ofMeasures = catalogue.measures.flatMap(({title, unit, aliases, definition}) => [
    title,
    unit,
    ...aliases,
    ...[title, ...aliases, definition].flatMap((text) => text.match(/\b\d+\s+(?:seconds?|minutes?|hours?)\b/gi) ?? []),
  ]);
  const others = [
    ...initiatives.map(({name}) => name),
    ...catalogue.areas.map(({name}) => name),
    ...framework.priorities.map(({title}) => title),
    ...framework.duties.map(({title}) => title),
    framework.title,
    body.name,
    body.force,
  ];
  const names = [...ofMeasures, ...others].filter((name) => NUMBER.test(name)).map((name) => name.toLowerCase());
  return [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

const NUMBER = /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|hundred|thousand|million)\b/i;
