import {existsSync, readdirSync, readFileSync} from "node:fs";
import {basename} from "node:path";
import type {Command} from "commander";
import {describe, expect, it} from "vitest";
import {z} from "zod";
import {createProgram} from "../src/doors/cli/program.ts";
import {measures} from "../src/figures/measures/index.ts";
import {checks} from "../src/prose/checks/index.ts";
import {settingsSchema} from "../src/steps/workspace/settings.ts";
import {findingCodes, textLiterals} from "./manual/finding-codes.ts";

/** The manual says what the program does: every finding, measure, command, setting and noun has its entry, and no entry is stale. */

const read = (file: string): string => readFileSync(`docs/${file}`, "utf8");
const headings = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);

describe("docs/findings.md", () => {
  const entries = headings(read("findings.md"), /^### `([a-z0-9-]+)`/gm);

  it("explains every check", () => {
    expect(checks.map((check) => check.code).filter((code) => !entries.includes(code))).toEqual([]);
  });

  it("explains every finding that the program can make", () => {
    const found = findingCodes();
    expect(found.size).toBeGreaterThan(checks.length);
    expect([...found].filter(([code]) => !entries.includes(code)).map(([code, file]) => `${code} (${file})`)).toEqual(
      [],
    );
  });

  it("explains none that it cannot make, and none twice", () => {
    const literals = textLiterals();
    expect(entries.filter((code) => !literals.has(code))).toEqual([]);
    expect(entries.filter((code, n) => entries.indexOf(code) !== n)).toEqual([]);
  });
});

describe("docs/methodology", () => {
  it("has a page for every measure, and for nothing else", () => {
    const pages = readdirSync("docs/methodology").filter((name) => name !== "index.md" && name !== "README.md");
    expect(pages.map((name) => basename(name, ".md")).sort()).toEqual(measures.map((measure) => measure.id).sort());
  });
});

describe("docs/commands.md", () => {
  const sections = new Map(
    read("commands.md")
      .split(/^## /m)
      .slice(1)
      .map((section) => [/^`copperplate ([a-z-]+(?: [a-z-]+)*)/.exec(section)?.[1] ?? "", section]),
  );
  const commands = leavesOf(program());

  it("has a section for every command, and for nothing else", () => {
    const named = [...sections.keys()].filter((name) => name !== "");
    expect(named.sort()).toEqual(commands.map(([name]) => name).sort());
  });

  it.each(commands)("%s: every argument and option", (name, command) => {
    const section = sections.get(name) ?? "";
    const words = [
      ...command.options.map((option) => option.long ?? option.flags),
      ...command.registeredArguments.map((argument) => argument.name()),
    ];
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !section.includes(word))).toEqual([]);
    const told = headings(section, /`(?:-[a-z], )?(--[a-z-]+)/g);
    expect(told.filter((word) => !words.includes(word))).toEqual([]);
  });

  it.each(commands)("%s --help has an example", (_, command) => {
    const shown: string[] = [];
    command.configureOutput({writeOut: (text) => void shown.push(text)}).outputHelp();
    expect(shown.join("")).toContain("npx copperplate");
  });
});

describe("docs/settings.md", () => {
  it("explains every setting of a workspace", () => {
    const settings = pathsOf(z.toJSONSchema(settingsSchema, {io: "input"}) as Schema);
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.filter((path) => !read("settings.md").includes(`\`${path}\``))).toEqual([]);
  });
});

describe("docs/glossary.md", () => {
  const terms = headings(read("glossary.md"), /^### (.+)$/gm).map((term) => term.toLowerCase());

  it("has every noun of the vocabulary", () => {
    const nouns = readdirSync("src/vocabulary", {recursive: true, encoding: "utf8"})
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .map((file) => basename(file, ".ts").replaceAll("-", " "));
    expect(nouns.length).toBeGreaterThan(10);
    expect(nouns.filter((noun) => !terms.some((term) => term.startsWith(noun)))).toEqual([]);
  });

  it("warns of the two words that mislead", () => {
    expect(terms).toEqual(expect.arrayContaining(["revision", "operation"]));
  });
});

describe("every document", () => {
  const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...markdownIn("docs")];

  it.each(documents)("%s: its links lead somewhere", (file) => {
    const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : ".";
    const links = headings(readFileSync(file, "utf8"), /\]\((?!https?:|mailto:|#)([^)#\s]+)/g);
    expect(links.filter((link) => !existsSync(`${folder}/${link}`))).toEqual([]);
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** `body.name`, `plan.id`: the settings themselves, not the groups they stand in. */
function pathsOf(schema: Schema, above: readonly string[] = []): readonly string[] {
  const inner = schema.properties ?? schema.items?.properties;
  if (!inner) return [above.join(".")];
  return Object.entries(inner).flatMap(([name, child]) => pathsOf(child, [...above, name]));
}

/** The commands that do something, by the words they are called by: "load", "site build". */
function leavesOf(of: Command, above = ""): readonly (readonly [string, Command])[] {
  return of.commands.flatMap((command) => {
    const name = `${above}${command.name()}`;
    return command.commands.length > 0 ? leavesOf(command, `${name} `) : [[name, command] as const];
  });
}

/** The program as the terminal has it; no command is run. */
function program(): Command {
  const never = (): never => {
    throw new Error("a command was run by a test of the manual");
  };
  const effects = {openWarehouse: never, signOffs: never, now: never, progress: never};
  return createProgram({effects, terminal: {out: () => {}, err: () => {}}, exit: () => {}, portal: never});
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${folder}/${name}`)
    .sort();
}
