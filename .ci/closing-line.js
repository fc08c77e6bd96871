// Prints how many tests passed, failed and were skipped, from vitest's JSON report. Nothing ran: says so and fails.
import {existsSync, readFileSync} from "node:fs";

const [report] = process.argv.slice(2);
if (!report || !existsSync(report)) {
  console.error("No test ran: an earlier part of npm test failed.");
  process.exit(1);
}
const {numPassedTests, numFailedTests, numPendingTests, numTodoTests} = JSON.parse(readFileSync(report, "utf8"));
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`);
if (numPassedTests === 0) process.exit(1);
