import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {isWhole, readRelease} from "../../publication/release/read-release.ts";
import {inOrder, RELEASE} from "../../publication/release/release-files.ts";
import {breaksOfSeal} from "../../publication/release/seal.ts";
import type {SiteRelease} from "../../publication/site/site-input.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {readReleaseFolder, releaseNumbers} from "../workspace/release-folder.ts";
import {isWorkspace} from "../workspace/workspace.ts";

export interface SiteReleases {
  readonly releases: readonly SiteRelease[];
  /** Of releases that cannot be read, whose seal is broken, or that are there twice. */
  readonly findings: readonly Finding[];
}

/** Every release beneath the folders: workspaces, folders of workspaces, folders of releases, releases. @throws Refusal where there is none. */
export function siteReleases(folders: readonly string[]): SiteReleases {
  const found = folders.flatMap(releaseFolders);
  const read = [...new Set(found)].map(readWhole);
  const releases = read.flatMap((one) => ("release" in one ? [one.release] : []));
  const findings = read.flatMap((one) => ("findings" in one ? one.findings : []));
  return {releases, findings: [...findings, ...twice(read)]};
}

type Read = {readonly folder: string} & ({readonly release: SiteRelease} | {readonly findings: readonly Finding[]});

/** Keeps the records, and of the files the names: what is copied is read when it is. */
function readWhole(folder: string): Read {
  const files = readReleaseFolder(folder);
  const {records, findings} = readRelease(files);
  const all = [...findings, ...breaksOfSeal(files)];
  if (all.length > 0 || !isWhole(records)) return {folder, findings: all.map((one) => within(folder, one))};
  const paths = inOrder(files.keys());
  return {folder, release: {records, paths, read: (path) => readFileSync(join(folder, path))}};
}

function releaseFolders(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal(`There is no folder ${folder}.`);
  const found = releasesIn(folder) ?? workspacesIn(folder).flatMap((one) => releasesIn(one) ?? []);
  if (found.length === 0)
    throw new Refusal(
      `${folder} holds no release: it is no workspace that has published, no folder of releases and no folder of workspaces.`,
    );
  return found;
}

function releasesIn(folder: string): readonly string[] | undefined {
  if (existsSync(join(folder, RELEASE.manifest))) return [folder];
  const releases = isWorkspace(folder) ? join(folder, "releases") : folder;
  const numbers = releaseNumbers(releases);
  if (numbers.length > 0) return numbers.map((number) => join(releases, String(number)));
  return isWorkspace(folder) ? [] : undefined;
}

function workspacesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, {withFileTypes: true}).filter(
    (entry) => entry.isDirectory() || entry.isSymbolicLink(),
  );
  return inOrder(names.map(({name}) => join(folder, name))).filter(isWorkspace);
}

function within(folder: string, finding: Finding): Finding {
  return {...finding, at: {...finding.at, file: join(folder, finding.at.file)}};
}

/** Two of the same body, statement and number would want one address. */
function twice(read: readonly Read[]): readonly Finding[] {
  const named = read.flatMap((one) => {
    if (!("release" in one)) return [];
    const {area, statement, release} = one.release.records.manifest;
    return [{folder: one.folder, key: `${area.name}, ${statement}, release ${release}`}];
  });
  return [...Map.groupBy(named, ({key}) => key)]
    .filter(([, list]) => list.length > 1)
    .map(([key, list]) => ({
      code: "release-twice",
      severity: "must",
      message: `${key} is there ${list.length} times: ${list.map(({folder}) => folder).join(", ")}.`,
      at: {file: list[1]!.folder},
      advice: "Leave one of them out: each release has one address.",
    }));
}
