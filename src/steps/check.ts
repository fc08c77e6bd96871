import type {Framework} from "../official/framework.ts";
import type {CheckContext} from "../prose/checks/check.ts";
import {checks} from "../prose/checks/index.ts";
import {type CheckResult, runChecks} from "../prose/checks/run.ts";
import type {Statement} from "../prose/statement/statement.ts";
import type {DisclosureRecord} from "../publication/release/disclosure-record.ts";
import type {Finding} from "../vocabulary/finding.ts";
import {type BoundStatement, bindStatement, latestVersion} from "./bind-statement.ts";
import {auditStatement} from "./disclosure/audit-statement.ts";
import {earlierBooks} from "./disclosure/earlier-books.ts";
import {type Effects, withWarehouse} from "./effects.ts";
import {countingOf} from "./workspace/counting.ts";
import {translationOf} from "./workspace/translation.ts";
import {findStatement, type TextFile, type Workspace} from "./workspace/workspace.ts";

/** What stands between a statement and its signature. `open` is empty when it can be signed off. */
export interface CheckedStatement {
  readonly file: string;
  readonly open: readonly Finding[];
  readonly accepted: readonly {readonly finding: Finding; readonly reason: string}[];
}

export async function checkStatement(
  argument: string | undefined,
  option: string | undefined,
  effects: Effects,
): Promise<CheckedStatement> {
  const {workspace, statement} = findStatement(argument, option);
  const {result} = await bindAndCheck(workspace, statement, effects);
  return {file: statement.file, open: result.open, accepted: result.accepted};
}

/** With the audit of what it would publish. */
export interface CheckedInFull {
  readonly made: BoundStatement;
  readonly result: CheckResult;
  readonly disclosure: DisclosureRecord;
}

/** Bound and checked in one reading of the data: the start of sign-off, publishing and preview. */
export async function bindAndCheck(
  workspace: Workspace,
  statement: TextFile,
  effects: Effects,
): Promise<CheckedInFull> {
  return withWarehouse({workspace: workspace.folder}, effects, async (warehouse) => {
    const earlier = earlierBooks(workspace);
    const made = await bindStatement(workspace, statement, {
      warehouse,
      version: await latestVersion(warehouse),
      earlier,
    });
    const audited = {file: statement.file, book: made.bound.book};
    const audit = await auditStatement(audited, countingOf(workspace).disclosure, earlier);
    const context = contextOf(workspace, made.framework, made.bound.statement);
    const also = [...made.findings, ...audit.findings];
    return {made, result: runChecks(made.bound, {checks, context, also}), disclosure: audit.record};
  });
}

/** What the workspace asks of a text. */
export function contextOf(workspace: Workspace, framework: Framework, statement?: Statement): CheckContext {
  const {settings} = workspace;
  const translation = statement && translationOf(statement, workspace);
  return {
    ...(translation && {translation}),
    framework,
    readingAge: settings.thresholds["reading-age"],
    knownAcronyms: settings["known-acronyms"],
    threshold: settings.thresholds["small-count"],
  };
}
