import {spawnSync} from "node:child_process";
import {readdirSync} from "node:fs";
import {basename, join} from "node:path";

/** `npm run bench -- NAME` runs bench/NAME.ts in a process of its own, so that nothing of another question is warm. */
const questions = readdirSync(import.meta.dirname, {encoding: "utf8"})
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .map((file) => basename(file, ".ts"))
  .sort();
const [name = "", ...rest] = process.argv.slice(2);

if (questions.includes(name)) {
  const {status} = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`), ...rest], {stdio: "inherit"});
  process.exitCode = status ?? 1;
} else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${questions.join(", ")}`);
  process.exitCode = 2;
}
