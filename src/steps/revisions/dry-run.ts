import type {Movement} from "../../figures/warehouse/movement.ts";
import type {Receipt} from "../../figures/warehouse/receipt.ts";
import {areaCoded} from "../../official/areas.ts";
import {type Finding, inReadingOrder} from "../../vocabulary/finding.ts";
import {type Effects, withWarehouse} from "../effects.ts";
import {filesToLoad} from "../load.ts";
import {
  answeringFrom,
  type ReleaseMoves,
  releaseMoves,
  type StatementMoves,
  statementMoves,
} from "./standing-and-after.ts";

export type {FigureMove} from "./figure-moves.ts";
export type {ReleaseMoves, StatementMoves} from "./standing-and-after.ts";

/** What a load would do, and nothing done. */
export interface DryRun {
  readonly receipts: readonly Receipt[];
  readonly findings: readonly Finding[];
  readonly movements: readonly (Movement & {readonly forceName: string})[];
  readonly statements: readonly StatementMoves[];
  readonly releases: readonly ReleaseMoves[];
}

/** Reads and checks the files as a load does, sets what would stand beside what stands, and gives everything up again. */
export async function dryRun(given: readonly string[], option: string | undefined, effects: Effects): Promise<DryRun> {
  const {workspace, files, findings} = await filesToLoad(given, option);
  return withWarehouse({workspace: workspace.folder, afresh: true}, effects, async (warehouse) => {
    const staged = await warehouse.stage(files, {progress: effects.progress});
    try {
      const standing = await warehouse.version();
      const after = answeringFrom(warehouse, await warehouse.preview(staged));
      const movements = await warehouse.movements(staged);
      const hasFigures = standing !== undefined && standing.files.length > 0;
      const before = hasFigures ? answeringFrom(warehouse, standing) : undefined;
      return {
        receipts: staged.receipts,
        findings: [...findings, ...staged.findings].sort(inReadingOrder),
        movements: movements.map((one) => ({...one, forceName: areaCoded(one.force)?.name ?? one.force})),
        statements: before === undefined ? [] : await statementMoves(workspace, before, after),
        releases: before === undefined ? [] : await releaseMoves(workspace, before, after),
      };
    } finally {
      await warehouse.discard(staged);
    }
  });
}
