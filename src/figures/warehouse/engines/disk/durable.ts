import {randomBytes} from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeSync,
} from "node:fs";
import {dirname} from "node:path";
import {Refusal, systemErrorCode} from "../../../../vocabulary/refusal.ts";

/** Bytes that are on the disk when the call returns, under their own name whole or not at all. */
export function writeDurably(path: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(path), {recursive: true});
  const waiting = `${path}.${randomBytes(4).toString("hex")}.tmp`;
  try {
    const file = openSync(waiting, "wx", mode);
    try {
      for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(file, rest));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(waiting, path);
  } catch (error) {
    rmSync(waiting, {force: true});
    throw error;
  }
  syncFolder(dirname(path));
}

/** Moves a finished file into its place; one of that name is the same file already, for names carry the hash of the contents. */
export function settle(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true});
  if (existsSync(to)) {
    rmSync(from, {force: true});
    return;
  }
  syncPath(from);
  renameSync(from, to);
  syncFolder(dirname(to));
}

export function removeIfEmpty(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}

function syncFolder(folder: string): void {
  syncPath(folder);
}

function syncPath(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What the disk will not do becomes a refusal in plain words; anything else is thrown on. */
export async function onDisk<T>(folder: string, work: () => Promise<T> | T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const why = diskTrouble(error);
    if (why === undefined) throw error;
    throw new Refusal(`The warehouse in ${folder} cannot be written: ${why} Nothing was changed.`);
  }
}

function diskTrouble(error: unknown): string | undefined {
  const code = systemErrorCode(error);
  const text = error instanceof Error ? error.message : "";
  if (code === "ENOSPC" || code === "EDQUOT" || /No space left on device|Disk quota exceeded/i.test(text))
    return "the disk is full. Free some space and load again.";
  if (code === "EFBIG" || /File too large/i.test(text)) return "a file would be larger than this account may write.";
  if (code === "EACCES" || code === "EPERM" || /Permission denied/i.test(text))
    return "this account may not write there. Ask for permission to the folder, or work in another.";
  if (code === "EROFS" || /Read-only file system/i.test(text)) return "it lies on a disk that can only be read.";
  if (code === "ENOTDIR" || code === "EEXIST") return "a file stands where its folder should be.";
  return undefined;
}
