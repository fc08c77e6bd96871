import {forceAreas} from "../../official/areas.ts";
import {localAuthorities, safetyPartnerships} from "../../official/districts.ts";
import {areaGroups, similarForcesArea} from "../../official/groups.ts";
import type {Area} from "../../vocabulary/area.ts";
import {keptDistricts} from "./district-files.ts";
import {similarForcesOf} from "./similar-forces.ts";
import type {Workspace} from "./workspace.ts";

/**
 * Every area that a figure of the workspace may be of: the forces' areas, the nations, regions and groups, the body's similar forces,
 * partnerships and local authorities. Districts of a lookup that the workspace keeps are added, and take the place of ours of the same
 * code.
 */
export function areasOf(workspace: Workspace): readonly Area[] {
  const similar = similarArea(workspace);
  const areas = [
    ...forceAreas,
    ...areaGroups,
    ...(similar === undefined ? [] : [similar]),
    ...safetyPartnerships,
    ...localAuthorities,
    ...keptDistricts(workspace),
  ];
  return [...new Map(areas.map((area) => [area.code, area])).values()];
}

/** The forces that the workspace names as like its own, as one area; without its own. Undefined when it names none. */
export function similarArea(workspace: Workspace): Area | undefined {
  const members = similarForcesOf(workspace)?.list?.forces.get(workspace.settings.body.area);
  if (members === undefined || members.length === 0) return undefined;
  return similarForcesArea(members);
}
