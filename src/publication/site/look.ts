import type {SiteLook} from "./site-input.ts";

/** The parts of a statement's look that the site wears too. */
export interface BaseLook {
  readonly css: string;
  readonly fonts: ReadonlyMap<string, Uint8Array>;
}

/** The site's style is a statement's, and what only the site needs. @param read such as `readFileSync` of node:fs. */
export function readSiteLook(base: BaseLook, read: (file: URL) => Uint8Array): SiteLook {
  const text = (name: string) => new TextDecoder().decode(read(new URL(name, import.meta.url)));
  return {css: `${base.css}\n${text("./site.css")}`, script: text("./site.js"), fonts: base.fonts};
}
