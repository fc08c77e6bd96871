import {existsSync} from "node:fs";
import {join, resolve} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {openDuckdbWarehouse} from "../../src/figures/warehouse/engines/duckdb/warehouse.ts";
import {type Receipt, reconciles} from "../../src/figures/warehouse/receipt.ts";
import type {Version} from "../../src/figures/warehouse/warehouse.ts";
import type {Loaded} from "../../src/steps/load.ts";
import {answer, freshFolder, succeed} from "./workspace-under-test.ts";

const STREET = resolve("../shared/data/street");
const RESTATED = resolve("../shared/data/street-restated");
const absent = !existsSync(STREET) || !existsSync(RESTATED);

describe.skipIf(absent)(`real data.police.uk files${absent ? " (skipped: ../shared/data is not here)" : ""}`, () => {
  const folder = join(freshFolder(), "street");
  let loaded: Loaded;
  let before: Version;

  beforeAll(async () => {
    await succeed("init", folder, "--name", "Gwent Police and Crime Commissioner", "--force", "Gwent Police");
    loaded = await answer<Loaded>("load", STREET, "-w", folder);
    before = await version();
  });

  async function version(): Promise<Version> {
    const warehouse = await openDuckdbWarehouse({workspace: folder, now: () => new Date()});
    const found = await warehouse.version();
    await warehouse.close();
    return found!;
  }

  function receipt(name: string): Receipt {
    const found = loaded.receipts.find(({file}) => file.endsWith(name));
    if (!found) throw new Error(`no receipt of ${name}`);
    return found;
  }

  it("takes every file, and accounts for every line of each", () => {
    expect(loaded.receipts).toHaveLength(75);
    expect(loaded.receipts.filter(({taken}) => !taken).map(({file}) => file)).toEqual([]);
    expect(loaded.receipts.filter(({lines}) => !reconciles(lines)).map(({file, lines}) => [file, lines])).toEqual([]);
    const rows = loaded.receipts.reduce(
      (sum, {lines}) => sum + lines.total - lines.header - lines.blank - lines.insideValues,
      0,
    );
    expect(rows).toBe(202_800);
  });

  it("sets anti-social behaviour apart: it is never a crime", () => {
    const gwent = receipt("2020-04-gwent-street.csv");
    expect(gwent.apart).toContainEqual({what: expect.stringMatching(/anti-social/i), rows: 5105});
    expect(gwent.lines.loaded).toBe(8518 - 5105);
  });

  it.each<[name: string, odd: RegExp]>([
    ["2018-12-kent-street.csv", /short|fewer|incomplete/i],
    ["2021-01-cambridgeshire-street.csv", /no header/i],
    ["2021-01-city-of-london-street.csv", /no header/i],
    ["2018-12-btp-street.csv", /blank|no id|without/i],
    ["2023-05-city-of-london-street.csv", /repeat|more than once/i],
  ])("names what is odd in %s", (name, odd) => {
    expect(receipt(name).oddities.join("\n")).toMatch(odd);
  });

  it("takes 2021-01 without header, its first line a row", () => {
    expect(receipt("2021-01-cambridgeshire-street.csv").lines).toMatchObject({header: 0});
  });

  it("keeps suppliers of one month apart", () => {
    const suppliers = before.coverage.filter(({month}) => month === "2018-12").map(({supplier}) => supplier);
    expect(new Set(suppliers).size).toBe(11);
  });

  it("replaces by the restated months those months only", async () => {
    const restated = await answer<Loaded>("load", RESTATED, "-w", folder);
    expect(restated.receipts.filter(({taken, lines}) => !taken || !reconciles(lines))).toEqual([]);
    const after = await version();
    expect(after.id).not.toBe(before.id);
    expect(after.coverage).toEqual(before.coverage);
    const ofOthers = (of: Version) =>
      of.files
        .filter(({origins}) => !origins.some(({file}) => /2024-\d\d-city-of-london/.test(file)))
        .map(({sha256}) => sha256);
    expect(ofOthers(after)).toEqual(expect.arrayContaining([...ofOthers(before)]));
    const sources = new Set(
      after.files
        .flatMap(({origins}) => origins.map(({file}) => file))
        .filter((file) => /2024-\d\d-city-of-london/.test(file)),
    );
    expect([...sources].every((file) => file.includes("street-restated"))).toBe(true);
  });
});
