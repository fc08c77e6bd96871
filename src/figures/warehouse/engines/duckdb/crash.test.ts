import {spawn} from "node:child_process";
import {chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterEach, describe, expect, it} from "vitest";
import {extractMapping, HEADER, soundRows, TestWorkspace} from "../../../../../test/warehouse-fixture.ts";
import {Refusal} from "../../../../vocabulary/refusal.ts";

/** How often a load is killed; COPPERPLATE_KILLS=50 for the long run. */
const KILLS = Number(process.env.COPPERPLATE_KILLS ?? 5);
const OLD = "incoming/crimes-1.csv";
const NEW = "incoming/crimes-2.csv";
const LOADER = `
  const {TestWorkspace, extractMapping} = await import(process.argv[1]);
  const workspace = Object.assign(new TestWorkspace(), {folder: process.argv[2]}).map(extractMapping());
  process.stdout.write("started\\n");
  await workspace.load("${NEW}");
  process.stdout.write("loaded\\n");
`;

const workspaces: TestWorkspace[] = [];
afterEach(() => {
  for (const workspace of workspaces.splice(0)) workspace.remove();
});

function workspaceWith(rows: number): TestWorkspace {
  const workspace = new TestWorkspace().map(extractMapping());
  workspaces.push(workspace);
  const many = Array.from({length: rows}, (_, i) => soundRows()[i % 10]!.replace(/^C\d+/, `N${i}`));
  return workspace
    .write(OLD, `${[HEADER, ...soundRows()].join("\n")}\n`)
    .write(NEW, `${[HEADER, ...many].join("\n")}\n`);
}

describe("a load that is killed", () => {
  it(`leaves the last version standing, ${KILLS} times, and the next load completes and clears up`, async () => {
    const workspace = workspaceWith(60_000);
    const first = (await workspace.load(OLD)).version;
    for (let kill = 0; kill < KILLS; kill++) {
      await killedLoad(workspace.folder, 20 + (600 * kill) / KILLS);
      const warehouse = await workspace.open();
      const standing = (await warehouse.version())!;
      await warehouse.close();
      expect(await workspace.count()).toBe(
        standing.id === first.id ? "2024-01 5, 2024-02 5" : "2024-01 30000, 2024-02 30000",
      );
    }
    const {version} = await workspace.load(NEW);
    expect(await workspace.count()).toBe("2024-01 30000, 2024-02 30000");
    const named = new Set([...first.files, ...version.files].map(({path}) => path.split("/").at(-1)));
    expect(readdirSync(join(workspace.folder, "warehouse/crimes")).filter((name) => !named.has(name))).toEqual([]);
    expect(existsSync(join(workspace.folder, "warehouse/lock"))).toBe(false);
  }, 300_000);
});

async function killedLoad(folder: string, after: number): Promise<void> {
  const fixture = join(import.meta.dirname, "../../../../../test/warehouse-fixture.ts");
  const child = spawn(process.execPath, ["--input-type=module", "-e", LOADER, fixture, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  await sleep(after);
  child.kill("SIGKILL");
  await ended;
}

describe("a warehouse that cannot be written is a refusal, and nothing changes", () => {
  it("a file stands where its folder should be", async () => {
    const workspace = workspaceWith(10);
    writeFileSync(join(workspace.folder, "warehouse"), "");
    await expect(workspace.load(OLD)).rejects.toThrow(Refusal);
  });

  it("the folder may not be written", async () => {
    const workspace = workspaceWith(10);
    mkdirSync(join(workspace.folder, "warehouse"));
    chmodSync(workspace.folder, 0o755);
    chmodSync(join(workspace.folder, "warehouse"), 0o555);
    await asNobody(async () => expect(workspace.load(OLD)).rejects.toThrow(/may not write there/));
  });

  it.skipIf(!existsSync("/dev/full"))("the disk is full (skipped where there is no /dev/full)", async () => {
    const workspace = workspaceWith(10);
    const {version} = await workspace.load(OLD);
    const {onDisk} = await import("../disk/durable.ts");
    const full = onDisk("warehouse", () => writeFileSync("/dev/full", "x"));
    await expect(full).rejects.toThrow(/the disk is full/);
    const warehouse = await workspace.open();
    expect(await warehouse.version()).toEqual(version);
    await warehouse.close();
  });

  it("another load is at work", async () => {
    const workspace = workspaceWith(10);
    const warehouse = await workspace.open();
    const {staged} = await stagedOnly(warehouse, workspace);
    await expect(workspace.load(NEW)).rejects.toThrow(/Another load is at work/);
    await warehouse.discard(staged);
    await warehouse.close();
    expect((await workspace.load(NEW)).staged.receipts[0]!.taken).toBe(true);
  });
});

async function stagedOnly(warehouse: Awaited<ReturnType<TestWorkspace["open"]>>, workspace: TestWorkspace) {
  const source = workspace.mappings[0]!.source;
  return {staged: await warehouse.stage([{path: OLD, source}], {})};
}

/** Root may write anywhere, so the work is done as the account that may write nowhere. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  const root = process.getuid?.() === 0;
  if (root) process.seteuid?.(65534);
  try {
    await work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
