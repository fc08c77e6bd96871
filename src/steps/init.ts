import {existsSync, mkdirSync, readdirSync, rmSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {stringify} from "yaml";
import {type Body, bodies, bodiesNear, bodyNamed} from "../official/bodies.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {inPlainWords, writeText} from "./workspace/disk-refusal.ts";
import {SETTINGS_FILE} from "./workspace/workspace.ts";

/** One of the three says whose workspace it is; the other two then overrule what the body is called. */
export interface InitOptions {
  /** A body of the 43: "lancashire", "Gwent Police", "Mayor of London", "E23000014". */
  readonly body?: string | undefined;
  /** The body's title, as it styles itself. */
  readonly name?: string | undefined;
  readonly force?: string | undefined;
}

export interface NewWorkspace {
  readonly body: Body;
  readonly made: readonly string[];
}

/** Makes a workspace that is ready to load into. Refuses a folder that holds anything, and a body that is none of the 43. */
export function initWorkspace(folder: string, options: InitOptions): NewWorkspace {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Refusal(`${folder} is a file. Name a new folder.`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Refusal(`${folder} is not empty. Name a new folder.`);
  const body = bodyMeant(folder, options);
  layOut(folder, {
    body: {name: options.name ?? body.title, force: options.force ?? body.force, area: body.area},
    contact: {},
    framework: "national-policing-priorities-2021",
    languages: body.languages,
  });
  return {body, made: [SETTINGS_FILE, ...ROOMS.map((room) => `${room}/`)]};
}

function bodyMeant(folder: string, {body, force, name}: InitOptions): Body {
  const asked = body ?? force ?? name;
  const found = asked === undefined ? undefined : bodyNamed(asked);
  const answering = force === undefined ? undefined : bodyNamed(force);
  if (found !== undefined && answering !== undefined && found !== answering)
    throw new Refusal(`"${force}" is not the force that ${found.title} answers for: that is ${found.force}.`);
  if (found !== undefined) return found;
  const near = bodiesNear(asked ?? basename(folder)).map(({id}) => id);
  const which =
    near.length > 0 ? `Did you mean ${near.join(", ")}?` : `There are: ${bodies.map(({id}) => id).join(", ")}.`;
  throw new Refusal(
    asked === undefined
      ? `Say whose workspace it is, such as --body lancashire. ${which}`
      : `"${asked}" is none of the 43 bodies that answer for a territorial force. ${which}`,
  );
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
