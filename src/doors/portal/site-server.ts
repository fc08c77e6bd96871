import {readdirSync, statSync} from "node:fs";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {join, relative, sep} from "node:path";
import {type KeptFile, keepFile, sizeOf} from "./kept-file.ts";

/** So many bytes of files are kept in memory, the least lately asked for let go first. */
const KEPT_BYTES = 128 * 2 ** 20;

/**
 * A web server for a folder of the public site. Knows files, and refuses to know of anything that was not there when it began: only names
 * on its list are ever opened, so that no path leads out of the folder. Sets no cookie, keeps no log, and asks nobody else for anything.
 */
export function siteServer(root: string): Server {
  const files = new Set(filesIn(root));
  const keep = keeper(root);
  return createServer({requestTimeout: 30_000, headersTimeout: 15_000}, (request, response) => {
    answer(request, response, {files, keep}).catch(() => {
      if (!response.headersSent) response.writeHead(500, ALWAYS);
      response.end();
    });
  });
}

interface Site {
  readonly files: ReadonlySet<string>;
  readonly keep: (path: string) => Promise<KeptFile>;
}

async function answer(request: IncomingMessage, response: ServerResponse, {files, keep}: Site): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, {...ALWAYS, Allow: "GET, HEAD"}).end();
    return;
  }
  const asked = pathOf(request.url ?? "/");
  const path = asked === "" || asked.endsWith("/") ? `${asked}index.html` : asked;
  if (files.has(path)) return send(await keep(path), 200, {request, response});
  if (files.has(`${asked}/index.html`)) {
    response.writeHead(301, {...ALWAYS, Location: `/${encodeURI(asked)}/`}).end();
    return;
  }
  if (files.has("404.html")) return send(await keep("404.html"), 404, {request, response});
  response.writeHead(404, {...ALWAYS, "Content-Type": "text/plain; charset=utf-8"}).end("Not found.\n");
}

function send(
  file: KeptFile,
  status: number,
  {request, response}: {readonly request: IncomingMessage; readonly response: ServerResponse},
): void {
  const headers = {...ALWAYS, ...file.headers, ETag: file.etag};
  if (status === 200 && request.headers["if-none-match"]?.includes(file.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const {encoding, bytes} = packedFor(request.headers["accept-encoding"] ?? "", file);
  response.writeHead(status, {
    ...headers,
    ...(encoding ? {"Content-Encoding": encoding} : {}),
    "Content-Length": bytes.length,
  });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function packedFor(accepted: string, {plain, br, gzip}: KeptFile): {encoding?: "br" | "gzip"; bytes: Buffer} {
  if (br && /\bbr\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/.test(accepted)) return {encoding: "br", bytes: br};
  if (gzip && /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\s*(?:,|$))/.test(accepted)) return {encoding: "gzip", bytes: gzip};
  return {bytes: plain};
}

/** The name asked for, without its query; "\u0000", which no file has, where it cannot be read. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0]!.replace(/^\/+/, ""));
  } catch {
    return "\u0000";
  }
}

const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
} as const;

/** Reads each file once, however many ask for it together. */
function keeper(root: string): Site["keep"] {
  const kept = new Map<string, {readonly file: Promise<KeptFile>; size: number}>();
  let total = 0;
  return (path) => {
    const known = kept.get(path);
    if (known) {
      kept.delete(path);
      kept.set(path, known);
      return known.file;
    }
    const entry = {file: keepFile(root, path), size: 0};
    kept.set(path, entry);
    entry.file.then(
      (file) => {
        entry.size = sizeOf(file);
        total += entry.size;
        for (const [oldest, {size}] of kept) {
          if (total <= KEPT_BYTES || oldest === path) break;
          kept.delete(oldest);
          total -= size;
        }
      },
      () => kept.delete(path),
    );
    return entry.file;
  };
}

function filesIn(root: string): readonly string[] {
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter(
      (entry) => entry.isFile() || (entry.isSymbolicLink() && statSync(join(entry.parentPath, entry.name)).isFile()),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}
