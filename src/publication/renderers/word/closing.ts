import {Paragraph} from "docx";
import {showDay} from "../../../language/display.ts";
import {say} from "../../../language/say.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import {toldIn} from "../layout/entry-words.ts";
import type {PageModel} from "../layout/page-model.ts";
import {type Flow, headingOf, label, small} from "./blocks.ts";
import {textRun, toldRun} from "./runs.ts";
import {tableOf} from "./tables.ts";

/** What stands after the statement: what was signed, what changed, what it was counted from. */
export function closing(model: PageModel, facts: ReleaseFacts): readonly Flow[] {
  const {language} = model.bound.statement.front;
  const history = [facts, ...[...facts.earlier].reverse()].flatMap(({release, signedAt, changes}) => [
    label(
      `${say(language, "release-no", {release})}, ${say(language, "signed-on", {day: showDay(signedAt, language)})}`,
    ),
    ...(changes.length === 0
      ? [small(say(language, release === 1 ? "first-release" : "nothing-changed-in-print"))]
      : changes.map(
          (change) =>
            new Paragraph({numbering: {reference: "bullets", level: 0}, children: [toldRun(toldIn(language, change))]}),
        )),
  ]);
  return [
    headingOf([textRun(say(language, "this-release"))], 1),
    small(say(language, "sealed-shortly", {hash: facts.content})),
    ...history,
    headingOf([textRun(say(language, "counted-from"))], 1),
    tableOf({
      widths: [3000, 2600, 4000],
      head: [say(language, "head-file"), say(language, "head-from"), "SHA-256"],
      rows: model.files.map(({file, evidence, supplier, sha256}) => [
        file,
        evidence === undefined || language === "en" ? (evidence ?? supplier) : [toldRun(toldIn(language, evidence))],
        sha256,
      ]),
    }),
  ];
}
