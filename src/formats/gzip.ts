import {Readable} from "node:stream";
import {createGunzip} from "node:zlib";
import {FormatProblem} from "./format-problem.ts";

export interface GzipLimits {
  readonly unpackedBytes: number;
  /** Times its packed size that a file over `smallBytes` may unpack to. */
  readonly ratio: number;
  readonly smallBytes: number;
}

export const GZIP_LIMITS: GzipLimits = {unpackedBytes: 2 * 2 ** 30, ratio: 200, smallBytes: 2 ** 20};

const CHUNK = 2 ** 18;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The bytes as they unpack, never beyond the limits. Throws `FormatProblem` (damaged-file, unpacks-too-large). */
export async function* gunzipped(
  bytes: Uint8Array,
  limits: GzipLimits = GZIP_LIMITS,
): AsyncGenerator<Uint8Array, void, undefined> {
  const most = Math.min(limits.unpackedBytes, Math.max(limits.smallBytes, bytes.length * limits.ratio));
  const gunzip = createGunzip({chunkSize: CHUNK});
  let unpacked = 0;
  try {
    for await (const chunk of Readable.from(pieces(bytes)).pipe(gunzip)) {
      unpacked += (chunk as Uint8Array).length;
      if (unpacked > most)
        throw new FormatProblem("unpacks-too-large", `The file was not read: it unpacks to more than ${most} bytes.`);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    if (error instanceof FormatProblem) throw error;
    throw new FormatProblem("damaged-file", "The gzip file is damaged or cut short.", {cause: error});
  } finally {
    gunzip.destroy();
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
