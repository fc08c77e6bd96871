import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {methodologyPages} from "../scripts/methodology.ts";

/** The page and the sum cannot differ: `npm run methodology` writes what the definitions say. */
describe("docs/methodology", () => {
  const pages = methodologyPages();

  it.each([...pages])("%s is what its definition says", (name, text) => {
    expect(readFileSync(`docs/methodology/${name}`, "utf8")).toBe(text);
  });

  it("holds nothing else", () => {
    expect(readdirSync("docs/methodology").sort()).toEqual([...pages.keys()].sort());
  });
});
