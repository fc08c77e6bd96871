import type {SiteBody} from "../model/bodies.ts";
import type {Here} from "./here.ts";
import type {Said} from "./shell.tsx";

/** A page that is to be made, in each language of the site. */
export interface Plan {
  /** Without its language; a folder, ending with a stroke. */
  readonly path: string;
  readonly body?: SiteBody;
  /** ISO 8601. */
  readonly changedAt: string;
  readonly say: (here: Here) => Said;
  /** The page for addresses that lead nowhere: a file that is shown at any depth, and is in no list. */
  readonly lost?: boolean;
}
