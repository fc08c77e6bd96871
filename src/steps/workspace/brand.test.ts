import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {contrast} from "../../publication/release/brand-record.ts";
import {decodeText} from "../../publication/release/release-files.ts";
import {brandFiles} from "./brand.ts";
import {readSettings} from "./settings.ts";

const folder = mkdtempSync(join(tmpdir(), "copperplate-brand-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function filesOf(brand: string) {
  const body = "body: {name: Commissioner for Gwent, force: Gwent Police, area: W15000002}\n";
  return brandFiles({
    folder,
    settings: readSettings("copperplate.yaml", `${body}contact: {email: a@example.org}\n${brand}`),
  });
}

describe("a body's colours", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#767676", "#ffffff", 4.54],
    ["#134272", "#ffffff", 10.2],
    ["#8fc3f5", "#0f151b", 9.9],
  ])("%s on %s has a contrast of %d, as the guidelines work it out", (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 1);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });

  it("go into the release with its logo and its contact", () => {
    writeFileSync(join(folder, "logo.svg"), "<svg/>");
    const files = filesOf('brand: {theme-light: "#6B1D5C", theme-dark: "#e0a3d4", logo: logo.svg}');
    expect([...files.keys()].sort()).toEqual(["brand.json", "brand/logo.svg"]);
    expect(JSON.parse(decodeText(files.get("brand.json")!))).toEqual({
      schema: 1,
      colours: {light: "#6b1d5c", dark: "#e0a3d4"},
      logo: "brand/logo.svg",
      email: "a@example.org",
    });
  });

  it.each([
    [
      'brand: {theme-light: "#8fc3f5", theme-dark: "#8fc3f5"}',
      "brand.theme-light: #8fc3f5 on #ffffff has a contrast of 1.8",
    ],
    ['brand: {theme-light: "#134272", theme-dark: "#134272"}', "Choose a lighter one"],
    ['brand: {theme-light: "#134272"}', "give theme-light and theme-dark"],
    ["brand: {logo: logo.gif}", "neither SVG nor PNG"],
    ["brand: {logo: gone.svg}", "there is no file gone.svg"],
  ])("are refused where nobody could read them: %s", (brand, why) => {
    expect(() => filesOf(brand)).toThrow(why);
  });
});
