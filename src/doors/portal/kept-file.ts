import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import {extname, join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";
import {contentPolicy} from "./content-policy.ts";

/** A file as it is sent: its bytes, packed where that helps, and the headers that go with them whoever asks. */
export interface KeptFile {
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly plain: Buffer;
  readonly br?: Buffer;
  readonly gzip?: Buffer;
}

/** Reads a file of the site once, packs it once, and says by its content what a browser may do with it. */
export async function keepFile(root: string, path: string): Promise<KeptFile> {
  const plain = await readFile(join(root, path));
  const digest = createHash("sha256").update(plain).digest("base64url");
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  const packs = PACKED.test(type) && plain.length > LEAST_TO_PACK;
  const [br, zipped] = packs ? await Promise.all([brotli(plain), toGzip(plain)]) : [];
  return {
    etag: `"${digest.slice(0, 27)}"`,
    headers: {
      "Content-Type": type,
      "Cache-Control": isNamedByContent(path) ? "public, max-age=31536000, immutable" : "no-cache",
      ...(type.startsWith("text/html") ? {"Content-Security-Policy": contentPolicy(plain.toString("utf8"), path)} : {}),
      ...(packs ? {Vary: "Accept-Encoding"} : {}),
    },
    plain,
    ...(br ? {br} : {}),
    ...(zipped ? {gzip: zipped} : {}),
  };
}

export function sizeOf({plain, br, gzip}: KeptFile): number {
  return plain.length + (br?.length ?? 0) + (gzip?.length ?? 0);
}

/** `look.3f2a9c1b7d.css`: its name changes with its bytes, so that it never has to be asked for again. */
function isNamedByContent(path: string): boolean {
  return /\.[0-9a-f]{10,64}\.[a-z0-9]+$/.test(path);
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonld": "application/ld+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".sha256": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".pdf": "application/pdf",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
};

const PACKED = /^text\/|json|xml/;
const LEAST_TO_PACK = 1000;

const toGzip = promisify(gzip);

function brotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}});
}
