import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {bodies} from "../src/official/bodies.ts";
import {type Manifest, manifestOf, type ReleaseFacts} from "../src/publication/release/manifest.ts";
import {decodeText, encodeText, RELEASE} from "../src/publication/release/release-files.ts";
import {seal} from "../src/publication/release/seal.ts";

/**
 * The public site of all 43 bodies, as a whole process, against a bare script that reads the same releases and writes as many pages and the
 * same released files, with no words, charts or links worked out. The releases are those in the folder that is named, or else the
 * example's, under 43 names. The ratio is the median of the rounds over the script's.
 */
const ROUNDS = 3;
const GOAL_RATIO = 5;
const GOAL_SECONDS = 30;
const GOAL_MB = 600;
const BARE = fileURLToPath(new URL("./bare/site.mjs", import.meta.url));
const MEASURE_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('rss_kb='+process.resourceUsage().maxRSS+'\\n'))";

const work = mkdtempSync(join(tmpdir(), "copperplate-bench-"));
try {
  const releases = process.argv[2] ? resolve(process.argv[2]) : fortyThree(join(work, "releases"));
  const ours: number[] = [];
  const bare: number[] = [];
  let rssMb = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    const made = run(["bin/copperplate.js", "site", "build", releases, "--to", join(work, `site-${round}`)]);
    const pages = htmlIn(join(work, `site-${round}`));
    const plain = run([BARE, releases, join(work, `bare-${round}`), String(pages)]);
    ours.push(made.seconds);
    bare.push(plain.seconds);
    rssMb = Math.max(rssMb, made.rssMb);
    console.log(
      `round ${round}: site ${made.seconds.toFixed(1)} s, ${pages} pages; bare script ${plain.seconds.toFixed(1)} s`,
    );
    for (const folder of ["site", "bare"]) rmSync(join(work, `${folder}-${round}`), {recursive: true});
  }
  const ratio = median(ours) / median(bare);
  console.log(
    `median ${median(ours).toFixed(1)} s of at most ${GOAL_SECONDS}, peak memory ${rssMb} MB of at most ${GOAL_MB}`,
  );
  console.log(`site ratio=${ratio.toFixed(2)} goal=${GOAL_RATIO} rss_mb=${rssMb}`);
} finally {
  rmSync(work, {recursive: true, force: true});
}

/** The example's release, under the name and the code of each body in turn. */
function fortyThree(to: string): string {
  const example = resolve("examples/west-midlands-2024/releases/1");
  if (!existsSync(example)) {
    console.error("The example is not published. Run: npm run example, or name a folder of releases.");
    process.exit(2);
  }
  const paths = readdirSync(example, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(example, join(entry.parentPath, entry.name)));
  for (const {area, title} of bodies) {
    const name = title.replace(/^.* for /, "");
    const files = new Map<string, Uint8Array>();
    for (const path of paths) {
      const bytes = readFileSync(join(example, path));
      const text = /\.(json|csv|html)$/.test(path);
      const renamed = (words: string) => words.replaceAll("E23000014", area).replaceAll("West Midlands", name);
      files.set(renamed(path), text ? encodeText(renamed(decodeText(bytes))) : bytes);
    }
    const {
      schema: _,
      page: __,
      files: ___,
      ...facts
    } = JSON.parse(decodeText(files.get(RELEASE.manifest)!)) as Manifest;
    files.set(RELEASE.manifest, manifestOf(facts as ReleaseFacts, files));
    files.set(RELEASE.seal, seal(files));
    mkdirSync(join(to, area), {recursive: true});
    writeFileSync(join(to, area, "copperplate.yaml"), "");
    for (const [path, bytes] of files) {
      const target = join(to, area, "releases/1", path);
      mkdirSync(dirname(target), {recursive: true});
      writeFileSync(target, bytes);
    }
  }
  return to;
}

function run(args: readonly string[]): {readonly seconds: number; readonly rssMb: number} {
  const started = process.hrtime.bigint();
  const {status, stderr} = spawnSync(process.execPath, ["--import", MEASURE_MEMORY, ...args], {encoding: "utf8"});
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  return {seconds, rssMb: Math.round(Number(/rss_kb=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024)};
}

function htmlIn(folder: string): number {
  return readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".html")).length;
}

function median(of: readonly number[]): number {
  return of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)]!;
}
