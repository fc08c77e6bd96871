import {Paragraph} from "docx";
import {type SayKey, say} from "../../../language/say.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import {entryWords, type Told} from "../layout/entry-words.ts";
import {evidenceOf} from "../layout/evidence.ts";
import type {PageModel} from "../layout/page-model.ts";
import {headingOf} from "./blocks.ts";
import {lineRuns, textRun, toldRun} from "./runs.ts";

/** An entry of the register: what, led by, delivered and evidence, always all. */
export function initiativeFlow(model: PageModel, initiative: Initiative): readonly Paragraph[] {
  const {language} = model.bound.statement.front;
  const {name, kind, what, led, partners, when} = entryWords(initiative, language);
  const delivered = model.delivered.get(initiative.id) ?? [];
  const named = (key: SayKey, told: Told) => fact(say(language, key), told);
  return [
    headingOf([toldRun(name)], 3),
    fact(kind, what),
    named("entry-led", led),
    ...(partners ? [named("entry-partners", partners)] : []),
    ...(when === undefined ? [] : [named("entry-when", {words: when})]),
    ...(delivered.length === 0
      ? [named("entry-delivered", {words: say(language, "no-counts-supplied")})]
      : delivered.map((line) => deliveredLine(model, line))),
    ...evidenceOf(model.bound, initiative).map((told) => named("entry-evidence", told)),
  ];
}

function deliveredLine(model: PageModel, line: Parameters<typeof lineRuns>[1]): Paragraph {
  const {language} = model.bound.statement.front;
  const lang = language === "en" ? undefined : "en";
  const name = textRun(`${say(language, "entry-delivered")}: `, {bold: true});
  return new Paragraph({style: "Cell", children: [name, ...lineRuns(model, line, {lang})]});
}

function fact(name: string, told: Told): Paragraph {
  return new Paragraph({style: "Cell", children: [textRun(`${name}: `, {bold: true}), toldRun(told)]});
}
