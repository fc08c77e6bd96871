import {join} from "node:path";
import {CommanderError} from "commander";
import {createProgram} from "./doors/cli/program.ts";
import {REFUSED, type Terminal} from "./doors/cli/terminal.ts";
import {rememberAnswers} from "./figures/warehouse/engines/disk/remembered-answers.ts";
import {openDuckdbWarehouse} from "./figures/warehouse/engines/duckdb/warehouse.ts";
import {openSignOffs} from "./prose/review/store/files.ts";
import type {Effects} from "./steps/effects.ts";
import {Refusal} from "./vocabulary/refusal.ts";

/** The assembler: the only file that names an engine or a store. Runs one command; the exit code says how it ended. */
export async function main(argv: readonly string[]): Promise<void> {
  const effects: Effects = {
    openWarehouse: async (workspace, how) => {
      const warehouse = await openDuckdbWarehouse({workspace, now});
      return how?.afresh ? warehouse : rememberAnswers(warehouse, join(workspace, "warehouse"));
    },
    signOffs: openSignOffs,
    now,
    progress: process.stderr.isTTY ? showProgress : () => {},
  };
  const program = createProgram({
    effects,
    terminal,
    exit: (code) => {
      process.exitCode = code;
    },
    portal: async (folder, at) => (await import("./doors/portal/open-portal.ts")).openPortal(folder, at),
  });
  process.stdout.on("error", pipeClosed);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = failed(error);
  }
}

/** Refusals and wrong usage are a sentence and exit code 2; anything else is a bug and throws on. */
function failed(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : REFUSED;
  if (!(error instanceof Refusal)) throw error;
  terminal.err(error.message);
  return REFUSED;
}

/** Whoever reads our output may have seen enough, as `head` has: the command ends there, and that is no fault. */
function pipeClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}

const now = () => new Date();

const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
};

function showProgress(message: string, done?: number): void {
  const share = done === undefined ? "" : ` ${Math.round(done * 100)}%`;
  process.stderr.write(`\r\x1b[K${message}${share}${done === 1 ? "\n" : ""}`);
}
