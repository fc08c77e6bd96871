import {encodeJson, RELEASE, type ReleaseFiles} from "../../publication/release/release-files.ts";
import type {BoundStatement} from "../bind-statement.ts";
import {othersOf} from "../compare/others.ts";
import {type Effects, withWarehouse} from "../effects.ts";
import {brandFiles} from "../workspace/brand.ts";
import type {Workspace} from "../workspace/workspace.ts";

/**
 * What a release carries beside the statement: the body's colours and logo, and of what its warehouse holds of other forces the figures
 * that a reader may set it beside.
 */
export async function besideStatement(
  workspace: Workspace,
  {bound, version}: BoundStatement,
  effects: Effects,
): Promise<ReleaseFiles> {
  const {period} = bound.statement.front;
  const others = await withWarehouse({workspace: workspace.folder}, effects, (warehouse) =>
    othersOf({workspace, period, warehouse, version}),
  );
  const files = new Map(brandFiles(workspace));
  return others === undefined ? files : files.set(RELEASE.others, encodeJson(others));
}
