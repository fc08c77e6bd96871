import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {forceAreas} from "../../official/areas.ts";
import {localAuthorities, safetyPartnerships} from "../../official/districts.ts";
import {frameworks} from "../../official/frameworks.ts";
import {areaGroups} from "../../official/groups.ts";
import {readLook} from "../../publication/renderers/look.ts";
import {buildSite} from "../../publication/site/build-site.ts";
import {readSiteLook} from "../../publication/site/look.ts";
import type {SiteFile, SiteLanguage, SitePage} from "../../publication/site/site-input.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {inPlainWords} from "../workspace/disk-refusal.ts";
import {type ReadGround, readGround} from "./read-ground.ts";
import {siteReleases} from "./site-releases.ts";

export interface BuildOptions {
  readonly to: string;
  readonly base: string;
  readonly address?: string;
  readonly languages: readonly SiteLanguage[];
  /** A file of boundaries, GeoJSON or TopoJSON. */
  readonly boundaries?: string;
}

/** `site` is absent when a finding that must be mended stands in its way: then nothing was written. */
export interface SiteBuilt {
  readonly site?: {
    readonly folder: string;
    readonly bodies: number;
    readonly releases: number;
    readonly pages: readonly SitePage[];
    readonly files: number;
    readonly bytes: number;
  };
  readonly findings: readonly Finding[];
}

/** The public site of every release beneath the folders. Written beside where it will stand, and put in its place whole. */
export function buildPublicSite(
  folders: readonly string[],
  {to, base, address, languages, boundaries}: BuildOptions,
): SiteBuilt {
  const {releases, findings} = siteReleases(folders);
  const read: ReadGround = boundaries === undefined ? {findings: []} : readGround(boundaries, readFileSync);
  const all = [...findings, ...read.findings];
  if (findings.length > 0 || read.findings.some(({severity}) => severity === "must")) return {findings: all};
  const folder = resolve(to);
  const look = readSiteLook(readLook(readFileSync), readFileSync);
  const areas = [...forceAreas, ...areaGroups, ...safetyPartnerships, ...localAuthorities];
  const {ground} = read;
  const input = {
    ...{releases, frameworks, areas, base, languages, look},
    ...(address === undefined ? {} : {address}),
    ...(ground === undefined ? {} : {ground}),
  };
  const bodies = new Set(releases.map(({records}) => records.manifest.area.code)).size;
  const written = writeSite(folder, buildSite(input));
  return {site: {folder, bodies, releases: releases.length, ...written}, findings: all};
}

interface Written {
  readonly pages: readonly SitePage[];
  readonly files: number;
  readonly bytes: number;
}

function writeSite(folder: string, files: Iterable<SiteFile>): Written {
  refuseStranger(folder);
  let waiting: string | undefined;
  try {
    mkdirSync(dirname(folder), {recursive: true});
    waiting = mkdtempSync(join(dirname(folder), ".site-"));
    const written = writeAll(waiting, files);
    chmodSync(waiting, 0o755);
    takePlace(waiting, folder);
    return written;
  } catch (error) {
    if (waiting !== undefined) rmSync(waiting, {recursive: true, force: true});
    throw inPlainWords(error, folder);
  }
}

function writeAll(folder: string, files: Iterable<SiteFile>): Written {
  const pages: SitePage[] = [];
  const made = new Set<string>();
  let [count, size] = [0, 0];
  for (const {path, bytes, page} of files) {
    const target = join(folder, path);
    const above = dirname(target);
    if (!made.has(above)) mkdirSync(above, {recursive: true});
    made.add(above);
    writeFileSync(target, bytes, {flag: "wx"});
    count += 1;
    size += bytes.length;
    if (page) pages.push(page);
  }
  return {pages, files: count, bytes: size};
}

/** The site that stood there goes when the new one stands. */
function takePlace(waiting: string, folder: string): void {
  if (!existsSync(folder)) {
    renameSync(waiting, folder);
    return;
  }
  const old = mkdtempSync(join(dirname(folder), ".site-old-"));
  renameSync(folder, join(old, "site"));
  renameSync(waiting, folder);
  rmSync(old, {recursive: true, force: true});
}

/** Only an empty folder or a site of ours is written over. */
function refuseStranger(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.length === 0 || (names.includes("404.html") && names.includes("recompute"))) return;
  throw new Refusal(
    `${folder} holds something that is no site of Copperplate's. Name another folder, or an empty one.`,
  );
}
