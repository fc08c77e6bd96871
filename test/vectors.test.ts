import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it, test} from "vitest";
import {holds, type Verified, verify} from "./oracles/verify.ts";

/** The statistics against the numbers of other programs: see test/vectors/README.md. */
const failed = (found: readonly Verified[]): readonly Verified[] => found.filter(({rows, passed}) => passed !== rows);

it("every method gives the numbers of the programs it is checked against", () => {
  const found = verify("test/vectors");
  expect(found.length).toBeGreaterThan(50);
  expect(failed(found)).toEqual([]);
});

describe("a folder that proves nothing fails, and says why", () => {
  const XMR = readFileSync("test/vectors/xmr/points_expected.csv", "utf8");
  const PERCENT = readFileSync("test/vectors/arithmetic/percent_change_rounding.csv", "utf8");
  test.each([
    ["answers without their input", "xmr/points_expected.csv", XMR, /input is not in the folder/],
    ["a head and no rows", "xmr/points_expected.csv", XMR.slice(0, XMR.indexOf("\n")), /^$/],
    ["nothing at all", "xmr/points_expected.csv", "", /not known/],
    [
      "a count that is none",
      "arithmetic/percent_change_rounding.csv",
      PERCENT.replace("7675", "7675.5"),
      /not as laid out/,
    ],
  ])("%s", (_, file, text, note) => {
    const folder = mkdtempSync(join(tmpdir(), "vectors-"));
    cpSync("test/vectors/README.md", join(folder, "README.md"));
    mkdirSync(join(folder, file, ".."));
    writeFileSync(join(folder, file), text);
    const [found] = verify(folder);
    expect(holds(found!)).toBe(false);
    expect(found!.note ?? "").toMatch(note);
  });
});

const upstream = "../shared/vectors/phe_upstream";
describe.skipIf(!existsSync(upstream))(
  "the test data of PHEindicatormethods, where they lie beside the repository",
  () => {
    it("have our numbers", () => {
      const found = verify(upstream);
      expect(found.length).toBeGreaterThan(10);
      expect(failed(found)).toEqual([]);
    });
  },
);
