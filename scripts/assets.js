// Copies what the compiler leaves behind (styles, fonts, scripts that go into pages, data) from src/ to dist/.
import {cpSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const isCode = (name) => /\.(ts|tsx)$/.test(name);

for (const entry of readdirSync(join(root, "src"), {recursive: true, withFileTypes: true})) {
  if (!entry.isFile() || isCode(entry.name)) continue;
  const from = join(entry.parentPath ?? entry.path, entry.name);
  cpSync(from, join(root, "dist", from.slice(join(root, "src").length)));
}
