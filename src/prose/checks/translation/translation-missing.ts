import {measureTitle} from "../../../language/welsh/welsh-measures.ts";
import {type Finding, must} from "../../../vocabulary/finding.ts";
import type {Initiative} from "../../../vocabulary/initiative.ts";
import type {Bound} from "../../statement/bound.ts";
import type {Statement} from "../../statement/statement.ts";
import type {Check} from "../check.ts";
import {sectionIds, shownValues} from "./shown-values.ts";

/** A reader of Welsh is told what a reader of English is. */
export const translationMissing: Check = {
  code: "translation-missing",
  rule: "A statement in Welsh has every section and every value of the English one, and a Welsh name for each measure and initiative it shows, and the register's texts in Welsh.",
  of: "page",
  *run(bound, {translation}) {
    const {statement} = bound;
    if (translation?.kind === "lacking")
      yield should(`The body publishes in Welsh, and there is no ${translation.file}.`, {
        at: {file: statement.file, line: 1},
        advice:
          "Write it beside this statement, with language: cy in its head; or accept this with the reason why it comes later.",
      });
    if (translation?.kind === "of") yield* leftOut(translation.original, statement);
    if (statement.front.language === "cy") yield* unnamed(bound);
  },
};

function* leftOut(original: Statement, statement: Statement): Iterable<Finding> {
  const at = {file: statement.file, line: 1};
  const sections = sectionIds(statement);
  const lacking = sectionIds(original).filter((section) => !sections.includes(section));
  for (const section of lacking)
    yield must("translation-missing", `${original.file} answers the ${named(section)}, and this text does not.`, {
      at,
      advice: "Translate that section.",
    });
  const shown = new Set(shownValues(statement).map(({section, key}) => `${section}\n${key}`));
  for (const {section, key, tag} of shownValues(original)) {
    if (lacking.includes(section) || shown.has(`${section}\n${key}`)) continue;
    const where = section === "" ? "outside the sections" : `in the ${named(section)}`;
    const line = tag.at.line === undefined ? "" : `, line ${tag.at.line},`;
    yield must("translation-missing", `${original.file}${line} shows ${tag.source} ${where}, and this text does not.`, {
      at,
      advice: "Put the same tag in the sentence that translates it: the value is shared and its words are ours.",
    });
  }
}

function* unnamed({statement, bindings, book, catalogue, initiatives}: Bound): Iterable<Finding> {
  const ids = new Set(bindings.flatMap(({figures}) => figures));
  const used = new Set(book.figures.filter(({id}) => ids.has(id)).map(({measure}) => measure));
  for (const measure of catalogue.measures) {
    if (!used.has(measure.id) || measureTitle(measure, "cy") !== undefined) continue;
    yield should(`The measure "${measure.id}" has no title in Welsh, and is shown as "${measure.title}".`, {
      at: {file: statement.file, line: 1},
      advice: "Write title-cy in the measure's file.",
    });
  }
  const named = new Set(statement.tags.flatMap((tag) => (tag.kind === "initiative" ? [tag.id] : [])));
  for (const initiative of initiatives) {
    const {id, name, nameCy, file} = initiative;
    if (named.has(id) && nameCy === undefined)
      yield should(`"${name}" has no name in Welsh.`, {at: {file, line: 1}, advice: "Write name-cy in its head."});
    yield* unsaid(initiative);
  }
}

/** A page shows the whole register, so every entry is asked for; one finding names all that it lacks. */
function* unsaid({name, whatCy, ledCy, evidence, evidenceCy, file, lines}: Initiative): Iterable<Finding> {
  const lacking = [
    ...(whatCy === undefined ? ["what-cy"] : []),
    ...(ledCy === undefined ? ["led-cy"] : []),
    ...(evidence !== undefined && evidenceCy === undefined ? ["evidence-cy"] : []),
  ];
  if (lacking.length === 0) return;
  const all = lacking.join(", ").replace(/, ([^,]+)$/, " and $1");
  yield should(`"${name}" is told in English on the Welsh page: it has no ${all}.`, {
    at: {file, line: lines?.what ?? 1},
    advice: `Write ${all} in its head.`,
  });
}

function named(section: string): string {
  return `section of ${section.replace(" ", ' "')}"`;
}

function should(message: string, of: Pick<Finding, "at"> & {readonly advice: string}): Finding {
  return {code: "translation-missing", severity: "should", message, ...of};
}
