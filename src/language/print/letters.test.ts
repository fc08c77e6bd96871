import {readdirSync, readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {inPrint, isPrintable, unprintableIn} from "./letters.ts";

const FONTS = "src/publication/renderers/pdf/fonts";

it("is what every font of the PDF holds", () => {
  const fonts = readdirSync(FONTS).filter((name) => name.endsWith(".ttf"));
  const sets = fonts.map((name) => charactersOf(readFileSync(`${FONTS}/${name}`)));
  expect(sets.length).toBeGreaterThan(3);
  const common = [...sets[0]!].filter((point) => sets.every((set) => set.has(point)));
  expect(common.filter((point) => !isPrintable(String.fromCodePoint(point)))).toEqual([]);
  const claimed = Array.from({length: 0x20000}, (_, point) => point).filter(
    (point) => (point < 0xd800 || point > 0xdfff) && isPrintable(String.fromCodePoint(point)),
  );
  const spaces = (point: number) => /\s/.test(String.fromCodePoint(point));
  expect(claimed.filter((point) => !spaces(point) && !common.includes(point))).toEqual([]);
});

it("prints a box for what no font holds, and nothing for what is never seen", () => {
  expect(inPrint("a\u200db 😀 e\u0301 中")).toBe("ab ☐ é ☐");
  expect(unprintableIn("😀 a 😀 ❤️")).toEqual(["😀", "❤"]);
});

/** The code points of a TrueType font's character maps, formats 4 and 12. */
function charactersOf(font: Buffer): ReadonlySet<number> {
  const tables = Array.from({length: font.readUInt16BE(4)}, (_, n) => 12 + 16 * n);
  const cmap = font.readUInt32BE(tables.find((at) => font.toString("latin1", at, at + 4) === "cmap")! + 8);
  const maps = Array.from({length: font.readUInt16BE(cmap + 2)}, (_, n) => cmap + font.readUInt32BE(cmap + 8 + 8 * n));
  const spans = maps.flatMap((at) => (font.readUInt16BE(at) === 12 ? spansOf12(font, at) : spansOf4(font, at)));
  return new Set(
    spans
      .flatMap(([from, to]) => Array.from({length: to - from + 1}, (_, n) => from + n))
      .filter((point) => point !== 0xffff),
  );
}

type Span = readonly [from: number, to: number];

function spansOf12(font: Buffer, at: number): readonly Span[] {
  return Array.from({length: font.readUInt32BE(at + 12)}, (_, n) => {
    const group = at + 16 + 12 * n;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const;
  });
}

function spansOf4(font: Buffer, at: number): readonly Span[] {
  if (font.readUInt16BE(at) !== 4) return [];
  const count = font.readUInt16BE(at + 6) / 2;
  return Array.from({length: count}, (_, n) => {
    const end = at + 14 + 2 * n;
    return [font.readUInt16BE(end + 2 * count + 2), font.readUInt16BE(end)] as const;
  });
}
