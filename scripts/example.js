// The main job on the bundled example: synthetic police data in; a signed, published, proved statement out.
import {spawnSync} from "node:child_process";
import {existsSync, rmSync} from "node:fs";
import {join} from "node:path";

const WORKSPACE = "examples/west-midlands-2024";
const STATEMENT = `${WORKSPACE}/statements/2024-25-q2.md`;

const started = process.hrtime.bigint();
for (const made of ["incoming", "warehouse", "sign-offs", "releases", "drafts", "site"])
  rmSync(join(WORKSPACE, made), {recursive: true, force: true});

step("Making three years of synthetic police data", ["synthetic/west-midlands-2024.ts", WORKSPACE]);
copperplate("Loading it, every line accounted for", "load", WORKSPACE);
copperplate("Counting every measure", "figures", WORKSPACE);
copperplate("Checking the statement against the law, the figures and its own words", "check", STATEMENT);
copperplate(
  "Signing it off",
  "sign-off",
  STATEMENT,
  "--name",
  "A. Signatory (synthetic)",
  "--role",
  "Police and Crime Commissioner",
);
copperplate("Publishing", "publish", STATEMENT);
copperplate("Proving the release as a stranger would", "verify", `${WORKSPACE}/releases/1`);
copperplate("Making the public site from the release", "site", "build", WORKSPACE, "--to", `${WORKSPACE}/site`);

const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n);
const page = join(WORKSPACE, "releases/1/index.html");
if (!existsSync(page)) fail(`${page} was not made`);
console.log(
  [
    `\nDone in ${seconds} seconds. All of it is synthetic data.`,
    "The published statement, to open in a browser; beside it as PDF, for Word, as spreadsheets and as open data:",
    `  ${page}`,
    "The public site, to walk through at http://127.0.0.1:8080/ once this command runs:",
    `  npx copperplate serve ${WORKSPACE}/site`,
  ].join("\n"),
);

function copperplate(title, ...args) {
  step(title, ["bin/copperplate.js", ...args]);
}

function step(title, args) {
  console.log(`\n== ${title}\n   node ${args.join(" ")}\n`);
  const {status} = spawnSync(process.execPath, args, {stdio: "inherit"});
  if (status !== 0) fail(`it ended with exit code ${status}`);
}

function fail(why) {
  console.error(`\nThe example stopped: ${why}.`);
  process.exit(1);
}
