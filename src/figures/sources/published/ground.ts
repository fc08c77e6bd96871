import {plainHeading} from "../../../formats/titled/plain-heading.ts";
import {areaCoded} from "../../../official/areas.ts";
import {forceNamed} from "../../../official/force-names.ts";
import type {Area} from "../../../vocabulary/area.ts";
import {type Finding, must, type Place} from "../../../vocabulary/finding.ts";

/** Whose row it is in a table of many areas: a force's, or one that is set apart, with what to call it. */
export type Ground =
  | {readonly kind: "force"; readonly area: Area}
  | {readonly kind: "group"; readonly area: Area}
  | {readonly kind: "apart"; readonly what: string}
  | {readonly kind: "unknown"; readonly finding: Finding};

/** By its code where it has one, which the name must bear out; else by its name. */
export function groundOf({code, name}: {readonly code?: string; readonly name: string}, at: Place): Ground {
  const outside = outsideOf(code ?? "", name);
  if (outside !== undefined) return {kind: "apart", what: outside};
  const named = forceNamed(name);
  if (code) return groundCoded(code, {name, named}, at);
  if (named.kind === "area") return {kind: "force", area: named.area};
  if (named.kind === "without-ground") return {kind: "apart", what: named.body.name};
  if (isTotal(name)) return {kind: "apart", what: "totals of the table's own"};
  return {kind: "unknown", finding: unknownForce(name, named.nearest, at)};
}

type Named = ReturnType<typeof forceNamed>;

function groundCoded(code: string, {name, named}: {readonly name: string; readonly named: Named}, at: Place): Ground {
  const area = areaCoded(code);
  if (area?.members !== undefined) return {kind: "group", area};
  if (area?.kind !== "police-force-area")
    return {kind: "unknown", finding: unknownForce(`${code} ${name}`.trim(), nearestOf(named), at)};
  if (name === "" || named.kind !== "area" || named.area.code === code) return {kind: "force", area};
  const finding = must(
    "force-code-and-name-differ",
    `The code ${code} is ${area.name}'s, and the name beside it is "${name}".`,
    {
      at,
      advice: "Look which of the two is right, and ask the publisher.",
    },
  );
  return {kind: "unknown", finding};
}

function nearestOf(named: Named): string | undefined {
  return named.kind === "unknown" ? named.nearest : undefined;
}

function unknownForce(name: string, near: string | undefined, at: Place): Finding {
  return must("unknown-police-force-area", `"${name}" is none of the 43 police force areas.`, {
    at,
    advice:
      near === undefined ? "Nothing of this row was loaded." : `Did you mean ${near}? Nothing of this row was loaded.`,
  });
}

/** Whether a name is of a sum, or of what is added up into one. */
function isTotal(name: string): boolean {
  return TOTALS.test(plainHeading(name));
}

const TOTALS =
  /^(grand total|total|national|average|all|uk\b|united kingdom|great britain|england|wales$|(north|south) (east|west)|east of england|(east|west) midlands region|yorkshire and the humber|london( region)?$)/;

/** What is no ground of England and Wales's, in words; undefined when it may be. */
function outsideOf(code: string, name: string): string | undefined {
  if (/^[SN]\d{8}$/.test(code)) return "Scotland and Northern Ireland";
  const plain = plainHeading(name);
  if (/^(police )?scotland|^psni|northern ireland/.test(plain)) return "Scotland and Northern Ireland";
  if (/guernsey|jersey|isle of man/.test(plain)) return "Channel Islands and Isle of Man";
  if (/^(unknown|not known|unallocated|unassigned|no force|other|overseas|foreign|international|outside)/.test(plain))
    return "no known police force area";
  return undefined;
}
