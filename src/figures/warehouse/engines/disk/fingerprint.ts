import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";

/** SHA-256 of a file, in hex; reads on while other work runs in the engine's threads. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const block of createReadStream(path, {highWaterMark: 1 << 20})) hash.update(block as Buffer);
  return hash.digest("hex");
}
