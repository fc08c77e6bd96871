import type {Readable} from "node:stream";
import yauzl from "yauzl";
import {asDamaged, FormatProblem} from "./format-problem.ts";

/** A ZIP archive in memory: its entries by name, unpacked as they are asked for and never beyond the limits. Knows nothing of what is in them. */
export interface ZipArchive {
  /** In the archive's order. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The entry's bytes as they unpack. Throws `FormatProblem` (damaged-file) for no such entry or bytes that do not unpack. */
  chunks(name: string): AsyncIterable<Uint8Array>;
}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes that all entries together may unpack to. */
  readonly unpackedBytes: number;
  /** Times its packed size that an entry over a megabyte may unpack to. */
  readonly ratio: number;
}

export const ZIP_LIMITS: ZipLimits = {entries: 10_000, unpackedBytes: 512 * 2 ** 20, ratio: 250};

/** True when the bytes begin as a ZIP archive does, which every workbook since 2007 is. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

const SMALL_ENTRY = 2 ** 20;

/** Reads the directory and holds it to the limits before a byte is unpacked: an entry that unpacks to more than it declares is damaged. */
export async function openZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Promise<ZipArchive> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await yauzl.fromBufferPromise(buffer, {lazyEntries: true, validateEntrySizes: true});
    const entries = new Map<string, yauzl.Entry>();
    const bound = bounded(limits);
    for await (const entry of zip.eachEntry()) {
      bound(entry);
      if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
    }
    return {
      names: [...entries.keys()],
      has: (name) => entries.has(name),
      chunks: (name) => chunksOf(zip, entries.get(name), name),
    };
  } catch (error) {
    throw asDamaged(error, "The ZIP archive");
  }
}

function bounded(limits: ZipLimits): (entry: yauzl.Entry) => void {
  let entries = 0;
  let unpacked = 0;
  return ({fileName, compressedSize, uncompressedSize}) => {
    entries++;
    unpacked += uncompressedSize;
    if (entries > limits.entries) throw tooLarge(`it holds more than ${limits.entries} entries`);
    if (unpacked > limits.unpackedBytes) throw tooLarge(`it would unpack to more than ${limits.unpackedBytes} bytes`);
    if (uncompressedSize > SMALL_ENTRY && uncompressedSize > compressedSize * limits.ratio)
      throw tooLarge(`its entry ${fileName} would unpack to more than ${limits.ratio} times its size`);
  };
}

function tooLarge(why: string): FormatProblem {
  return new FormatProblem("unpacks-too-large", `The file was not opened: ${why}, which no ordinary file does.`);
}

async function* chunksOf(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  name: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!entry) throw new FormatProblem("damaged-file", `The archive has no entry ${name}.`);
  if (entry.isEncrypted()) throw new FormatProblem("password-protected", "The file is protected by a password.");
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Uint8Array;
  } catch (error) {
    throw asDamaged(error, `The archive's entry ${name}`);
  } finally {
    stream?.destroy();
  }
}
