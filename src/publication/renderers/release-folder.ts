import type {Bound} from "../../prose/statement/bound.ts";
import type {Coverage} from "../../vocabulary/coverage.ts";
import {coverageRecord} from "../release/coverage-record.ts";
import type {DisclosureRecord} from "../release/disclosure-record.ts";
import {figureData} from "../release/figure-data.ts";
import {manifestOf, type ReleaseFacts} from "../release/manifest.ts";
import {isWhole, type Release, readRelease} from "../release/read-release.ts";
import {dataPath, encodeJson, encodeText, RELEASE, type ReleaseFiles} from "../release/release-files.ts";
import {seal} from "../release/seal.ts";
import {figuresRecord, measuresRecord, registerRecord, statementRecord} from "./data/records-of.ts";
import {renderDocuments} from "./documents.ts";
import {renderStatementPage} from "./html/statement-page.tsx";
import {layOut} from "./layout/page-model.ts";
import type {PageFramework} from "./layout/sections.ts";
import type {Look} from "./look.ts";

export interface ReleaseParts {
  readonly bound: Bound;
  readonly framework: PageFramework;
  readonly facts: ReleaseFacts;
  /** What was held when the figures were counted. */
  readonly coverage: Coverage;
  /** How small counts were kept back, and the proof of it. */
  readonly disclosure: DisclosureRecord;
  readonly look: Look;
  /** Reads a file that lies beside ours: `readFileSync` of node:fs. */
  readonly read: (file: URL) => Uint8Array;
  /** Files that were made elsewhere: the body's colours and logo, figures of other forces. */
  readonly beside?: ReleaseFiles;
}

/** Every file of a release, sealed. The same parts give the same bytes. */
export async function renderRelease(parts: ReleaseParts): Promise<ReleaseFiles> {
  const {bound, facts, look} = parts;
  const files = new Map<string, Uint8Array>([
    [RELEASE.page, encodeText(renderStatementPage(parts))],
    [RELEASE.statement, encodeJson(statementRecord(bound))],
    [RELEASE.figures, encodeJson(figuresRecord(bound))],
    [RELEASE.measures, encodeJson(measuresRecord(bound, parts.framework))],
    [RELEASE.register, encodeJson(registerRecord(bound))],
    [RELEASE.coverage, encodeJson(coverageRecord(parts.coverage))],
    [RELEASE.disclosure, encodeJson(parts.disclosure)],
    ...look.fonts,
    ...(parts.beside ?? []),
  ]);
  for (const figure of bound.book.figures) {
    const data = figureData(figure);
    if (data !== undefined) files.set(dataPath(figure.id), encodeText(data));
  }
  const records = recordsOf(facts, files);
  const model = layOut(bound, parts.framework);
  for (const [path, bytes] of await renderDocuments({model, facts, records, read: parts.read})) files.set(path, bytes);
  files.set(RELEASE.manifest, manifestOf(facts, files));
  files.set(RELEASE.seal, seal(files));
  return files;
}

/** The records as they will be read, so that tables are made from what is published and from nothing else. */
function recordsOf(facts: ReleaseFacts, files: ReleaseFiles): Release {
  const {records, findings} = readRelease(new Map([...files, [RELEASE.manifest, manifestOf(facts, files)]]));
  if (!isWhole(records)) throw new Error(`a release that cannot be read again: ${findings[0]?.message}`);
  return records;
}

/** What is said of a release, from what was signed and what went before. */
export function releaseFacts(
  bound: Bound,
  of: Pick<
    ReleaseFacts,
    "release" | "statement" | "signatory" | "signedAt" | "content" | "changes" | "earlier" | "licence"
  >,
): ReleaseFacts {
  const {statement, body, book} = bound;
  const {title, edition, editionWords, period, area} = statement.front;
  return {
    release: of.release,
    statement: of.statement,
    title,
    edition,
    editionWords,
    period,
    body: body.name,
    area: {code: area, name: body.areaName},
    warehouse: {version: book.version, asAt: book.asAt},
    signatory: {name: of.signatory.name, role: of.signatory.role},
    signedAt: of.signedAt,
    content: of.content,
    changes: of.changes,
    earlier: of.earlier,
    synthetic: body.synthetic,
    ...(of.licence ? {licence: of.licence} : {}),
  };
}
