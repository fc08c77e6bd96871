import type {Manifest} from "../../release/manifest.ts";
import {releasePath} from "../model/addresses.ts";
import type {Site} from "../model/site.ts";
import {compareText} from "../model/slug.ts";
import {xmlText} from "./xml.ts";

/** So many releases, newest first. */
const ENTRIES = 100;

/**
 * What was published, newest first, for whoever wants to be told (Atom, RFC 4287). Links are written from the feed's own place; an entry's
 * id is made of what was signed, so that it stays the same wherever the site stands.
 */
export function atomFeed(site: Site, address: string | undefined): string {
  const releases = site.bodies
    .flatMap((body) => body.releases.map(({records}) => ({body, manifest: records.manifest})))
    .toSorted((a, b) => compareText(b.manifest.signedAt, a.manifest.signedAt) || compareText(a.body.area, b.body.area));
  const title = site.many ? "Statements on the National Policing Priorities" : (site.bodies[0]?.name ?? "");
  const entries = releases.slice(0, ENTRIES).map(({body, manifest}) => {
    const changes = manifest.changes.length > 0 ? manifest.changes : [firstWords(manifest)];
    return [
      "  <entry>",
      `    <id>urn:sha256:${manifest.content}:${manifest.release}</id>`,
      `    <title>${xmlText(`${manifest.title}, ${manifest.area.name}, ${manifest.editionWords}, release ${manifest.release}`)}</title>`,
      `    <updated>${secondOf(manifest.signedAt)}</updated>`,
      `    <author><name>${xmlText(manifest.body)}</name></author>`,
      `    <link rel="alternate" type="text/html" href="${xmlText(releasePath(body, manifest))}"/>`,
      `    <summary>${xmlText(changes.join(" "))}</summary>`,
      "  </entry>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"${address ? ` xml:base="${xmlText(address)}"` : ""}>`,
    `  <id>urn:copperplate:${site.many ? "all" : (site.bodies[0]?.area ?? "none")}</id>`,
    `  <title>${xmlText(title)}</title>`,
    `  <updated>${secondOf(site.changedAt)}</updated>`,
    '  <link rel="self" type="application/atom+xml" href="feed.atom"/>',
    '  <link rel="alternate" type="text/html" href="./"/>',
    ...entries,
    "</feed>",
    "",
  ].join("\n");
}

function firstWords({release, signatory, synthetic}: Manifest): string {
  const signed = `${release === 1 ? "First published" : "Published again"}, signed off by ${signatory.name}, ${signatory.role}.`;
  return synthetic ? `Synthetic data. ${signed}` : signed;
}

/** RFC 3339 without parts of a second. */
function secondOf(iso: string): string {
  return `${iso.slice(0, 19)}Z`;
}
