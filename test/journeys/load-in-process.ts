import {join} from "node:path";
import {openDuckdbWarehouse} from "../../src/figures/warehouse/engines/duckdb/warehouse.ts";
import {openSignOffs} from "../../src/prose/review/store/files.ts";
import {loadFiles} from "../../src/steps/load.ts";

// One load of a workspace's extract, in a process that can be killed. Usage: node test/journeys/load-in-process.ts WORKSPACE
const [, , folder] = process.argv;
if (folder === undefined) throw new Error("name a workspace");
const now = () => new Date();
const effects = {
  openWarehouse: (workspace: string) => openDuckdbWarehouse({workspace, now}),
  signOffs: openSignOffs,
  now,
  progress: () => {},
};
const {findings} = await loadFiles([join(folder, "incoming/crimes-2022-2024.csv")], folder, effects);
if (findings.length > 0) throw new Error(JSON.stringify(findings));
