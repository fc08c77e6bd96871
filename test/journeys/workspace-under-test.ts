import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {CommanderError} from "commander";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {afterAll, expect} from "vitest";
import {createProgram} from "../../src/doors/cli/program.ts";
import {openPortal} from "../../src/doors/portal/open-portal.ts";
import {openDuckdbWarehouse} from "../../src/figures/warehouse/engines/duckdb/warehouse.ts";
import {openSignOffs} from "../../src/prose/review/store/files.ts";
import type {Effects} from "../../src/steps/effects.ts";
import {Refusal} from "../../src/vocabulary/refusal.ts";
import {makeIncoming} from "../../synthetic/west-midlands-2024.ts";

/** The commands, run in this process with the engine, the stores and the clock that a person gets; and workspaces to run them on. */

export const EXAMPLE = resolve("examples/west-midlands-2024");
export const STATEMENT = "statements/2024-25-q2.md";
export const EXTRACT = "incoming/crimes-2022-2024.csv";
export const WORKBOOK = "incoming/performance-2024-25-q3.xlsx";

const root = mkdtempSync(join(tmpdir(), "copperplate-journey-"));
afterAll(() => rmSync(root, {recursive: true, force: true}));

/** An empty folder, gone when the test file is done. */
export function freshFolder(): string {
  return mkdtempSync(join(root, "w-"));
}

/** How a command ended: its exit code and what it wrote. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function copperplate(...args: readonly string[]): Promise<Ended> {
  const out: string[] = [];
  const err: string[] = [];
  const ended = {code: 0};
  const exit = (code: number) => {
    ended.code = code;
  };
  const terminal = {out: (text: string) => void out.push(text), err: (text: string) => void err.push(text)};
  try {
    await createProgram({effects, terminal, exit, portal: openPortal}).parseAsync(["node", "copperplate", ...args]);
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof CommanderError)) throw error;
    if (error instanceof Refusal) err.push(error.message);
    ended.code = error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
  }
  return {code: ended.code, out: out.join("\n"), err: err.join("\n")};
}

const now = () => new Date();

export const effects: Effects = {
  openWarehouse: (workspace) => openDuckdbWarehouse({workspace, now}),
  signOffs: openSignOffs,
  now,
  progress: () => {},
};

/** A command that must end with exit code 0; what it wrote. */
export async function succeed(...args: readonly string[]): Promise<string> {
  const {code, out, err} = await copperplate(...args);
  expect(code, `copperplate ${args.join(" ")}\n${out}\n${err}`).toBe(0);
  return out;
}

/** The answer of a command with `--json`, whatever its exit code. */
export async function answer<T>(...args: readonly string[]): Promise<T> {
  const {out, err} = await copperplate(...args, "--json");
  expect(out, `copperplate ${args.join(" ")}\n${err}`).toMatch(/^[{[]/);
  return JSON.parse(out) as T;
}

/** A fiftieth of the crimes that nothing is calibrated on: every published total is whole at any scale. */
const THIN = 0.02;

/** A copy of the example's text files with its synthetic data, not yet loaded. */
export async function exampleWorkspace(scale = THIN): Promise<string> {
  const folder = freshFolder();
  for (const part of ["copperplate.yaml", "mappings", "initiatives", "statements"])
    cpSync(join(EXAMPLE, part), join(folder, part), {recursive: true});
  await makeIncoming(join(folder, "incoming"), {scale});
  return folder;
}

/** The same, loaded without a finding. */
export async function loadedExample(): Promise<string> {
  const folder = await exampleWorkspace();
  await succeed("load", folder);
  return folder;
}

export async function signAndPublish(folder: string): Promise<void> {
  await sign(folder);
  await succeed("publish", folder);
}

export function sign(folder: string): Promise<string> {
  return succeed("sign-off", folder, "--name", "A. Signatory (synthetic)", "--role", "Police and Crime Commissioner");
}

export function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

export function write(folder: string, file: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, file, ".."), {recursive: true});
  writeFileSync(join(folder, file), content);
}

/** Puts words in the place of others, which must be there once. */
export function reword(folder: string, file: string, from: string, to: string): void {
  const parts = read(folder, file).split(from);
  expect(parts, `"${from}" in ${file}`).toHaveLength(2);
  write(folder, file, parts.join(to));
}

/** Adds to the numbers in cells of the workbook's first sheet, and changes nothing else. */
export function addToCells(folder: string, cells: readonly string[], step: number): void {
  const tree = unzipSync(readFileSync(join(folder, WORKBOOK)));
  const part = "xl/worksheets/sheet1.xml";
  let xml = strFromU8(tree[part]!);
  for (const cell of cells) {
    const written = new RegExp(`(<c r="${cell}"[^>]*><v>)(\\d+)(</v>)`);
    expect(xml).toMatch(written);
    xml = xml.replace(written, (_, before, value, after) => `${before}${Number(value) + step}${after}`);
  }
  write(folder, WORKBOOK, zipSync({...tree, [part]: strToU8(xml)}));
}
