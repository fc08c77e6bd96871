import {readFileSync} from "node:fs";
import {join} from "node:path";
import {languageOf} from "../../language/language.ts";
import {proveSignedOff, type SignedOff} from "../../prose/review/signed-off.ts";
import {differencesBetween, saidIn} from "../../prose/statement/differences.ts";
import {verifyRelease} from "../../publication/proof/prove-release.ts";
import type {EarlierRelease, ReleaseFacts} from "../../publication/release/manifest.ts";
import {isWhole, type Release, readRelease} from "../../publication/release/read-release.ts";
import {RELEASE} from "../../publication/release/release-files.ts";
import {renderDraftPage} from "../../publication/renderers/html/draft-page.tsx";
import {readLook} from "../../publication/renderers/look.ts";
import {releaseFacts, renderRelease} from "../../publication/renderers/release-folder.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import type {BoundStatement} from "../bind-statement.ts";
import {bindAndCheck} from "../check.ts";
import type {Effects} from "../effects.ts";
import {signedContent} from "../signed-content.ts";
import {writeText} from "../workspace/disk-refusal.ts";
import {readReleaseFolder, releaseNumbers, writeOnceProved} from "../workspace/release-folder.ts";
import type {Settings} from "../workspace/settings.ts";
import {findStatement, nameOf, type Workspace} from "../workspace/workspace.ts";
import {besideStatement} from "./beside-statement.ts";

/** `release` is absent when findings stand in its way: then nothing was written. */
export interface Published {
  readonly release?: PublishedRelease;
  readonly findings: readonly Finding[];
}

export interface PublishedRelease {
  readonly number: number;
  readonly folder: string;
  readonly page: string;
  /** What changed since the last release, a sentence each. */
  readonly changes: readonly string[];
}

/** Takes nothing but what was signed, re-proved from disk; writes a release, proves it, and only then lets it stand. */
export async function publishStatement(
  argument: string,
  option: string | undefined,
  effects: Effects,
): Promise<Published> {
  const {workspace, statement} = findStatement(argument, option);
  const {made, result, disclosure} = await bindAndCheck(workspace, statement, effects);
  if (result.checked === undefined) return {findings: result.open};
  const record = await effects.signOffs(workspace.folder).read(nameOf(statement.file));
  if (record === undefined) throw new Refusal(`${statement.file} is not signed off. "copperplate sign-off" signs it.`);
  const proof = proveSignedOff(result.checked, {record, content: signedContent(made, workspace.settings)});
  if ("refused" in proof) throw new Refusal(proof.refused);
  const past = pastReleases(workspace);
  const facts = factsOf(made, proof, {statement: nameOf(statement.file), past, licence: workspace.settings.licence});
  const folder = join(workspace.folder, "releases", String(facts.release));
  const beside = await besideStatement(workspace, made, effects);
  if (beside.findings.length > 0) return {findings: beside.findings};
  const files = await renderRelease({
    bound: made.bound,
    framework: made.framework,
    facts,
    coverage: made.version.coverage,
    disclosure,
    look: readLook(readFileSync),
    read: readFileSync,
    beside: beside.files,
  });
  await writeOnceProved(folder, files, async (written) => holdOrThrow(await verifyRelease(written)));
  return {
    release: {number: facts.release, folder, page: join(folder, RELEASE.page), changes: facts.changes},
    findings: [],
  };
}

export interface Draft {
  readonly page: string;
  readonly findings: readonly Finding[];
}

/** A page in drafts/ that says throughout that nobody signed it. The last one is written over. */
export async function publishDraft(argument: string, option: string | undefined, effects: Effects): Promise<Draft> {
  const {workspace, statement} = findStatement(argument, option);
  const {made, result} = await bindAndCheck(workspace, statement, effects);
  const page = join(workspace.folder, "drafts", `${nameOf(statement.file)}.html`);
  writeText(page, renderDraftPage({bound: made.bound, framework: made.framework, look: readLook(readFileSync)}));
  return {page, findings: result.open};
}

/** The releases that stand, oldest first. One that cannot be read stops the next: a ledger with a hole is none. */
function pastReleases(workspace: Workspace): readonly Release[] {
  const releases = join(workspace.folder, "releases");
  return releaseNumbers(releases).map((number) => {
    const {records} = readRelease(readReleaseFolder(join(releases, String(number))));
    if (!isWhole(records))
      throw new Refusal(`Release ${number} cannot be read. "copperplate verify" says what is wrong with it.`);
    return records;
  });
}

function factsOf(
  {bound}: BoundStatement,
  {record}: SignedOff,
  {
    statement,
    past,
    licence,
  }: {readonly statement: string; readonly past: readonly Release[]; readonly licence: Settings["licence"]},
): ReleaseFacts {
  // What is new is told against the last release in the same language; both languages share one ledger of numbers.
  const last = past.findLast(({statement}) => languageOf(statement.language) === bound.statement.front.language);
  const changes = last === undefined ? [] : differencesBetween(last.statement.said, saidIn(bound));
  if (last !== undefined && last.manifest.content === record.content && last.manifest.signedAt === record.signedAt)
    throw new Refusal(
      `Release ${last.manifest.release} holds exactly this already: nothing changed since it was published.`,
    );
  const earlier: readonly EarlierRelease[] = past.map(({manifest}) => ({
    release: manifest.release,
    signedAt: manifest.signedAt,
    changes: manifest.changes,
  }));
  return releaseFacts(bound, {
    release: (past.at(-1)?.manifest.release ?? 0) + 1,
    statement,
    signatory: record.signatory,
    signedAt: record.signedAt,
    content: record.content,
    changes,
    earlier,
    ...(licence ? {licence: {name: licence.name, ...(licence.url ? {url: licence.url} : {})}} : {}),
  });
}

/** A release that does not prove itself is our fault, not the author's. */
function holdOrThrow(findings: readonly Finding[]): void {
  const [first] = findings;
  if (first !== undefined) throw new Error(`the release does not prove itself: ${first.at.file}: ${first.message}`);
}
