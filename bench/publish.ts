import {spawnSync} from "node:child_process";
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

/**
 * From an edit to a published release, with the data loaded: the statement is changed, signed and published by the commands an
 * office would run, as whole processes. The ratio is the median of the rounds over the goal of 1.5 seconds.
 */
const ROUNDS = 5;
const GOAL_SECONDS = 1.5;
const EXAMPLE = resolve("examples/west-midlands-2024");
const BIN = resolve("bin/copperplate.js");
const MEASURE_MEMORY =
  "data:text/javascript,process.on('exit',()=>process.stderr.write('rss_kb='+process.resourceUsage().maxRSS+'\\n'))";

if (!existsSync(join(EXAMPLE, "warehouse"))) {
  console.error("The example's data is not loaded. Run: npm run example");
  process.exit(2);
}

const workspace = mkdtempSync(join(tmpdir(), "copperplate-bench-"));
const seconds: number[] = [];
let rssMb = 0;
try {
  for (const part of ["copperplate.yaml", "mappings", "initiatives", "statements", "warehouse"])
    cpSync(join(EXAMPLE, part), join(workspace, part), {recursive: true});
  const statement = join(workspace, "statements/2024-25-q2.md");
  const text = readFileSync(statement, "utf8");
  for (let round = 1; round <= ROUNDS; round++) {
    writeFileSync(
      statement,
      text.replace("what comes next.", `what comes next. ${"And so it goes on. ".repeat(round)}`.trim()),
    );
    const started = process.hrtime.bigint();
    run("sign-off", statement, "--name", "A. Signatory", "--role", "Police and Crime Commissioner");
    run("publish", statement);
    const took = Number(process.hrtime.bigint() - started) / 1e9;
    seconds.push(took);
    console.log(`round ${round}: ${took.toFixed(2)} s`);
  }
} finally {
  rmSync(workspace, {recursive: true, force: true});
}

const median = seconds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
console.log(`edit to published release: median ${median.toFixed(2)} s of ${ROUNDS}; the goal is ${GOAL_SECONDS} s`);
console.log(`publish ratio=${(median / GOAL_SECONDS).toFixed(2)} goal=1 rss_mb=${rssMb}`);

function run(...args: string[]): void {
  const {status, stderr} = spawnSync(process.execPath, ["--import", MEASURE_MEMORY, BIN, ...args], {encoding: "utf8"});
  if (status !== 0) throw new Error(`copperplate ${args.join(" ")} ended with ${status}: ${stderr}`);
  rssMb = Math.max(rssMb, Math.round(Number(/rss_kb=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024));
}
