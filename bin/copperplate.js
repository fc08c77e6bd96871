#!/usr/bin/env node
if (Number(process.versions.node.split(".")[0]) < 22) {
  console.error(
    "Copperplate needs Node 22 or newer; this is " +
      process.version +
      '. Inside the project, "npx copperplate" brings its own.',
  );
  process.exit(2);
}
import("node:module")
  .then((node) => node.enableCompileCache())
  .then(() => import("../dist/main.js"))
  .then((copperplate) => copperplate.main(process.argv))
  .catch((error) => {
    console.error(error);
    process.exit(70);
  });
