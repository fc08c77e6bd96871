import type {SitePage} from "../site-input.ts";
import {xmlText} from "./xml.ts";

/** Every page with the day it last changed (sitemaps.org). A map needs whole addresses, so there is none without the site's own. */
export function sitemap(pages: readonly SitePage[], address: string): string {
  const urls = pages.map(
    ({path, changedAt}) =>
      `  <url><loc>${xmlText(address + encodeURI(path))}</loc><lastmod>${changedAt.slice(0, 10)}</lastmod></url>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
}

/** Everybody may read everything. */
export function robots(address: string | undefined): string {
  return ["User-agent: *", "Allow: /", ...(address ? [`Sitemap: ${address}sitemap.xml`] : []), ""].join("\n");
}
