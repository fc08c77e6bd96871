import {existsSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "yaml";
import {areaNamed} from "../official/areas.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {SETTINGS_FILE} from "./workspace/workspace.ts";

export interface InitOptions {
  /** The body's title. */
  readonly name: string;
  readonly force: string;
}

/** Makes a workspace with its settings and empty rooms. Refuses a folder that holds anything. @returns what was made. */
export function initWorkspace(folder: string, {name, force}: InitOptions): readonly string[] {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(`${folder} is not empty. Name a new folder.`);
  const area = areaNamed(force.replace(/ (Police|Constabulary)( Service)?$/, ""));
  if (area === undefined)
    throw new Refusal(
      `"${force}" is none of the 43 territorial forces that Copperplate knows. Write it as "West Midlands Police".`,
    );
  for (const room of ROOMS) mkdirSync(join(folder, room), {recursive: true});
  const settings = {body: {name, force, area: area.code}, contact: {}, framework: "national-policing-priorities-2021"};
  writeFileSync(join(folder, SETTINGS_FILE), HEAD + stringify(settings));
  writeFileSync(join(folder, ".gitignore"), "incoming/\nwarehouse/\n");
  return [SETTINGS_FILE, ...ROOMS.map((room) => `${room}/`)];
}

const ROOMS = ["mappings", "measures", "initiatives", "statements", "incoming"];

const HEAD = "# Who the body is. Every setting is explained in Copperplate's docs/settings.md.\n";
