import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {openDuckdbWarehouse} from "../../src/figures/warehouse/engines/duckdb/warehouse.ts";
import {type Receipt, reconciles} from "../../src/figures/warehouse/receipt.ts";
import type {Version} from "../../src/figures/warehouse/warehouse.ts";
import {sha256} from "../../src/publication/release/seal.ts";
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

  it("accounts for every line of every file", () => {
    expect(loaded.receipts).toHaveLength(75);
    expect(loaded.receipts.filter(({lines}) => !reconciles(lines)).map(({file, lines}) => [file, lines])).toEqual([]);
    const rows = loaded.receipts.reduce(
      (sum, {lines}) => sum + lines.total - lines.header - lines.blank - lines.insideValues,
      0,
    );
    expect(rows).toBe(202_802);
  });

  it("takes one of two files that tell one month of one force apart, and says which", () => {
    const left = loaded.receipts.filter(({taken}) => !taken);
    expect(left).toMatchObject([{file: expect.stringContaining("2018-12-merseyside"), months: []}]);
    const musts = loaded.findings.filter(({severity}) => severity === "must");
    expect(musts).toMatchObject([{code: "two-files-for-one-month", at: {file: left[0]!.file}}]);
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
    const read = readdirSync(RESTATED).map((name) => sha256(readFileSync(join(RESTATED, name))));
    const ofCity = after.files.flatMap(({origins}) => origins).filter(({file}) => /2024-\d\d-city/.test(file));
    expect(new Set(ofCity.map((origin) => origin.sha256))).toEqual(new Set(read));
  });
});
