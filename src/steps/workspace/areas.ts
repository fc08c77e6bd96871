import {forceAreas} from "../../official/areas.ts";
import {areaGroups} from "../../official/groups.ts";
import type {Area} from "../../vocabulary/area.ts";
import {similarForcesOf} from "./similar-forces.ts";
import type {Workspace} from "./workspace.ts";

/** Every area that a figure of the workspace may be of: the forces' areas, the nations, regions and groups, and the body's similar forces. */
export function areasOf(workspace: Workspace): readonly Area[] {
  const similar = similarArea(workspace);
  return [...forceAreas, ...areaGroups, ...(similar === undefined ? [] : [similar])];
}

/** The forces that the workspace names as like its own, as one area; without its own. Undefined when it names none. */
export function similarArea(workspace: Workspace): Area | undefined {
  const members = similarForcesOf(workspace)?.list?.forces.get(workspace.settings.body.area);
  if (members === undefined || members.length === 0) return undefined;
  return {code: SIMILAR_FORCES, name: "similar forces", kind: "force-group", members};
}

/** Nobody publishes a code for a list that an office chose; it is ours, and stands for that office's list only. */
const SIMILAR_FORCES = "similar-forces";
