import {showDay} from "../../../language/display.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import type {Days} from "../../../vocabulary/period.ts";
import {evidenceOf} from "../layout/evidence.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {entryPlace, type Line, lineOf, words} from "./runs.ts";

/** An entry of the register: what, led by, delivered and evidence are always all there. */
export interface SheetEntry {
  readonly place: string;
  readonly kind: string;
  readonly name: string;
  readonly facts: readonly {readonly name: string; readonly lines: readonly Line[]}[];
}

export function sheetEntry(model: PageModel, initiative: Initiative): SheetEntry {
  const {kind, what, led, partners, days} = initiative;
  const last = initiative.iterations.at(-1);
  const delivered = (model.delivered.get(initiative.id) ?? []).map((line) => lineOf(model, line));
  const said: readonly (readonly [string, string | undefined])[] = [
    ["What", what],
    ["Led by", led],
    ["With", partners.length > 0 ? partners.join(", ") : undefined],
    ["When", days && daysWords(days)],
    ["Latest", last && `${daysWords(last.days)}: ${last.focus}`],
  ];
  return {
    place: entryPlace(initiative.id),
    kind: kind.charAt(0).toUpperCase() + kind.slice(1),
    name: nameIn(model, initiative),
    facts: [
      ...said.flatMap(([name, text]) => (text === undefined ? [] : [{name, lines: [words(text)]}])),
      {name: "Delivered", lines: delivered.length > 0 ? delivered : [words("No counts supplied.")]},
      {name: "Evidence", lines: evidenceOf(model.bound, initiative).map((told) => words(told.words))},
    ],
  };
}

/** Entries of this priority that stand in an earlier section. */
export function elsewhereLine(model: PageModel, {elsewhere}: LaidSection): Line {
  if (elsewhere.length === 0) return [];
  const names = elsewhere.flatMap((initiative, index): Line => {
    const section = model.sections.find((one) => one.entries.includes(initiative));
    const where = section?.no === undefined ? "" : ` (section ${section.no})`;
    return [
      ...words(index > 0 ? ", " : ""),
      {is: "jump", to: entryPlace(initiative.id), runs: words(nameIn(model, initiative))},
      ...words(where),
    ];
  });
  return [...words("Also of this priority: "), ...names, ...words(".")];
}

function nameIn({bound}: PageModel, {name, nameCy}: Initiative): string {
  return bound.statement.front.language === "cy" ? (nameCy ?? name) : name;
}

function daysWords(days: Days): string {
  if (days.until === undefined) return `Since ${showDay(days.from)}`;
  return days.until === days.from ? showDay(days.from) : `${showDay(days.from)} to ${showDay(days.until)}`;
}
