import {encodeJson, RELEASE, type ReleaseFiles} from "../../publication/release/release-files.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import type {BoundStatement} from "../bind-statement.ts";
import {othersOf} from "../compare/others.ts";
import {auditStatement} from "../disclosure/audit-statement.ts";
import {earlierBooks} from "../disclosure/earlier-books.ts";
import {othersBook} from "../disclosure/others-book.ts";
import {type Effects, withWarehouse} from "../effects.ts";
import {brandFiles} from "../workspace/brand.ts";
import {countingOf} from "../workspace/counting.ts";
import type {Workspace} from "../workspace/workspace.ts";

export interface BesideStatement {
  readonly files: ReleaseFiles;
  /** Counts that the other forces' figures would give away beside the statement's own. */
  readonly findings: readonly Finding[];
}

/**
 * What a release carries beside the statement: the body's colours and logo, and of what its warehouse holds of other forces the figures
 * that a reader may set it beside.
 */
export async function besideStatement(
  workspace: Workspace,
  {bound, version}: BoundStatement,
  effects: Effects,
): Promise<BesideStatement> {
  const {period} = bound.statement.front;
  const earlier = [{name: "the statement", book: bound.book}, ...earlierBooks(workspace)];
  const others = await withWarehouse({workspace: workspace.folder}, effects, (warehouse) =>
    othersOf({workspace, period, warehouse, version, earlier}),
  );
  const files = new Map(brandFiles(workspace));
  if (others === undefined) return {files, findings: []};
  const audited = {file: RELEASE.others, book: othersBook(others)};
  const {findings} = await auditStatement(audited, countingOf(workspace).disclosure, earlier);
  return {files: files.set(RELEASE.others, encodeJson(others)), findings};
}
