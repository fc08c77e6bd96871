import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {renderPreviewPage} from "../publication/renderers/html/preview-page.tsx";
import {readLook} from "../publication/renderers/look.ts";
import type {Finding} from "../vocabulary/finding.ts";
import {bindAndCheck} from "./check.ts";
import type {Effects} from "./effects.ts";
import {findStatement} from "./workspace/workspace.ts";

/** The statement as it would read, with its findings; and the folders whose changes make another. */
export interface Preview {
  readonly page: string;
  readonly findings: readonly Finding[];
  readonly watch: readonly string[];
}

export async function previewStatement(
  argument: string | undefined,
  option: string | undefined,
  effects: Effects,
): Promise<Preview> {
  const {workspace, statement} = findStatement(argument, option);
  const {made, result} = await bindAndCheck(workspace, statement, effects);
  const watch = ["statements", "initiatives", "measures", "."].map((room) => join(workspace.folder, room));
  return {
    page: renderPreviewPage({
      bound: made.bound,
      framework: made.framework,
      findings: result.open,
      look: readLook(readFileSync),
      events: "/changes",
    }),
    findings: result.open,
    watch: watch.filter((folder) => existsSync(folder)),
  };
}
