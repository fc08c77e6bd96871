import {createHash} from "node:crypto";
import {once} from "node:events";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {request} from "node:http";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {siteServer} from "./site-server.ts";

const folder = mkdtempSync(join(tmpdir(), "copperplate-portal-"));
const root = join(folder, "site");
const server = siteServerOver({
  "index.html": `<!doctype html><style>p{color:red}</style><p>${"words ".repeat(400)}</p><script>alert(1)</script>`,
  "404.html": "<p>There is no such page.</p>",
  "embed/one.html": "<p>framed</p>",
  "look.0123456789ab.css": "p{}",
  "data/figures.csv": "a,b\r\n",
  "sub dir/index.html": "<p>ŵ</p>",
});
writeFileSync(join(folder, "secret.txt"), "secret");
let port = 0;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, {recursive: true});
});

describe("what is sent", () => {
  it("is packed as the browser can unpack it, and the same bytes", async () => {
    const plain = await get("/");
    const br = await get("/", {headers: {"accept-encoding": "gzip, br"}});
    const gzip = await get("/", {headers: {"accept-encoding": "gzip, br;q=0"}});
    expect([plain, br, gzip].map(({headers}) => headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(br.body.length).toBeLessThan(plain.body.length / 5);
    expect(br.headers).toMatchObject({vary: "Accept-Encoding", "content-length": String(br.body.length)});
  });

  it("is not sent again to whoever has it", async () => {
    const {headers} = await get("/");
    const again = await get("/", {headers: {"if-none-match": String(headers["etag"])}});
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    ["/", "no-cache"],
    ["/look.0123456789ab.css", "public, max-age=31536000, immutable"],
  ])("%s is kept as %s", async (path, cache) => {
    expect((await get(path)).headers["cache-control"]).toBe(cache);
  });

  it.each(["/", "/nothing-here", "/embed/one.html", "/data/figures.csv", "/../secret.txt"])(
    "%s goes without a cookie, and with its policy",
    async (path) => {
      const {headers} = await get(path);
      expect(headers["set-cookie"]).toBeUndefined();
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]).not.toContain("unsafe-");
    },
  );

  it("lets a page's own style and script run by their digest, and only embeds be framed", async () => {
    const policy = String((await get("/")).headers["content-security-policy"]);
    const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    expect(policy).toContain(`style-src 'self' ${digest("p{color:red}")};`);
    expect(policy).toContain(`script-src 'self' ${digest("alert(1)")};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect((await get("/embed/one.html")).headers["content-security-policy"]).toContain("frame-ancestors *");
  });
});

describe("what is asked for", () => {
  it.each([
    ["/sub%20dir/", 200],
    ["/data/figures.csv?x=1", 200],
    ["/nothing-here", 404],
    ["/%", 404],
    ["/../secret.txt", 404],
    ["/..%2fsecret.txt", 404],
    ["/%2e%2e/secret.txt", 404],
    ["//etc/passwd", 404],
    ["/data/../../secret.txt", 404],
  ])("%s: %i", async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).not.toContain("secret");
  });

  it("a folder without its stroke leads to it; another method than reading is refused; HEAD has no body", async () => {
    expect((await get("/sub%20dir")).headers["location"]).toBe("/sub%20dir/");
    expect((await get("/", {method: "POST"})).status).toBe(405);
    const head = await get("/", {method: "HEAD"});
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });
});

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** As typed: `fetch` would tidy the path first. */
function get(path: string, how: {method?: string; headers?: Record<string, string>} = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({host: "127.0.0.1", port, path, agent: false, ...how}, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts)}),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

function siteServerOver(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), {recursive: true});
    writeFileSync(join(root, path), text);
  }
  return siteServer(root);
}
