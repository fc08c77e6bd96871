import {randomBytes} from "node:crypto";
import {mkdir, open, readFile, rename, rm} from "node:fs/promises";
import {dirname, join} from "node:path";
import {z} from "zod";
import {Refusal, systemErrorCode} from "../../../vocabulary/refusal.ts";
import type {SignOff} from "../sign-off.ts";
import type {SignOffStore} from "../sign-off-store.ts";

/** What the store needs of a disk. */
export interface Disk {
  read(path: string): Promise<string>;
  /** Makes the folder, writes beside, flushes to the disk, renames: the file is whole, or as it was. */
  replace(path: string, text: string): Promise<void>;
}

/** Records of sign-off as `sign-offs/<statement>.json` in a workspace. */
export function openSignOffs(workspace: string, disk: Disk = realDisk): SignOffStore {
  const file = (statement: string) => {
    if (!/^[\w.-]+$/.test(statement) || /^\.+$/.test(statement))
      throw new RangeError(`invalid statement: ${statement}`);
    return join(workspace, "sign-offs", `${statement}.json`);
  };
  return {
    async read(statement) {
      const path = file(statement);
      const text = await reading(path, disk);
      return text === undefined ? undefined : parseRecord(text, {path, statement});
    },
    async write(record) {
      const path = file(record.statement);
      try {
        await disk.replace(path, `${JSON.stringify(record, null, 2)}\n`);
      } catch (error) {
        throw refusal(error, `The sign-off cannot be written to ${path}`);
      }
    },
  };
}

async function reading(path: string, disk: Disk): Promise<string | undefined> {
  try {
    return await disk.read(path);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw refusal(error, `The sign-off ${path} cannot be read`);
  }
}

function refusal(error: unknown, what: string): unknown {
  const code = systemErrorCode(error);
  return code === undefined ? error : new Refusal(`${what} (${code}). Nothing was signed or published.`);
}

function parseRecord(text: string, {path, statement}: {readonly path: string; readonly statement: string}): SignOff {
  const read = recordSchema.safeParse(jsonOrUndefined(text));
  if (!read.success || read.data.statement !== statement)
    throw new Refusal(
      `${path} is not a record of sign-off for ${statement}. Move it away and sign the statement again.`,
    );
  return read.data as unknown as SignOff;
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(["must", "should"]),
  message: z.string(),
  at: z.object({file: z.string(), line: z.number().int().optional(), column: z.number().int().optional()}),
  advice: z.string(),
});

const recordSchema = z.object({
  schema: z.literal(1),
  statement: z.string(),
  content: z.string().regex(/^[0-9a-f]{64}$/),
  signatory: z.object({name: z.string().min(1), role: z.string().min(1)}),
  signedAt: z.iso.datetime(),
  accepted: z.array(z.object({finding: findingSchema, reason: z.string()})),
});

const realDisk: Disk = {
  read: (path) => readFile(path, "utf8"),
  async replace(path, text) {
    await mkdir(dirname(path), {recursive: true});
    const beside = `${path}.${randomBytes(6).toString("hex")}.part`;
    try {
      const file = await open(beside, "wx");
      try {
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
      await syncFolder(dirname(path));
    } catch (error) {
      await rm(beside, {force: true});
      throw error;
    }
  },
};

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
