// All 43 bodies at once, to try the public site on real tables: `npm run national -- DATA [OUT]`. For each body a workspace, the draft that the
// program makes of what is loaded, and a release of it. Nobody wrote and nobody signed any of it, and every page says so.
import {cpSync, existsSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {rememberAnswers} from "../dist/figures/warehouse/engines/disk/remembered-answers.js";
import {openDuckdbWarehouse} from "../dist/figures/warehouse/engines/duckdb/warehouse.js";
import {bodies} from "../dist/official/bodies.js";
import {openSignOffs} from "../dist/prose/review/store/files.js";
import {checkStatement} from "../dist/steps/check.js";
import {draftStatement} from "../dist/steps/draft.js";
import {initWorkspace} from "../dist/steps/init.js";
import {loadFiles} from "../dist/steps/load.js";
import {publishStatement} from "../dist/steps/publish/publish.js";
import {signOffStatement} from "../dist/steps/sign-off.js";

const [data, out = "out/national", ...only] = process.argv.slice(2);
if (data === undefined) {
  console.error("Name the folder of published tables: npm run national -- DATA [OUT] [BODY …]");
  process.exit(2);
}
if (existsSync(out)) {
  console.error(`${out} is there already. Name another folder, or remove it.`);
  process.exit(2);
}

const now = () => new Date();
const effects = {
  openWarehouse: async (workspace, how) => {
    const warehouse = await openDuckdbWarehouse({workspace, now});
    return how?.afresh ? warehouse : rememberAnswers(warehouse, join(workspace, "warehouse"));
  },
  signOffs: openSignOffs,
  now,
  progress: () => {},
};
const UNWRITTEN = "Nobody has written this part. The page was made by a program, to try it.";
const NOBODY = {name: "Nobody: made by a program to try it", role: "no office holder"};

const started = process.hrtime.bigint();
const tables = resolve(data);
const first = join(out, ".first");
initWorkspace(first, {body: "west-midlands"});
const {summary} = await loadFiles([tables], first, effects);
console.log(`${summary} (${seconds()} s)`);
let made = 0;
for (const {id, title} of bodies.filter((body) => only.length === 0 || only.includes(body.id))) {
  const folder = join(out, id);
  initWorkspace(folder, {body: id, name: `${title} (a program's draft, nobody's statement)`});
  for (const loaded of ["warehouse", "incoming"])
    if (existsSync(join(first, loaded)))
      cpSync(join(first, loaded), join(folder, loaded), {recursive: true, force: true});
  const {file} = await draftStatement(folder, {}, effects);
  const statement = join(folder, file);
  writeFileSync(statement, answered(readFileSync(statement, "utf8")));
  const {open} = await checkStatement(statement, undefined, effects);
  writeFileSync(statement, accepted(readFileSync(statement, "utf8"), open));
  const signed = await signOffStatement(statement, NOBODY, effects);
  if (signed.record === undefined) {
    console.log(`${title}: not published: ${signed.open.map(({code, message}) => `${code}: ${message}`).join(" ")}`);
    continue;
  }
  const {release, findings} = await publishStatement(statement, undefined, effects);
  if (release) made++;
  else console.log(`${title}: not published: ${findings.map(({message}) => message).join(" ")}`);
  console.log(`${title} (${seconds()} s)`);
}
rmSync(first, {recursive: true});
console.log(
  `${made} releases stand in ${out}. Make their site: npx copperplate site build ${out} --to out/national-site`,
);

/** A draft's questions, answered by saying that nobody did; its title says what it is. */
function answered(text) {
  return text
    .replace(/^title: *(.*)$/m, "title: Draft made by a program, signed by nobody")
    .replace(/\{% prompt "(?:[^"\\]|\\.)*" *\/%\}/g, UNWRITTEN);
}

function accepted(text, open) {
  const codes = [...new Set(open.filter(({severity}) => severity === "should").map(({code}) => code))].sort();
  const list = codes.map(
    (code) => `  - code: ${code}\n    reason: Nobody has read this text. It was made by a program, to try it.`,
  );
  return list.length === 0
    ? text
    : text.replace(/^comparator:.*$/m, (line) => `${line}\naccepted:\n${list.join("\n")}`);
}

function seconds() {
  return Number((process.hrtime.bigint() - started) / 1_000_000_000n);
}
