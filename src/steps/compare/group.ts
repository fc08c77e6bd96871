import {areaCoded, forceAreas} from "../../official/areas.ts";
import {metropolitanForces, regionOf} from "../../official/groups.ts";
import type {Area} from "../../vocabulary/area.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {similarArea} from "../workspace/areas.ts";
import {similarForcesOf} from "../workspace/similar-forces.ts";
import type {Workspace} from "../workspace/workspace.ts";

/** Which forces are set side by side, by name, and who chose them. */
export interface Group {
  readonly name: string;
  readonly chosen: string;
  readonly members: readonly Area[];
  readonly area?: Area;
}

/** The group that somebody typed. @throws Refusal for one that is not known, or that nobody has chosen. */
export function groupOf(word: string, workspace: Workspace): Group {
  const own = workspace.settings.body.area;
  switch (word) {
    case "all":
    case "england-and-wales":
      return {
        name: "all 43 police force areas",
        chosen: "Every police force area of England and Wales.",
        members: byName(forceAreas),
      };
    case "region":
      return ofArea(regionOf(own), "As the Office for National Statistics groups police force areas into regions.");
    case "metropolitan":
      return ofArea(
        metropolitanForces,
        "London outside the City and the six metropolitan counties of 1972; the grouping is Copperplate's.",
      );
    case "similar":
      return similar(workspace);
    default:
      throw new Refusal(`"${word}" is no group. Write all, region, metropolitan or similar.`);
  }
}

function similar(workspace: Workspace): Group {
  const area = similarArea(workspace);
  const list = similarForcesOf(workspace)?.list;
  if (area === undefined || list === undefined)
    throw new Refusal(
      "This workspace names no similar forces, and Copperplate ships no list. Choose them under similar-forces in copperplate.yaml (docs/settings.md).",
    );
  const own = areaCoded(workspace.settings.body.area);
  const group = ofArea(area, `Chosen by ${list.chosenBy}, ${list.dated}: ${list.source}`);
  return {...group, members: byName([...group.members, ...(own === undefined ? [] : [own])])};
}

function ofArea(area: Area | undefined, chosen: string): Group {
  if (area === undefined) throw new Refusal("The workspace's own area lies in no region that is known.");
  const members = (area.members ?? []).map(areaCoded).filter((one) => one !== undefined);
  return {name: area.name, chosen, members: byName(members), area};
}

function byName(areas: readonly Area[]): readonly Area[] {
  return areas.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
