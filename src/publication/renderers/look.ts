import {chartLook} from "../charts/chart-look.ts";

/** The style of a page and the fonts that go with it, as bytes: they lie beside this file, and whoever may read a disk reads them. */
export interface Look {
  readonly css: string;
  /** Nine lines that the page works without: Escape closes an open note. */
  readonly script: string;
  /** Path within the release, to bytes; with their licence. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

/** @param read such as `readFileSync` of node:fs. */
export function readLook(read: (file: URL) => Uint8Array): Look {
  const text = (name: string) => new TextDecoder().decode(read(new URL(name, import.meta.url)));
  return {
    css: text("./look.css") + chartLook(),
    script: text("./close-note.js"),
    fonts: new Map(FONTS.map((name) => [`fonts/${name}`, read(new URL(`./fonts/${name}`, import.meta.url))])),
  };
}

/** The fonts within the style, so that the page is one file. */
export function selfContained(look: Look): Look {
  const css = look.css.replace(/url\((fonts\/[^)]+)\)/g, (found, path: string) => {
    const bytes = look.fonts.get(path);
    return bytes ? `url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")})` : found;
  });
  return {...look, css};
}

const FONTS = [
  "OFL.txt",
  "source-sans-3-latin-ext-wght-normal.woff2",
  "source-sans-3-latin-wght-normal.woff2",
  "source-serif-4-latin-ext-opsz-normal.woff2",
  "source-serif-4-latin-opsz-normal.woff2",
] as const;
