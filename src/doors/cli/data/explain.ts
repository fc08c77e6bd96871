import {Command} from "commander";
import {showLevel, showMonths} from "../../../language/display.ts";
import {
  intervalMethodWords,
  intervalWords,
  readingSentence,
  verdictSentence,
  whyWords,
} from "../../../language/verdict-words.ts";
import type {Explanation} from "../../../steps/explain.ts";
import {printCount} from "../../../vocabulary/quantity.ts";
import type {Door} from "../door.ts";
import {CLEAN, printJson, printTable, type Terminal} from "../terminal.ts";

interface ExplainOptions {
  readonly in?: string;
  readonly area?: string;
  readonly workspace?: string;
  readonly rows?: boolean;
  readonly json?: boolean;
}

export function explainCommand({effects, terminal, exit}: Door): Command {
  return new Command("explain")
    .description("say how a figure was counted: definition, numbers, rows, files, query")
    .argument("<measure>", "the measure's id")
    .option("--in <period>", "the period; without it, that of the latest statement")
    .option("--area <code>", "the area's code; without it, the body's own")
    .option("-w, --workspace <folder>", "the workspace, when it is not the folder you are in")
    .option("--rows", "list the rows that were counted: for the workspace only, never for publication")
    .option("--json", "print it as JSON")
    .addHelpText("after", "\nExample:\n  npx copperplate explain homicides --in 2024 -w examples/west-midlands-2024")
    .action(async (measure: string, options: ExplainOptions) => {
      const {explainFigure} = await import("../../../steps/explain.ts");
      const explanation = await explainFigure(measure, options, effects);
      if (options.json) printJson(explanation, terminal);
      else print(explanation, terminal);
      exit(CLEAN);
    });
}

/** What chance has to do with the value, with its change from a year before, and with the end of its series. */
function chanceLines({figure, measure, verdict, history}: Explanation): readonly string[] {
  const {value, interval} = figure;
  const {level, places} = measure;
  const lines: string[] = [];
  if (interval && value.kind !== "missing") {
    const range = interval.method === "none" ? "" : `${intervalWords(interval, value, places)}, `;
    lines.push(`By chance alone: ${range}${intervalMethodWords(interval)}`);
  }
  const how = verdict && verdict.kind !== "cannot-be-judged" ? `, ${whyWords(verdict)}` : "";
  if (verdict) lines.push(`On the year before: ${verdictSentence(verdict)}${how}`);
  if (history?.reading)
    lines.push(`The series: ${readingSentence(history.reading, {step: history.step, level, places})}`);
  return lines;
}

function print(explanation: Explanation, terminal: Terminal): void {
  const {figure, measure, rows} = explanation;
  const {provenance, value} = figure;
  terminal.out(`${measure.title}, ${showMonths(figure.counted)}, ${figure.area}`);
  terminal.out(
    value.kind === "missing"
      ? `No value: ${value.reason}. ${value.detail ?? ""}`
      : `Value: ${showLevel(value, measure.places)}`,
  );
  for (const line of chanceLines(explanation)) terminal.out(line);
  terminal.out(`Definition: ${measure.definition}`);
  for (const caveat of measure.caveats) terminal.out(`Caveat: ${caveat}`);
  terminal.out(`Basis: ${provenance.basisTitle}`);
  for (const count of provenance.counts) {
    terminal.out("");
    terminal.out(
      `${count.role}: ${printCount(count.value)}, from ${printCount(count.rows)} rows; digest of their keys ${count.digest}`,
    );
    terminal.out(count.sql);
  }
  terminal.out("");
  terminal.out(`Engine: ${provenance.engine}. Warehouse version ${provenance.version}, as at ${provenance.asAt}.`);
  terminal.out("Run the query by hand from the workspace's folder; it names the files it reads.");
  for (const file of provenance.files)
    terminal.out(`File: ${file.file}  SHA-256 ${file.sha256}${file.evidence ? `  (${file.evidence})` : ""}`);
  if (rows) {
    terminal.out("");
    printTable(rows, [], terminal);
  }
}
