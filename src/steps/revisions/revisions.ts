import {existsSync} from "node:fs";
import {join} from "node:path";
import {countsOf, type Measure} from "../../figures/measures/measure.ts";
import {correctionNote, type RevisedFigure} from "../../prose/corrections/correction-note.ts";
import {movedFigures} from "../../prose/corrections/moved-figures.ts";
import {whyMoved} from "../../prose/corrections/why-moved.ts";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import {bodyOf, latestVersion} from "../bind-statement.ts";
import {type Effects, withWarehouse} from "../effects.ts";
import {writeText} from "../workspace/disk-refusal.ts";
import {measuresOf} from "../workspace/measures.ts";
import {openWorkspace, type Workspace} from "../workspace/workspace.ts";
import {movedSentences, type SentenceMove} from "./moved-sentences.ts";
import {booksAt, boundWith, type PublishedRelease, publishedReleases, releasedCatalogue} from "./published-releases.ts";

/** A release whose figures today's data gives otherwise, and the note that would go with it. */
export interface RevisedRelease {
  readonly release: string;
  readonly edition: string;
  /** ISO 8601. */
  readonly published: string;
  readonly version: string;
  readonly figures: readonly RevisedFigure[];
  readonly sentences: readonly SentenceMove[];
  readonly note: string;
  /** Where the note was written. */
  readonly file?: string;
}

export interface Revisions {
  readonly version: string;
  readonly asAt: string;
  /** Releases that were looked at: the latest of each edition. */
  readonly looked: readonly string[];
  readonly revised: readonly RevisedRelease[];
  readonly findings: readonly Finding[];
}

/** Counts every published figure again in today's data, of the latest release of each edition. */
export async function findRevisions(
  path: string | undefined,
  {write}: {readonly write: boolean},
  effects: Effects,
): Promise<Revisions> {
  const workspace = openWorkspace(path ?? ".");
  const {releases, findings} = publishedReleases(workspace);
  if (releases.length + findings.length === 0)
    throw new Refusal(`${workspace.folder} holds no published release to compare with.`);
  const latest = releases.filter(({superseded}) => !superseded);
  return withWarehouse({workspace: workspace.folder}, effects, async (warehouse) => {
    const version = await latestVersion(warehouse);
    const books = await booksAt(workspace, latest, {warehouse, version});
    const today = effects.now().toISOString();
    const revised = latest.flatMap((release) =>
      revisionOf(workspace, release, {now: books.get(release.name)!, asAt: version.madeAt, today}),
    );
    return {
      version: version.id,
      asAt: version.madeAt,
      looked: latest.map(({name}) => name),
      revised: write ? written(workspace, revised, today) : revised,
      findings,
    };
  });
}

interface Today {
  readonly now: FigureBook;
  readonly asAt: string;
  readonly today: string;
}

function revisionOf(
  workspace: Workspace,
  {name, records}: PublishedRelease,
  {now, asAt, today}: Today,
): readonly RevisedRelease[] {
  const {figures: book, manifest, statement} = records;
  const moves = movedFigures(book.figures, now.figures, releasedCatalogue(workspace, records));
  if (moves.length === 0) return [];
  const {measures} = measuresOf(workspace);
  const [published, again] = [book, now].map(
    ({figures}) => new Map(figures.map((figure) => [figure.id, figure] as const)),
  ) as [Map<string, FigureBook["figures"][number]>, Map<string, FigureBook["figures"][number]>];
  const figures = moves.map((move): RevisedFigure => {
    const [was, is] = [published.get(move.id)!, again.get(move.id)];
    const ofOutcomes = countsOutcomes(measures.find(({id}) => id === move.measure));
    return {
      ...move,
      why: is === undefined ? [{kind: "method", text: "It is no longer defined."}] : whyMoved(was, is, {ofOutcomes}),
    };
  });
  const sentences = movedSentences(boundWith(workspace, records, book), boundWith(workspace, records, now));
  const note = correctionNote({
    body: bodyOf(workspace).name,
    title: statement.title,
    edition: statement.said.edition,
    release: manifest.release,
    published: manifest.signedAt,
    publishedAsAt: book.asAt,
    asAt,
    today,
    synthetic: manifest.synthetic,
    figures,
    sentences,
  });
  const of = {release: name, edition: statement.said.edition, published: manifest.signedAt, version: book.version};
  return [{...of, figures, sentences, note}];
}

/** Outcomes come in as time goes by, and a crime's last one changes. */
function countsOutcomes(measure: Measure | undefined): boolean {
  return (measure?.bases ?? [])
    .flatMap(countsOf)
    .some(({from, where}) => from === "outcomes" || where.some(({column}) => /outcome/.test(column)));
}

/** A note that is there may have the author's words in it: none is written over, and none at all when one would be. */
function written({folder}: Workspace, revised: readonly RevisedRelease[], today: string): readonly RevisedRelease[] {
  const files = revised.map(({edition}) => {
    const slug = edition.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    return `corrections/${slug}-${today.slice(0, 10)}.md`;
  });
  const there = files.find((file) => existsSync(join(folder, file)));
  if (there !== undefined)
    throw new Refusal(`${there} is there already, and is never written over. Move it, or finish it by hand.`);
  return revised.map((one, at) => {
    const file = files[at]!;
    writeText(join(folder, file), one.note);
    return {...one, file};
  });
}
