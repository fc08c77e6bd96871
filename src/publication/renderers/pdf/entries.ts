import {say} from "../../../language/say.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {entryName, entryWords} from "../layout/entry-words.ts";
import {evidenceOf} from "../layout/evidence.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {languageOf} from "./figures.ts";
import {entryPlace, type Line, lineOf, toldLine, words} from "./runs.ts";

/** An entry of the register: what, led by, delivered and evidence are always all there. */
export interface SheetEntry {
  readonly place: string;
  readonly kind: string;
  readonly name: Line;
  readonly facts: readonly {readonly name: string; readonly lines: readonly Line[]}[];
}

export function sheetEntry(model: PageModel, initiative: Initiative): SheetEntry {
  const language = languageOf(model);
  const {kind, name, what, led, partners, when, latest} = entryWords(initiative, language);
  const delivered = (model.delivered.get(initiative.id) ?? []).map((line): Line => {
    const runs = lineOf(model, line);
    return language === "en" ? runs : [{is: "english", runs}];
  });
  const said = [
    ["entry-what", toldLine(what)],
    ["entry-led", toldLine(led)],
    ["entry-partners", partners && toldLine(partners)],
    ["entry-when", when === undefined ? undefined : words(when)],
    ["entry-latest", latest && [...words(`${latest.when}: `), ...toldLine(latest.focus)]],
  ] as const;
  return {
    place: entryPlace(initiative.id),
    kind,
    name: toldLine(name),
    facts: [
      ...said.flatMap(([key, line]) => (line === undefined ? [] : [{name: say(language, key), lines: [line]}])),
      {
        name: say(language, "entry-delivered"),
        lines: delivered.length > 0 ? delivered : [words(say(language, "no-counts-supplied"))],
      },
      {name: say(language, "entry-evidence"), lines: evidenceOf(model.bound, initiative).map(toldLine)},
    ],
  };
}

/** Entries of this priority that stand in an earlier section. */
export function elsewhereLine(model: PageModel, {elsewhere}: LaidSection): Line {
  if (elsewhere.length === 0) return [];
  const language = languageOf(model);
  const names = elsewhere.flatMap((initiative, index): Line => {
    const section = model.sections.find((one) => one.entries.includes(initiative));
    const where = section?.no === undefined ? "" : ` (${say(language, "in-section", {no: section.no})})`;
    return [
      ...words(index > 0 ? ", " : ""),
      {is: "jump", to: entryPlace(initiative.id), runs: toldLine(entryName(initiative, language))},
      ...words(where),
    ];
  });
  return [...words(`${say(language, "also-of-priority")} `), ...names, ...words(".")];
}
