import {once} from "node:events";
import {existsSync} from "node:fs";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import {Refusal, systemErrorCode} from "../../vocabulary/refusal.ts";
import {siteServer} from "./site-server.ts";

export interface Portal {
  /** "http://127.0.0.1:8080/". */
  readonly address: string;
  /** When somebody ended it: SIGINT or SIGTERM. Requests under way are answered first. */
  readonly closed: Promise<void>;
}

/** @throws Refusal where the folder holds no page, or the port is taken. */
export async function openPortal(
  folder: string,
  {port, host}: {readonly port: number; readonly host: string},
): Promise<Portal> {
  if (!existsSync(join(folder, "index.html")))
    throw new Refusal(`${folder} holds no index.html. "copperplate site build" makes a site; "publish" a release.`);
  const server = siteServer(folder);
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    if (systemErrorCode(error) === "EADDRINUSE")
      throw new Refusal(`Port ${port} is taken. Name another: --port ${port + 1}`);
    throw new Refusal(`Nothing can listen at ${host}, port ${port}: ${(error as Error).message}.`);
  }
  const end = () => server.close();
  process.once("SIGINT", end).once("SIGTERM", end);
  const {port: taken} = server.address() as AddressInfo;
  return {address: `http://${host}:${taken}/`, closed: once(server, "close").then(() => {})};
}
