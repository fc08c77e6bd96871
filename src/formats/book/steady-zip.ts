import {strToU8, type Zippable, zipSync} from "fflate";

/** The parts of a package in their order, as a ZIP of the same bytes every time. `stored` parts are not packed. */
export function steadyZip(parts: readonly ZipPart[]): Uint8Array {
  const files: Zippable = {};
  for (const {path, text, stored} of parts)
    files[path] = [typeof text === "string" ? strToU8(text) : text, {mtime: FIRST_MOMENT, level: stored ? 0 : 6}];
  return zipSync(files);
}

export interface ZipPart {
  readonly path: string;
  /** Bytes are taken as they are. */
  readonly text: string | Uint8Array;
  readonly stored?: true;
}

/** The first that a ZIP can say, whatever the machine's zone. */
const FIRST_MOMENT = new Date(1980, 0, 1);
