import type {Effects} from "../../steps/effects.ts";
import type {Terminal} from "./terminal.ts";

/** A server that stands, until somebody ends it. */
export interface OpenPortal {
  readonly address: string;
  readonly closed: Promise<void>;
}

/**
 * What a command is given, and how it says how it ended. Commands import their steps when they run and not before, so that none
 * waits for what another needs.
 */
export interface Door {
  readonly effects: Effects;
  readonly terminal: Terminal;
  readonly exit: (code: number) => void;
  /** Opens the public server over a folder. Another door, which no command reaches but by this. */
  readonly portal: (folder: string, at: {readonly port: number; readonly host: string}) => Promise<OpenPortal>;
}
