import {type FSWatcher, watch} from "node:fs";
import {createServer, type Server, type ServerResponse} from "node:http";
import {Command} from "commander";
import type {Preview} from "../../steps/preview.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import type {Door} from "./door.ts";
import {countFindings, type Terminal} from "./terminal.ts";

interface PreviewOptions {
  readonly port: string;
  readonly workspace?: string;
}

export function previewCommand({effects, terminal}: Door): Command {
  return new Command("preview")
    .description("show a statement in the browser as you write, with findings beside their sentences")
    .argument("[statement]", "the statement, or a workspace: then its latest")
    .option("-w, --workspace <folder>", "the workspace, when it is not the folder you are in")
    .option("--port <number>", "the port on this machine", "4321")
    .addHelpText("after", "\nExample:\n  npx copperplate preview examples/west-midlands-2024")
    .action(async (statement: string | undefined, options: PreviewOptions) => {
      const {previewStatement} = await import("../../steps/preview.ts");
      const render = () => previewStatement(statement, options.workspace, effects);
      await servePreview(render, Number(options.port), terminal);
    });
}

/** Serves to this machine alone. The page asks to be told of changes by a stream of events; nothing leaves the machine. */
export async function servePreview(render: () => Promise<Preview>, port: number, terminal: Terminal): Promise<Server> {
  let preview = await render();
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.url === "/changes") return listen(response, readers);
    if (request.url !== "/") return void response.writeHead(404).end();
    response
      .writeHead(200, {"content-type": "text/html; charset=utf-8", "cache-control": "no-store"})
      .end(preview.page);
  });
  const watchers = watchFolders(preview.watch, async () => {
    preview = await render().catch((error) => tell(error, preview, terminal));
    terminal.err(countFindings(preview.findings));
    for (const reader of readers) reader.write("data: changed\n\n");
  });
  server.on("close", () => watchers.forEach((watcher) => void watcher.close()));
  await listening(server, port);
  const address = server.address();
  terminal.out(
    `Preview on http://localhost:${typeof address === "object" && address ? address.port : port}/ — it follows what you save. Stop it with Ctrl+C.`,
  );
  terminal.out(countFindings(preview.findings));
  return server;
}

function listen(response: ServerResponse, readers: Set<ServerResponse>): void {
  response.writeHead(200, {"content-type": "text/event-stream", "cache-control": "no-store"});
  response.write(":\n\n");
  readers.add(response);
  response.on("close", () => readers.delete(response));
}

/** A save is often several events; one render follows them all. */
function watchFolders(folders: readonly string[], changed: () => Promise<void>): FSWatcher[] {
  let waiting: NodeJS.Timeout | undefined;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void changed(), 80);
  };
  return folders.map((folder) => watch(folder, soon));
}

/** A page that cannot be rendered for the moment leaves the last one standing. */
function tell(error: unknown, last: Preview, terminal: Terminal): Preview {
  if (!(error instanceof Refusal)) throw error;
  terminal.err(error.message);
  return last;
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject(new Refusal(`The preview cannot use port ${port} (${error.message}). Give another with --port.`)),
    );
    server.listen(port, "127.0.0.1", resolve);
  });
}
