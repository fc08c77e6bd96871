import {spawn} from "node:child_process";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import type {Explanation} from "../../src/steps/explain.ts";
import {answer, copperplate, EXTRACT, exampleWorkspace, read, succeed, write} from "./workspace-under-test.ts";

const KILLS = Number(process.env["COPPERPLATE_KILLS"] ?? 6);

describe(`a load that is killed, at ${KILLS} random moments`, () => {
  let folder: string;
  let duration: number;
  /** Version ids of the two extracts, from workspaces where nothing was killed; and the drug offences that each holds. */
  const ids = {whole: "", less: ""};
  const drugs: Record<string, number> = {};
  let extracts: {readonly whole: string; readonly less: string};

  beforeAll(async () => {
    const clean = await exampleWorkspace();
    const whole = read(clean, EXTRACT);
    const lines = whole.split("\n");
    const drug = lines.findIndex((line) => /^SYN\/\d+\/24,[^,]*,92E,/.test(line));
    extracts = {whole, less: lines.toSpliced(drug, 1).join("\n")};
    for (const [extract, count] of [
      ["less", 7853],
      ["whole", 7854],
    ] as const) {
      write(clean, EXTRACT, extracts[extract]);
      await succeed("load", join(clean, EXTRACT), "-w", clean);
      ids[extract] = latest(clean);
      drugs[ids[extract]] = count;
    }
    folder = await exampleWorkspace();
    await succeed("load", join(folder, EXTRACT), "-w", folder);
    write(folder, EXTRACT, extracts.less);
    const started = performance.now();
    expect(await loadInProcess(folder).ended).toBe(0);
    duration = performance.now() - started;
  });

  it("leaves the last version whole every time, and a second load completes", async () => {
    expect(ids.whole).not.toBe(ids.less);
    let standing = ids.less;
    const seen: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const extract = standing === ids.whole ? "less" : "whole";
      write(folder, EXTRACT, extracts[extract]);
      const load = loadInProcess(folder);
      const moment = Math.random() * duration;
      await new Promise((resolve) => setTimeout(resolve, moment));
      load.kill();
      await load.ended;
      const now = latest(folder);
      seen.push(`${Math.round(moment)} ms: ${now === standing ? "before" : "after"}`);
      expect([standing, ids[extract]], seen.join(", ")).toContain(now);
      expect(await drugOffences(folder), seen.join(", ")).toBe(drugs[now]);
      if (kill % 2 === 1) {
        expect(await copperplate("load", join(folder, EXTRACT), "-w", folder), seen.join(", ")).toMatchObject({
          code: 0,
        });
        expect(latest(folder)).toBe(ids[extract]);
      }
      standing = latest(folder);
    }
    await succeed("load", join(folder, EXTRACT), "-w", folder);
    expect(leftovers(folder)).toEqual([]);
  }, 300_000);

  async function drugOffences(workspace: string): Promise<unknown> {
    const {figure} = await answer<Explanation>("explain", "drug-offences", "--in", "2024", "-w", workspace);
    return figure.value.kind === "count" ? figure.value.value : figure.value;
  }

  function latest(workspace: string): string {
    return read(workspace, "warehouse/latest").trim();
  }

  /** Files of the warehouse that no version names and no person needs. */
  function leftovers(workspace: string): readonly string[] {
    const named = readdirSync(join(workspace, "warehouse/versions")).map((name) =>
      readFileSync(join(workspace, "warehouse/versions", name), "utf8"),
    );
    const files = readdirSync(join(workspace, "warehouse"), {recursive: true, withFileTypes: true}).filter((entry) =>
      entry.isFile(),
    );
    const kept = /^(latest|.*\.json)$/;
    return files
      .map(({name}) => name)
      .filter((name) => !kept.test(name) && !named.some((manifest) => manifest.includes(name)));
  }
});

/** The load in a process of its own, straight from the sources. */
function loadInProcess(folder: string): {readonly ended: Promise<number | null>; readonly kill: () => void} {
  const child = spawn(process.execPath, ["test/journeys/load-in-process.ts", folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return {
    ended: new Promise((resolve) => child.on("close", (code) => resolve(code))),
    kill: () => child.kill("SIGKILL"),
  };
}
