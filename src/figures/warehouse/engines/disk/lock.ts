import {closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync} from "node:fs";
import {dirname} from "node:path";
import {Refusal, systemErrorCode} from "../../../../vocabulary/refusal.ts";

/** One load at a time: a file that names the process that holds it. One left by a process that is gone is taken over. */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), {recursive: true});
  if (!tryLock(path)) {
    const holder = holderOf(path);
    if (holder !== undefined && isRunning(holder))
      throw new Refusal(
        `Another load is at work on this warehouse (process ${holder}). Wait until it ends, then load again.`,
      );
    rmSync(path, {force: true});
    if (!tryLock(path))
      throw new Refusal("Another load has just begun on this warehouse. Wait until it ends, then load again.");
  }
  return () => rmSync(path, {force: true});
}

function tryLock(path: string): boolean {
  try {
    const file = openSync(path, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (systemErrorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemErrorCode(error) === "EPERM";
  }
}
