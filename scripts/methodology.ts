// Writes docs/methodology/: a page for each measure, from its definition, so that the page and the sum cannot differ.
import {mkdirSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {measures} from "../src/figures/measures/index.ts";
import type {Basis, Count, Measure, NamedSet} from "../src/figures/measures/measure.ts";
import type {Condition} from "../src/figures/warehouse/query.ts";
import {nationalPolicingPriorities2021} from "../src/official/national-policing-priorities-2021.ts";
import {offenceCoded} from "../src/official/offences.ts";
import {outcomeTypes} from "../src/official/outcomes.ts";

/** Every page by its file's name. */
export function methodologyPages(): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", contents()],
    ...measures.map((measure) => [`${measure.id}.md`, pageOf(measure)] as const),
  ]);
}

function contents(): string {
  const lists = nationalPolicingPriorities2021.priorities.map(({id, title}) => {
    const links = measures.filter(({priority}) => priority === id).map((one) => `- [${one.title}](${one.id}.md)`);
    return [`## ${title}`, ...links].join("\n");
  });
  return page(
    "# How each figure is counted",
    "A page for each measure that Copperplate brings, made from the definition that counts it (`npm run methodology`). An office [adds its own](../guides/add-a-measure.md).",
    ...lists,
  );
}

function pageOf(measure: Measure): string {
  return page(
    `# ${measure.title}`,
    measure.definition,
    facts(measure),
    "## Where the number comes from",
    ...(measure.bases.length > 1
      ? [
          "The first that holds the whole period is used. Where another holds it too and differs, a finding says so with both numbers.",
        ]
      : []),
    ...measure.bases.map(basisText),
    "A period that is not wholly held gives no figure: never a smaller number.",
    ...section("## Lists that somebody chose", measure.namedSets.map(setText)),
    ...section("## Changes in what is counted", [
      ...(measure.since === undefined ? [] : [`- Not before ${measure.since.month}: ${measure.since.why}`]),
      ...(measure.breaks ?? []).map(({month, why}) => `- From ${month}: ${why}`),
    ]),
    ...section(
      "## To be read with care",
      measure.caveats.map((caveat) => `- ${caveat}`),
    ),
    "## Small counts",
    measure.disclosure === "threshold"
      ? "A count below the office's threshold (5 unless it says otherwise) is withheld, and with it the months and the other periods that would give it back. A zero is shown."
      : "Shown as they are.",
  );
}

function facts({id, level, unit, places, wanted, rolling, aliases, version}: Measure): string {
  const rows = [
    ["id", `\`${id}\``],
    ["kind", `${LEVELS[level]}, ${unit}`],
    ["decimal places", String(places)],
    ["wanted direction", wanted],
    ["counted over", rolling ? "the twelve months to the end of the period asked for" : "the period asked for"],
    ...(aliases.length > 0 ? [["also called", aliases.join(", ")]] : []),
    ["version of the definition", String(version)],
  ];
  return ["| | |", "|---|---|", ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join("\n");
}

const LEVELS: Readonly<Record<Measure["level"], string>> = {
  count: "a count",
  share: "a share of a whole, at most 100%",
  ratio: "a ratio, which may pass 100%",
  rate: "a rate by population",
  mean: "a mean",
  money: "money",
  duration: "a time in seconds",
  score: "a score",
};

function basisText({id, title, numerator, denominator}: Basis): string {
  if (denominator === undefined) return `### \`${id}\`: ${title}\n\n${countText(numerator)}`;
  return `### \`${id}\`: ${title}\n\nThe part. ${countText(numerator)}\n\nThe whole. ${countText(denominator)}`;
}

function countText(count: Count): string {
  if (count.from === "tallies") {
    const source = count.source === undefined ? "" : ` of the source \`${count.source}\``;
    const across = (count.across ?? []).map((column) => `every ${column} in it`);
    const parts = [...count.where.map(conditionText), ...across];
    const of = parts.length === 0 ? "" : ` (${parts.join("; ")})`;
    const bodies = count.bodies === undefined ? "" : ` of ${count.bodies.join(", ")}, for the nation alone`;
    return `Supplied numbers${source} under the subject \`${count.subject}\`${bodies}${of}: ${HOW[count.clock]}. Column of the query: \`value\` of \`tallies\`.`;
  }
  const what = count.from === "crimes" ? "Crimes" : "Outcomes";
  const when = count.clock === "outcome" ? "outcome recorded in the period" : "crime recorded in the period";
  const columns = [
    ...new Set(count.where.map(({column}) => `\`${column}\``)),
    ...[count.clock === "outcome" ? "`outcome_recorded`" : "`recorded`"],
  ];
  return [
    `${what} of the source \`${count.source}\`, ${when}, where all of these hold:`,
    "",
    ...count.where.map((condition) => `- ${conditionText(condition)}`),
    "",
    `Columns of the query: ${columns.join(", ")} of \`${count.from}\`. What is unknown never matches.`,
  ].join("\n");
}

const HOW: Readonly<Record<Count["clock"], string>> = {
  recorded: "added up over the period",
  outcome: "added up over the period",
  covers: "added up over the period",
  ends: "the one that stands at the end of the period",
  "mid-year": "the one of the June in the period, or of the year that it ends in",
};

function conditionText(condition: Condition): string {
  if ("between" in condition) return `\`${condition.column}\` is from ${condition.between.join(" to ")}, both in`;
  return `\`${condition.column}\` is ${condition.in.map((value) => memberText(condition.column, value)).join("; ")}`;
}

function memberText(column: Condition["column"], value: string | number): string {
  const name =
    column === "offence"
      ? offenceCoded(String(value))?.name
      : column === "outcome"
        ? outcomeTypes.find(({number}) => number === value)?.name
        : undefined;
  return name === undefined ? String(value) : `${value} (${name})`;
}

function setText({name, setBy, dated, source, members}: NamedSet): string {
  return `**${name[0]!.toUpperCase()}${name.slice(1)}**: ${members.join(", ")}. Set by ${setBy}, dated ${dated}. Source: ${source}.`;
}

function section(title: string, paragraphs: readonly string[]): readonly string[] {
  return paragraphs.length === 0
    ? []
    : [title, paragraphs.every((one) => one.startsWith("- ")) ? paragraphs.join("\n") : paragraphs.join("\n\n")];
}

function page(...blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}

function write(folder: string): void {
  const pages = methodologyPages();
  mkdirSync(folder, {recursive: true});
  for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
  for (const [name, text] of pages) writeFileSync(join(folder, name), text);
}

if (import.meta.main) write("docs/methodology");
