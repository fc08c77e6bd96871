import {existsSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {type Verified, verify} from "./oracles/verify.ts";

/** The statistics against the numbers of other programs: see test/vectors/README.md. */
const failed = (found: readonly Verified[]): readonly Verified[] => found.filter(({rows, passed}) => passed !== rows);

it("every method gives the numbers of the programs it is checked against", () => {
  const found = verify("test/vectors");
  expect(found.length).toBeGreaterThan(50);
  expect(failed(found)).toEqual([]);
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
