import {showMonths} from "../../language/display.ts";
import type {Priority} from "../../official/framework.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Missing} from "../../vocabulary/quantity.ts";
import type {Material} from "./material.ts";
import {inARow, within} from "./naming.ts";
import {promptTag} from "./tag-text.ts";

export interface NotHeld {
  readonly measure: CatalogueMeasure;
  readonly why: Missing;
}

/** One prompt for each file, or choice of files, that would answer measures of which no value is held. */
export function missingPrompts(missing: readonly NotHeld[], {period}: Material): readonly string[] {
  const bySources = Object.groupBy(missing, ({measure}) => measure.sources.join("; "));
  return Object.values(bySources).map((group = []) => {
    const [first] = group;
    const sources = first?.measure.sources ?? [];
    const from = sources.length > 0 ? ` What would give it: ${inARow(sources, "or")}.` : "";
    return promptTag(
      `For ${showMonths(period)} no figure is held of: ${group.map(named).join("; ")}.${from} Load it and draft again, or write the sentence; or say why there is none.`,
    );
  });
}

/** What the national measures ask that no file of ours answers. */
export function besidePrompt({askedBeside = []}: Priority): readonly string[] {
  if (askedBeside.length === 0) return [];
  const asked = askedBeside.map(({what, from}) => `${what} (from ${from})`).join("; ");
  return [
    promptTag(
      `The national measures also ask for: ${asked}. Quote the latest with its source and date, or say why it is not given.`,
    ),
  ];
}

function named({measure, why}: NotHeld): string {
  const held = why.reason === "incomplete-period" && why.detail ? ` (${why.detail.replace(/\.$/, "")})` : "";
  return `${within(measure)}${held}`;
}
