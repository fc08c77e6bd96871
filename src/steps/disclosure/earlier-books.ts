import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {EarlierBook} from "../../figures/disclosure/disclosure.ts";
import {readRelease} from "../../publication/release/read-release.ts";
import {RELEASE} from "../../publication/release/release-files.ts";
import {releaseNumbers} from "../workspace/release-folder.ts";
import type {Workspace} from "../workspace/workspace.ts";
import {othersBook} from "./others-book.ts";

/** The figures of every release of a workspace, and what it says of other forces, newest first; of those before a number, where one is given. What cannot be read is left out. */
export function earlierBooks({folder}: Workspace, before = Number.POSITIVE_INFINITY): readonly EarlierBook[] {
  const releases = join(folder, "releases");
  const numbers = releaseNumbers(releases).filter((number) => number < before);
  return numbers.toReversed().flatMap((number): readonly EarlierBook[] => {
    const files = [RELEASE.figures, RELEASE.others].flatMap((file) => {
      const path = join(releases, String(number), file);
      return existsSync(path) ? [[file, readFileSync(path)] as const] : [];
    });
    const {figures, others} = readRelease(new Map(files)).records;
    const books = [...(figures ? [figures] : []), ...(others ? [othersBook(others)] : [])];
    return books.map((book) => ({name: `releases/${number}`, book}));
  });
}
