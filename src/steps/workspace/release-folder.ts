import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import {dirname, join, relative, sep} from "node:path";
import type {ReleaseFiles} from "../../publication/release/release-files.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {inPlainWords} from "./disk-refusal.ts";

/** The numbers of the releases that stand in a workspace, in order. */
export function releaseNumbers(releases: string): readonly number[] {
  if (!existsSync(releases)) return [];
  if (!statSync(releases).isDirectory()) throw new Refusal(`${releases} is a file; it must be the folder of releases.`);
  return readdirSync(releases)
    .filter((name) => /^[1-9]\d*$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** Every file beneath a folder, by its path in it, with forward slashes. */
export function readReleaseFolder(folder: string): ReleaseFiles {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal(`There is no folder ${folder}.`);
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join("/"), readFileSync(path)];
    }),
  );
}

/**
 * Writes files beside where they will stand, flushes them to the disk, lets `prove` read them back, and only then gives the
 * folder its name. Whatever fails leaves nothing behind, and a folder that stands is never written over.
 */
export async function writeOnceProved(
  folder: string,
  files: ReleaseFiles,
  prove: (written: ReleaseFiles) => Promise<void>,
): Promise<void> {
  if (existsSync(folder)) throw new Refusal(`${folder} stands already. A release is never written over.`);
  const above = dirname(folder);
  let waiting: string | undefined;
  try {
    mkdirSync(above, {recursive: true});
    waiting = mkdtempSync(join(above, ".waiting-"));
    for (const [path, bytes] of files) writeFlushed(join(waiting, path), bytes);
    await prove(readReleaseFolder(waiting));
    // The temporary folder was private; a release is for everyone.
    chmodSync(waiting, 0o755);
    putInPlace(waiting, folder);
  } catch (error) {
    if (waiting !== undefined) rmSync(waiting, {recursive: true, force: true});
    throw inPlainWords(error, folder);
  }
}

/** Of two that publish at once, one takes the number. */
function putInPlace(waiting: string, folder: string): void {
  try {
    renameSync(waiting, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    throw new Refusal(
      `${folder} was published by somebody else in the same moment. See what it holds, and publish again.`,
    );
  }
}

function writeFlushed(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true});
  const file = openSync(path, "wx");
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
