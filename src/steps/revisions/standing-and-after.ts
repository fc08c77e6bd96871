import {join} from "node:path";
import {protect} from "../../figures/disclosure/protect.ts";
import {catalogueOf} from "../../figures/measures/catalogue.ts";
import {computeBook} from "../../figures/measures/compute.ts";
import type {Version, Warehouse} from "../../figures/warehouse/warehouse.ts";
import {checks} from "../../prose/checks/index.ts";
import {runChecks} from "../../prose/checks/run.ts";
import {paragraphsOf} from "../../prose/statement/plain-text.ts";
import {isWhole, type Release, readRelease} from "../../publication/release/read-release.ts";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import {type Finding, inReadingOrder} from "../../vocabulary/finding.ts";
import {type BoundStatement, bindStatement} from "../bind-statement.ts";
import {contextOf} from "../check.ts";
import {areasOf} from "../workspace/areas.ts";
import {measuresOf} from "../workspace/measures.ts";
import {readReleaseFolder, releaseNumbers} from "../workspace/release-folder.ts";
import {type TextFile, textFiles, type Workspace} from "../workspace/workspace.ts";
import {type FigureMove, movesBetween} from "./figure-moves.ts";

/** A warehouse that answers from one version: the one that stands, or one that would. */
export type At = Pick<Warehouse, "version" | "run">;

export function answeringFrom(warehouse: Pick<Warehouse, "run">, version: Version): At {
  return {version: async () => version, run: (query, of) => warehouse.run(query, of)};
}

/** What would change in a statement that is still open. */
export interface StatementMoves {
  readonly file: string;
  readonly figures: readonly FigureMove[];
  readonly sentences: readonly {
    readonly file: string;
    readonly line: number;
    readonly before: string;
    readonly after: string;
  }[];
  readonly appear: readonly Finding[];
  readonly go: readonly Finding[];
}

/** What would change in the figures of a published release. */
export interface ReleaseMoves {
  readonly release: string;
  readonly edition: string;
  readonly figures: readonly FigureMove[];
}

export async function statementMoves(
  workspace: Workspace,
  standing: At,
  after: At,
): Promise<readonly StatementMoves[]> {
  const moves: StatementMoves[] = [];
  for (const file of textFiles(workspace, "statements", [".md"])) {
    const was = await checkedAt(workspace, file, standing);
    const now = await checkedAt(workspace, file, after);
    const move = {
      file: file.file,
      figures: movesBetween(was.made.bound.book.figures, now.made.bound.book.figures, was.made.bound.catalogue),
      sentences: sentencesApart(was.made, now.made),
      appear: without(now.open, was.open),
      go: without(was.open, now.open),
    };
    if (move.figures.length + move.sentences.length + move.appear.length + move.go.length > 0) moves.push(move);
  }
  return moves;
}

async function checkedAt(
  workspace: Workspace,
  file: TextFile,
  at: At,
): Promise<{readonly made: BoundStatement; readonly open: readonly Finding[]}> {
  const made = await bindStatement(workspace, file, at);
  const {open} = runChecks(made.bound, {checks, context: contextOf(workspace, made.framework), also: made.findings});
  return {made, open};
}

/** The text is the same, so its passages stand one beside the other, and so do their sentences. */
function sentencesApart(was: BoundStatement, now: BoundStatement): StatementMoves["sentences"] {
  const after = paragraphsOf(now.bound);
  return paragraphsOf(was.bound).flatMap((passage, n) => {
    const then = sentencesOf(after[n]?.text ?? "");
    const {file, line = 0} = passage.placeAt(0);
    return sentencesOf(passage.text).flatMap((before, m) =>
      then[m] === before ? [] : [{file, line, before, after: then[m] ?? ""}],
    );
  });
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);
}

function without(these: readonly Finding[], those: readonly Finding[]): readonly Finding[] {
  const known = new Set(those.map((finding) => JSON.stringify(finding)));
  return these.filter((finding) => !known.has(JSON.stringify(finding))).toSorted(inReadingOrder);
}

/** Every release that can be read, with its folder. */
export function releasesOf({folder}: Workspace): readonly {readonly name: string; readonly records: Release}[] {
  const releases = join(folder, "releases");
  return releaseNumbers(releases).flatMap((number) => {
    const {records} = readRelease(readReleaseFolder(join(releases, String(number))));
    return isWhole(records) ? [{name: `releases/${number}`, records}] : [];
  });
}

export async function releaseMoves(workspace: Workspace, standing: At, after: At): Promise<readonly ReleaseMoves[]> {
  const moves: ReleaseMoves[] = [];
  for (const {name, records} of releasesOf(workspace)) {
    const was = await bookAt(workspace, records, standing);
    const now = await bookAt(workspace, records, after);
    const figures = movesBetween(was.figures, now.figures, catalogueFor(workspace));
    if (figures.length > 0) moves.push({release: name, edition: records.statement.said.edition, figures});
  }
  return moves;
}

/** The published figures counted again at another version, and protected as they were. */
export async function bookAt(workspace: Workspace, {figures}: Release, at: At): Promise<FigureBook> {
  const {measures} = measuresOf(workspace);
  const areas = areasOf(workspace);
  const version = await at.version();
  if (version === undefined) return {version: "", asAt: "", figures: []};
  const requests = figures.figures.filter(({measure}) => measures.some(({id}) => id === measure));
  const {book} = await computeBook(requests, {measures, warehouse: at, version, areas});
  return protect(book, {
    catalogue: catalogueOf(measures, areas),
    threshold: workspace.settings.thresholds["small-count"],
  });
}

export function catalogueFor(workspace: Workspace): ReturnType<typeof catalogueOf> {
  return catalogueOf(measuresOf(workspace).measures, areasOf(workspace));
}
