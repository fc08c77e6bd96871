import {afterAll, expect, it} from "vitest";
import {TestWorkspace} from "../../../test/warehouse-fixture.ts";
import {readSeries} from "./read-series.ts";

/** Made-up street files, loaded and asked by the real engine. */

const HEAD =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const street = (month: string, rows: readonly (readonly [id: string, type: string])[]) =>
  [HEAD, ...rows.map(([id, type]) => `${id},${month},Kent Police,Kent Police,,,Nowhere,,,${type},,`)].join("\n");

const workspace = new TestWorkspace();
afterAll(() => workspace.remove());

it("reads months of rows by category, with what was set apart among them and the different ids counted", async () => {
  const shop = "Shoplifting";
  const asb = "Anti-social behaviour";
  const december = [
    ["a", shop],
    ["a", shop],
    ["b", shop],
    ["", asb],
    ["", asb],
  ] as const;
  workspace.write("2018-12-kent-street.csv", street("2018-12", december));
  workspace.write(
    "2019-02-kent-street.csv",
    street("2019-02", [
      ["c", shop],
      ["d", "Burglary"],
    ]),
  );
  await workspace.load("2018-12-kent-street.csv", "2019-02-kent-street.csv");
  const warehouse = await workspace.open();
  const version = (await warehouse.version())!;
  const read = await readSeries({warehouse, version, leftOut: ["53C"]});
  await warehouse.close();
  expect(read).toHaveLength(1);
  expect(read[0]).toMatchObject({source: "police-uk-street", force: "E23000032", held: ["2018-12", "2019-02"]});
  expect(read[0]!.stretches).toEqual([
    {
      from: "2018-12",
      until: "2019-01",
      count: 5,
      apart: 2,
      leftOut: 0,
      keys: 2,
      categories: new Map([
        ["police-uk:Shoplifting", 3],
        ["anti-social-behaviour", 2],
      ]),
    },
    {
      from: "2019-02",
      until: "2019-03",
      count: 2,
      apart: 0,
      leftOut: 0,
      keys: 2,
      categories: new Map([
        ["police-uk:Burglary", 1],
        ["police-uk:Shoplifting", 1],
      ]),
    },
  ]);
});
