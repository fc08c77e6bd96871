import {verifyRelease as verifyFiles} from "../../publication/proof/prove-release.ts";
import {isWhole, type Release, readRelease} from "../../publication/release/read-release.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {earlierBooks} from "../disclosure/earlier-books.ts";
import {type Effects, withWarehouse} from "../effects.ts";
import {countingOf, countProtected} from "../workspace/counting.ts";
import {readReleaseFolder} from "../workspace/release-folder.ts";
import {openWorkspace} from "../workspace/workspace.ts";
import {judgedAgain} from "./judged-again.ts";

export interface Verified {
  readonly findings: readonly Finding[];
  /** What was proved, a sentence each. */
  readonly proved: readonly string[];
}

/** Offline, from the folder alone; with a workspace, also against the data at the version that the release names. */
export async function verifyRelease(
  folder: string,
  workspace: string | undefined,
  effects: Effects,
): Promise<Verified> {
  const files = readReleaseFolder(folder);
  const findings = await verifyFiles(files);
  const {records} = readRelease(files);
  if (findings.length > 0 || !isWhole(records)) return {findings, proved: []};
  const misjudged = judgedAgain(records);
  if (misjudged.length > 0) return {findings: misjudged, proved: []};
  const {figures, manifest} = records;
  const proved = [
    `Seal: ${manifest.files.length} files are as they were sealed, signed off by ${manifest.signatory.name}, ${manifest.signatory.role}.`,
    `Figures: ${figures.figures.length} figures agree between the page, figures.json and their data, every quotient divided again.`,
    `Chance: ${figures.changes.length} verdicts, and every interval, were worked out again from those figures and came out the same.`,
  ];
  if (workspace === undefined) return {findings, proved};
  const again = await recount(records, workspace, effects);
  const recounted =
    again.length === 0
      ? [`Data: every query was run again at version ${figures.version.slice(0, 12)} and gave the same integers.`]
      : [];
  return {findings: again, proved: [...proved, ...recounted]};
}

async function recount(
  {figures: book, manifest}: Release,
  path: string,
  effects: Effects,
): Promise<readonly Finding[]> {
  const workspace = openWorkspace(path);
  const counting = countingOf(workspace);
  return withWarehouse({workspace: workspace.folder, afresh: true}, effects, async (warehouse) => {
    const version = await warehouse.version(book.version);
    if (version === undefined) return [gone(book.version)];
    const {book: again} = await countProtected(book.figures, counting, {
      warehouse,
      version,
      earlier: earlierBooks(workspace, manifest.release),
    });
    const byId = new Map(again.figures.map((figure) => [figure.id, figure]));
    return book.figures.flatMap((figure) => {
      const now = byId.get(figure.id);
      const same = JSON.stringify([now?.value, now?.series]) === JSON.stringify([figure.value, figure.series]);
      return same ? [] : [differs(figure.id, JSON.stringify(figure.value), JSON.stringify(now?.value))];
    });
  });
}

function gone(version: string): Finding {
  return {
    code: "version-not-held",
    severity: "must",
    message: `The workspace does not hold warehouse version ${version}, from which the release was counted.`,
    at: {file: "manifest.json"},
    advice: "Verify against the workspace that published the release, or load the same files again.",
  };
}

function differs(id: string, expected: string, found: string | undefined): Finding {
  return {
    code: "figure-recounts-differently",
    severity: "must",
    message: `${id}: the release has ${expected}; counted again it is ${found ?? "no longer defined"}.`,
    at: {file: "figures.json"},
    advice: "Find out which of the data, the measure and the release was changed, and publish a correction.",
  };
}
