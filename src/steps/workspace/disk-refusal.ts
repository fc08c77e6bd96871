import {mkdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {dirname} from "node:path";
import {Refusal, systemErrorCode} from "../../vocabulary/refusal.ts";

/** A disk's error as a sentence for whoever runs the command; any other error as it is. */
export function inPlainWords(error: unknown, path: string): unknown {
  const reason = DISK[systemErrorCode(error) ?? ""];
  return reason === undefined
    ? error
    : new Refusal(`${path} was not written: ${reason}. Nothing of it was left behind.`);
}

/** Writes a text file whole or not at all, over the last one if there is one. */
export function writeText(path: string, text: string): void {
  const beside = `${path}.part`;
  try {
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(beside, text, {flush: true});
    renameSync(beside, path);
  } catch (error) {
    try {
      rmSync(beside, {force: true});
    } catch {
      // A disk that may only be read holds no part of it either.
    }
    throw inPlainWords(error, path);
  }
}

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the disk may only be read",
  ENOTDIR: "a file stands where its folder should be",
  EEXIST: "a file stands where its folder should be",
  EISDIR: "a folder stands where it should be",
};
