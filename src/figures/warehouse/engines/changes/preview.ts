import {relative} from "node:path";
import {coverageOf, replaceInTurn, versionId} from "../../versions.ts";
import type {StoredVersion} from "../disk/manifest.ts";
import type {Pending} from "../duckdb/stage.ts";

/** The version that would stand if what waits were committed, answering from where its files wait. */
export function previewOf(
  {load, moves}: Pending,
  {
    workspace,
    standing,
    now,
  }: {readonly workspace: string; readonly standing: StoredVersion | undefined; readonly now: () => Date},
): StoredVersion {
  const files = replaceInTurn(standing?.files ?? [], load);
  const waits = new Map(moves.map(({waiting, path}) => [path, relative(workspace, waiting)]));
  const stood = new Set(standing?.files.map(({path}) => path));
  return {
    id: versionId(files),
    madeAt: now().toISOString(),
    coverage: coverageOf(files),
    files: files.map((file) => ({
      ...file,
      path: stood.has(file.path) ? file.path : (waits.get(file.path) ?? file.path),
    })),
  };
}
