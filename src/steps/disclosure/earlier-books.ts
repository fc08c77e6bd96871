import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {EarlierBook} from "../../figures/disclosure/disclosure.ts";
import {readRelease} from "../../publication/release/read-release.ts";
import {RELEASE} from "../../publication/release/release-files.ts";
import {releaseNumbers} from "../workspace/release-folder.ts";
import type {Workspace} from "../workspace/workspace.ts";

/** The figures of every release of a workspace, newest first; of those before a number, where one is given. What cannot be read is left out. */
export function earlierBooks({folder}: Workspace, before = Number.POSITIVE_INFINITY): readonly EarlierBook[] {
  const releases = join(folder, "releases");
  const numbers = releaseNumbers(releases).filter((number) => number < before);
  return numbers.toReversed().flatMap((number): readonly EarlierBook[] => {
    const file = join(releases, String(number), RELEASE.figures);
    if (!existsSync(file)) return [];
    const {figures} = readRelease(new Map([[RELEASE.figures, readFileSync(file)]])).records;
    return figures === undefined ? [] : [{name: `releases/${number}`, book: figures}];
  });
}
