import {parseStatement} from "../../prose/statement/parse.ts";
import type {FrontMatter} from "../../prose/statement/statement.ts";
import type {TextFile, Workspace} from "./workspace.ts";

/** What a statement's figures cover and are compared with, by its front matter alone. */
export function statementPeriods(
  statement: TextFile,
  {settings}: Workspace,
): Pick<FrontMatter, "period" | "comparator"> {
  const defaults = {area: settings.body.area, framework: settings.framework, language: "en"};
  return parseStatement({...statement, defaults}).front;
}
