import {existsSync, mkdirSync, readdirSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "yaml";
import {areaNamed} from "../official/areas.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {inPlainWords, writeText} from "./workspace/disk-refusal.ts";
import {SETTINGS_FILE} from "./workspace/workspace.ts";

export interface InitOptions {
  /** The body's title. */
  readonly name: string;
  readonly force: string;
}

/** Makes a workspace with its settings and empty rooms. Refuses a folder that holds anything. @returns what was made. */
export function initWorkspace(folder: string, {name, force}: InitOptions): readonly string[] {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Refusal(`${folder} is a file. Name a new folder.`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(`${folder} is not empty. Name a new folder.`);
  const area = areaNamed(force.replace(/ (Police|Constabulary)( Service)?$/, ""));
  if (area === undefined)
    throw new Refusal(
      `"${force}" is none of the 43 territorial forces that Copperplate knows. Write it as "West Midlands Police".`,
    );
  layOut(folder, {body: {name, force, area: area.code}, contact: {}, framework: "national-policing-priorities-2021"});
  return [SETTINGS_FILE, ...ROOMS.map((room) => `${room}/`)];
}

/** Whole or not at all: a folder that was there is left empty, one that was not is taken away again. */
function layOut(folder: string, settings: object): void {
  const wasThere = existsSync(folder);
  try {
    for (const room of ROOMS) mkdirSync(join(folder, room), {recursive: true});
    writeText(join(folder, ".gitignore"), "incoming/\nwarehouse/\n");
    writeText(join(folder, SETTINGS_FILE), HEAD + stringify(settings));
  } catch (error) {
    const made = !existsSync(folder) ? [] : wasThere ? readdirSync(folder) : [""];
    for (const name of made) rmSync(join(folder, name), {recursive: true, force: true});
    throw inPlainWords(error, folder);
  }
}

const ROOMS = ["mappings", "measures", "initiatives", "statements", "incoming"];

const HEAD = "# Who the body is. Every setting is explained in Copperplate's docs/settings.md.\n";
