import type {Bound} from "../../prose/statement/bound.ts";
import type {Coverage} from "../../vocabulary/coverage.ts";
import {coverageRecord} from "../release/coverage-record.ts";
import type {DisclosureRecord} from "../release/disclosure-record.ts";
import {figureData} from "../release/figure-data.ts";
import {manifestOf, type ReleaseFacts} from "../release/manifest.ts";
import {dataPath, encodeJson, encodeText, RELEASE, type ReleaseFiles} from "../release/release-files.ts";
import {seal} from "../release/seal.ts";
import {figuresRecord, measuresRecord, registerRecord, statementRecord} from "./data/records-of.ts";
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
    [RELEASE.measures, encodeJson(measuresRecord(bound))],
    [RELEASE.register, encodeJson(registerRecord(bound))],
    [RELEASE.coverage, encodeJson(coverageRecord(parts.coverage))],
    [RELEASE.disclosure, encodeJson(parts.disclosure)],
    ...look.fonts,
    ...(parts.beside ?? []),
  ]);
  for (const [path, bytes] of await renderDocuments(parts)) files.set(path, bytes);
  for (const figure of bound.book.figures) {
    const data = figureData(figure);
    if (data !== undefined) files.set(dataPath(figure.id), encodeText(data));
  }
  files.set(RELEASE.manifest, manifestOf(facts, files));
  files.set(RELEASE.seal, seal(files));
  return files;
}

/** The statement in the formats that are not read in a browser. Their libraries are large, and loaded by whoever publishes. */
async function renderDocuments({
  bound,
  framework,
  facts,
}: ReleaseParts): Promise<readonly (readonly [string, Uint8Array])[]> {
  const model = layOut(bound, framework);
  const {renderWord} = await import("./word/statement-word.ts");
  return [[RELEASE.word, await renderWord(model, facts)]];
}

/** What is said of a release, from what was signed and what went before. */
export function releaseFacts(
  bound: Bound,
  of: Pick<ReleaseFacts, "release" | "statement" | "signatory" | "signedAt" | "content" | "changes" | "earlier">,
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
  };
}
