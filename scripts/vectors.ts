import {existsSync} from "node:fs";
import {holds, type Verified, verify} from "../test/oracles/verify.ts";

/** `npm run vectors -- DIR`: runs a folder of test vectors through src/statistics, a line a file. */
const [folder] = process.argv.slice(2);

if (folder === undefined || !existsSync(folder)) {
  console.error("npm run vectors -- DIR, where DIR is a folder laid out like test/vectors");
  process.exitCode = 2;
} else {
  const found = verify(folder);
  for (const file of found) {
    console.log(lineOf(file));
    for (const failure of file.failures) console.log(`    ${failure}`);
  }
  const failed = found.filter((file) => !holds(file));
  const sum = (of: (file: Verified) => number): number => found.reduce((total, file) => total + of(file), 0);
  console.log(
    `${found.length} files, ${sum(({rows}) => rows)} rows, ${sum(({passed}) => passed)} passed, ${failed.length} files failed`,
  );
  process.exitCode = failed.length > 0 || found.length === 0 ? 1 : 0;
}

function lineOf(file: Verified): string {
  const mark = holds(file) ? "ok  " : "FAIL";
  const worst = `worst error ${file.worst.toPrecision(2)} of the tolerance`;
  return `${mark} ${file.file}: ${file.rows} rows, ${file.passed} passed, ${worst}${file.note ? ` (${file.note})` : ""}`;
}
