import {join} from "node:path";
import {correctionNote} from "../../prose/corrections/correction-note.ts";
import {printPeriod} from "../../vocabulary/period.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {latestVersion} from "../bind-statement.ts";
import {type Effects, withWarehouse} from "../effects.ts";
import {writeText} from "../workspace/disk-refusal.ts";
import {openWorkspace} from "../workspace/workspace.ts";
import {type FigureMove, movesBetween} from "./figure-moves.ts";
import {bookAt, catalogueFor, releasesOf} from "./standing-and-after.ts";

/** A release whose figures today's data would give otherwise, and the note that would correct it. */
export interface RevisedRelease {
  readonly release: string;
  readonly edition: string;
  readonly published: string;
  readonly figures: readonly FigureMove[];
  readonly note: string;
  /** Where the note was written. */
  readonly file?: string;
}

export interface Revisions {
  readonly asAt: string;
  /** Releases that were looked at: the latest of each edition. */
  readonly looked: readonly string[];
  readonly revised: readonly RevisedRelease[];
}

/** Counts every published figure again in today's data. */
export async function findRevisions(
  path: string | undefined,
  {write}: {readonly write: boolean},
  effects: Effects,
): Promise<Revisions> {
  const workspace = openWorkspace(path ?? ".");
  const releases = releasesOf(workspace);
  if (releases.length === 0) throw new Refusal(`${workspace.folder} holds no published release to compare with.`);
  const latest = [...new Map(releases.map((one) => [printPeriod(one.records.statement.edition), one])).values()];
  return withWarehouse({workspace: workspace.folder}, effects, async (warehouse) => {
    const version = await latestVersion(warehouse);
    const revised: RevisedRelease[] = [];
    for (const {name, records} of latest) {
      const now = await bookAt(workspace, records, warehouse);
      const figures = movesBetween(records.figures.figures, now.figures, catalogueFor(workspace));
      if (figures.length === 0) continue;
      const {edition} = records.statement.said;
      const published = records.manifest.signedAt.slice(0, 10);
      const today = effects.now().toISOString().slice(0, 10);
      const note = correctionNote({title: records.statement.title, edition, published, today, figures});
      const file = `corrections/${edition.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${today}.md`;
      if (write) writeText(join(workspace.folder, file), note);
      revised.push({release: name, edition, published, figures, note, ...(write ? {file} : {})});
    }
    return {asAt: version.madeAt, looked: latest.map(({name}) => name), revised};
  });
}
