import {constants, gunzipSync} from "node:zlib";

const MOST = 1 << 18;

/** The first quarter of a megabyte of a text, gzipped or not: enough to tell what it is. A workbook, which has its directory at the end, comes back whole. */
export function beginningOf(bytes: Uint8Array): Uint8Array {
  if (isZip(bytes)) return bytes;
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.subarray(0, MOST);
  const unpacked = unpackedStart(bytes);
  return unpacked === undefined || isZip(unpacked) ? bytes : unpacked.subarray(0, MOST);
}

/** What the first bytes unpack to, or undefined when they do not: whoever reads the file whole says why. */
function unpackedStart(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return gunzipSync(bytes.subarray(0, MOST >> 3), {finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST << 8});
  } catch {
    return undefined;
  }
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
