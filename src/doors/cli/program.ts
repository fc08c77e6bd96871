import {Command} from "commander";
import {checkCommand} from "./check.ts";
import {compareCommand} from "./data/compare.ts";
import {coverageCommand} from "./data/coverage.ts";
import {explainCommand} from "./data/explain.ts";
import {figuresCommand} from "./data/figures.ts";
import {loadCommand} from "./data/load.ts";
import type {Door} from "./door.ts";
import {draftCommand} from "./draft.ts";
import {initCommand} from "./init.ts";
import {nextCommand} from "./next.ts";
import {previewCommand} from "./preview.ts";
import {publishCommand} from "./release/publish.ts";
import {revisionsCommand} from "./release/revisions.ts";
import {serveCommand} from "./release/serve.ts";
import {signOffCommand} from "./release/sign-off.ts";
import {verifyCommand} from "./release/verify.ts";
import {siteCommand} from "./site/build.ts";

/** The commands, in the order in which a statement meets them. */
export function createProgram(door: Door): Command {
  const program = new Command("copperplate")
    .description(
      "Police data in; a signed, published statement out, every figure traceable to the rows it was counted from.",
    )
    .showHelpAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => door.terminal.out(text.trimEnd()),
      writeErr: (text) => door.terminal.err(text.trimEnd()),
    });
  for (const command of COMMANDS) program.addCommand(command(door).copyInheritedSettings(program));
  return program;
}

const COMMANDS: readonly ((door: Door) => Command)[] = [
  initCommand,
  loadCommand,
  figuresCommand,
  explainCommand,
  compareCommand,
  coverageCommand,
  draftCommand,
  checkCommand,
  previewCommand,
  signOffCommand,
  publishCommand,
  verifyCommand,
  nextCommand,
  revisionsCommand,
  siteCommand,
  serveCommand,
];
