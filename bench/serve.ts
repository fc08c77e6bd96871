import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import autocannon from "autocannon";

/**
 * How many requests a second the public server answers, on the machine that also asks: the pages of a site, round and round, packed with
 * brotli, over 50 connections. The ratio is the requests a second over the goal of 5,000; the slowest in a hundred may take 50 ms.
 */
const FOLDER = resolve(process.argv[2] ?? "examples/west-midlands-2024/site");
const SECONDS = 10;
const GOAL_PER_SECOND = 5000;
const GOAL_P99_MS = 50;

if (!existsSync(join(FOLDER, "index.html"))) {
  console.error(`${FOLDER} holds no site. Run: npm run example, or name a folder: npm run bench -- serve FOLDER`);
  process.exit(2);
}

const pages = readdirSync(FOLDER, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && entry.name === "index.html")
  .map((entry) => `/${relative(FOLDER, entry.parentPath)}/`.replace("//", "/"))
  .sort();
const server = spawn(process.execPath, ["bin/copperplate.js", "serve", FOLDER, "--port", "0"], {
  stdio: ["ignore", "pipe", "inherit"],
});
try {
  const url = await addressOf(server);
  const requests = pages.map((path) => ({method: "GET" as const, path: encodeURI(path)}));
  const run = {url, requests, connections: 50, headers: {"accept-encoding": "br"}};
  await autocannon({...run, duration: 2});
  const {requests: answered, latency, non2xx, errors} = await autocannon({...run, duration: SECONDS});
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1]) / 1024;
  console.log(
    `${pages.length} pages, ${answered.average.toFixed(0)} requests a second, p99 ${latency.p99} ms, peak memory ${peak.toFixed(0)} MB`,
  );
  if (non2xx + errors > 0) console.log(`${non2xx} answers were not 2xx, ${errors} requests failed`);
  if (latency.p99 > GOAL_P99_MS) console.log(`the slowest in a hundred took more than ${GOAL_P99_MS} ms`);
  console.log(`serve ratio=${(answered.average / GOAL_PER_SECOND).toFixed(2)} goal=1 rss_mb=${Math.round(peak)}`);
  if (non2xx + errors > 0 || latency.p99 > GOAL_P99_MS) process.exitCode = 1;
} finally {
  server.kill("SIGTERM");
}

async function addressOf({stdout}: ChildProcess): Promise<string> {
  for (let said = ""; ; ) {
    const [part] = (await once(stdout!, "data")) as [Buffer];
    said += part.toString();
    const address = /http:\S+/.exec(said)?.[0];
    if (address) return address;
  }
}
