import {Command} from "commander";
import {checkCommand} from "./check.ts";
import {compareCommand} from "./compare.ts";
import {coverageCommand} from "./coverage.ts";
import type {Door} from "./door.ts";
import {draftCommand} from "./draft.ts";
import {explainCommand} from "./explain.ts";
import {figuresCommand} from "./figures.ts";
import {initCommand} from "./init.ts";
import {loadCommand} from "./load.ts";
import {nextCommand} from "./next.ts";
import {previewCommand} from "./preview.ts";
import {publishCommand} from "./publish.ts";
import {revisionsCommand} from "./revisions.ts";
import {signOffCommand} from "./sign-off.ts";
import {verifyCommand} from "./verify.ts";

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
];
