import type {Effects} from "../../steps/effects.ts";
import type {Terminal} from "./terminal.ts";

/**
 * What a command is given, and how it says how it ended. Commands import their steps when they run and not before, so that none
 * waits for what another needs.
 */
export interface Door {
  readonly effects: Effects;
  readonly terminal: Terminal;
  readonly exit: (code: number) => void;
}
