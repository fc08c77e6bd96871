import type {Initiative} from "../../vocabulary/initiative.ts";
import type {Release} from "./read-release.ts";

/** What an entry delivered, a line each: its tags replaced by what the release shows for them, in their order. */
export function deliveredLines({delivered, file}: Initiative, {statement}: Release): readonly string[] {
  const shown = statement.tags.filter((tag) => tag.file === file).map((tag) => tag.shown);
  let next = 0;
  return delivered.map((line) => line.replace(/\{%.*?\/?%\}/gs, () => shown[next++] ?? "").trim());
}
