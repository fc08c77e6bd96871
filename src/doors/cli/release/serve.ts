import {Command} from "commander";
import {Refusal} from "../../../vocabulary/refusal.ts";
import type {Door} from "../door.ts";

interface ServeOptions {
  readonly port: string;
  readonly host: string;
}

export function serveCommand({terminal, portal}: Door): Command {
  return new Command("serve")
    .description("show a site or a release in a browser, from this machine, as a public server would")
    .argument("[folder]", "the folder that site build wrote, or a release's", "site")
    .option("--port <number>", "the port to listen at", "8080")
    .option("--host <address>", "the address to listen at; 0.0.0.0 lets other machines in", "127.0.0.1")
    .addHelpText("after", "\nExample:\n  npx copperplate serve examples/west-midlands-2024/site")
    .action(async (folder: string, options: ServeOptions) => {
      const port = Number(options.port);
      if (!Number.isInteger(port) || port < 0 || port > 65_535)
        throw new Refusal(`"${options.port}" is no port. Ports go from 0 to 65535; 0 takes any that is free.`);
      const {address, closed} = await portal(folder, {port, host: options.host});
      terminal.out(`${folder} stands at ${address}. Ctrl+C ends it.`);
      await closed;
    });
}
