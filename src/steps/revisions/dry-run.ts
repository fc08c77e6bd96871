import type {Movement} from "../../figures/warehouse/movement.ts";
import type {Receipt} from "../../figures/warehouse/receipt.ts";
import {areaCoded} from "../../official/areas.ts";
import {type Finding, inReadingOrder} from "../../vocabulary/finding.ts";
import {type Effects, withWarehouse} from "../effects.ts";
import {filesToLoad} from "../load.ts";
import {NOTHING_HELD} from "../workspace/counting.ts";
import {type StatementMoves, statementMoves} from "./open-statements.ts";
import {publishedReleases, type ReleaseMoves, releaseMoves} from "./published-releases.ts";

export type {FigureMove} from "../../prose/corrections/moved-figures.ts";
export type {SentenceMove} from "./moved-sentences.ts";

/** What a load would do, and nothing done. */
export interface DryRun {
  readonly receipts: readonly Receipt[];
  readonly findings: readonly Finding[];
  /** The version that stands, absent where nothing does, and the one that would. */
  readonly stands?: string;
  readonly wouldStand: string;
  /** The body's own area: its numbers are told one by one. */
  readonly area: string;
  readonly movements: readonly MovementNamed[];
  readonly statements: readonly StatementMoves[];
  readonly releases: readonly ReleaseMoves[];
}

export type MovementNamed = Movement & {readonly forceName: string};

/** Reads and checks the files as a load does, sets what would stand beside what stands, and gives everything up again. */
export async function dryRun(given: readonly string[], option: string | undefined, effects: Effects): Promise<DryRun> {
  const {workspace, files, lookups, findings} = await filesToLoad(given, option);
  return withWarehouse({workspace: workspace.folder, afresh: true}, effects, async (warehouse) => {
    const staged = await warehouse.stage(files, {progress: effects.progress});
    try {
      const standing = await warehouse.version();
      const after = await warehouse.preview(staged);
      const movements = await warehouse.movements(staged);
      const versions = {warehouse, before: standing ?? NOTHING_HELD, after};
      const same = standing?.id === after.id;
      const {releases, findings: unread} = publishedReleases(workspace);
      return {
        receipts: [...staged.receipts, ...lookups.map(({receipt}) => receipt)],
        findings: [...findings, ...staged.findings, ...unread].sort(inReadingOrder),
        ...(standing && {stands: standing.id}),
        wouldStand: after.id,
        area: workspace.settings.body.area,
        movements: movements.map((one) => ({...one, forceName: areaCoded(one.force)?.name ?? one.force})),
        statements: same ? [] : await statementMoves(workspace, versions),
        releases: same ? [] : await releaseMoves(workspace, releases, versions),
      };
    } finally {
      await warehouse.discard(staged);
    }
  });
}

/** Whether anything that is written or published would read otherwise. */
export function movesFigures({statements, releases}: DryRun): boolean {
  return statements.length + releases.length > 0;
}
