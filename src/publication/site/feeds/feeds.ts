import {encodeJson, encodeText} from "../../release/release-files.ts";
import type {SiteBody} from "../model/bodies.ts";
import type {Site} from "../model/site.ts";
import {treeOf} from "../parts/here.ts";
import type {SiteFile, SitePage} from "../site-input.ts";
import {apiFiles} from "./api.ts";
import {atomFeed} from "./atom.ts";
import {dataCatalogue} from "./catalogue.ts";
import {embedPage, embedPath} from "./embed.tsx";
import {openApi} from "./openapi.ts";
import {robots, sitemap} from "./sitemap.ts";

/** What machines read of the site, and what others put into their own pages. `address`: where the site stands, ending with a stroke. */
export function* feedFiles(site: Site, pages: readonly SitePage[], address: string | undefined): Generator<SiteFile> {
  yield {path: "feed.atom", bytes: encodeText(atomFeed(site, address))};
  yield {path: "catalogue.jsonld", bytes: encodeJson(dataCatalogue(site, address))};
  yield {path: "robots.txt", bytes: encodeText(robots(address))};
  if (address !== undefined) yield {path: "sitemap.xml", bytes: encodeText(sitemap(pages, address))};
  yield {
    path: "search.json",
    bytes: compact({schema: 1, pages: pages.map(({path, title, words, language}) => ({path, title, words, language}))}),
  };
  yield {path: "api/openapi.json", bytes: encodeJson(openApi(address))};
  for (const {path, says} of apiFiles(site)) yield {path, bytes: compact(says)};
  for (const body of site.bodies) yield* embeds(site, body);
}

function* embeds(site: Site, body: SiteBody): Generator<SiteFile> {
  for (const facts of site.measures(body))
    for (const language of site.languages)
      yield {
        path: `${treeOf(site, language)}${embedPath(body, facts.measure.id)}index.html`,
        bytes: encodeText(embedPage(site, body, {facts, language})),
      };
}

function compact(says: unknown): Uint8Array {
  return encodeText(`${JSON.stringify(says)}\n`);
}
