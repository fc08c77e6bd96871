import {parseStatement} from "../../prose/statement/parse.ts";
import type {FrontMatter} from "../../prose/statement/statement.ts";
import {type Period, parsePeriod} from "../../vocabulary/period.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import type {TextFile, Workspace} from "./workspace.ts";

/** What a statement's figures cover and are compared with, by its front matter alone. */
export function statementPeriods(
  statement: TextFile,
  {settings}: Workspace,
): Pick<FrontMatter, "period" | "comparator"> {
  const defaults = {area: settings.body.area, framework: settings.framework, language: "en"};
  return parseStatement({...statement, defaults}).front;
}

/** The period that somebody typed. */
export function askedPeriod(words: string): Period {
  const period = parsePeriod(words);
  if (period === undefined)
    throw new Refusal(`"${words}" is no period. Write 2024, 2024/25, 2024/25 Q2, 2024-03 or 12 months to 2024-06.`);
  return period;
}
