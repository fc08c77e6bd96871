import {bind} from "../prose/statement/bind.ts";
import type {Body, Bound} from "../prose/statement/bound.ts";
import {parseStatement} from "../prose/statement/parse.ts";
import type {Release} from "../publication/release/read-release.ts";

/** The statement of a release as it was bound: its own text with its own figures, so that the next can say what changed. */
export function boundAsPublished({statement, figures, measures, register}: Release, body: Body): Bound {
  const {file, source: text, area, framework, language} = statement;
  return bind({
    statement: parseStatement({file, text, defaults: {area, framework, language}}),
    book: figures,
    catalogue: {measures: measures.measures, areas: [{code: area, name: body.areaName, kind: "police-force-area"}]},
    initiatives: register.initiatives,
    body,
  });
}
