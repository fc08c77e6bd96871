import {join} from "node:path";
import {protect} from "../../figures/disclosure/protect.ts";
import {evaluateBook} from "../../figures/evaluation/evaluate-book.ts";
import {computeBook} from "../../figures/measures/compute.ts";
import {judgeBook} from "../../figures/verdicts/judge-book.ts";
import {type FigureMove, movedFigures} from "../../prose/corrections/moved-figures.ts";
import {bind} from "../../prose/statement/bind.ts";
import type {Bound} from "../../prose/statement/bound.ts";
import {parseStatement} from "../../prose/statement/parse.ts";
import {isWhole, type Release, readRelease} from "../../publication/release/read-release.ts";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import {type Finding, must} from "../../vocabulary/finding.ts";
import {printPeriod} from "../../vocabulary/period.ts";
import {bodyOf} from "../bind-statement.ts";
import {areasOf} from "../workspace/areas.ts";
import {countingOf, type VersionAsked} from "../workspace/counting.ts";
import {readReleaseFolder, releaseNumbers} from "../workspace/release-folder.ts";
import type {Workspace} from "../workspace/workspace.ts";
import {movedSentences, type SentenceMove} from "./moved-sentences.ts";
import type {TwoVersions} from "./open-statements.ts";

/** What would change in what a published release says, had it been made from the data that would stand. */
export interface ReleaseMoves {
  readonly release: string;
  readonly edition: string;
  /** A later release of the same edition stands in its place. */
  readonly superseded: boolean;
  /** From what today's data gives; `published` is what the release says. */
  readonly figures: readonly (FigureMove & {readonly published: string})[];
  readonly sentences: readonly SentenceMove[];
}

export interface PublishedRelease {
  readonly name: string;
  readonly records: Release;
  readonly superseded: boolean;
}

export interface PublishedReleases {
  readonly releases: readonly PublishedRelease[];
  /** Says which cannot be read, and so are not compared. */
  readonly findings: readonly Finding[];
}

/** Every release of the workspace, oldest first. */
export function publishedReleases({folder}: Workspace): PublishedReleases {
  const numbers = releaseNumbers(join(folder, "releases"));
  const read = numbers.map((number) => ({
    name: `releases/${number}`,
    records: readRelease(readReleaseFolder(join(folder, "releases", String(number)))).records,
  }));
  const whole = read.flatMap(({name, records}) => (isWhole(records) ? [{name, records}] : []));
  const latest = new Map(whole.map(({name, records}) => [editionOf(records), name]));
  return {
    releases: whole.map(({name, records}) => ({
      name,
      records,
      superseded: latest.get(editionOf(records)) !== name,
    })),
    findings: read.filter(({records}) => !isWhole(records)).map(({name}) => unread(name)),
  };
}

/** The releases whose figures a change of versions would move. */
export async function releaseMoves(
  workspace: Workspace,
  releases: readonly PublishedRelease[],
  {warehouse, before, after}: TwoVersions,
): Promise<readonly ReleaseMoves[]> {
  const was = await booksAt(workspace, releases, {warehouse, version: before});
  const now = await booksAt(workspace, releases, {warehouse, version: after});
  return releases.flatMap(({name, records, superseded}): readonly ReleaseMoves[] => {
    const [today, then] = [was.get(name)!, now.get(name)!];
    const catalogue = releasedCatalogue(workspace, records);
    const figures = movedFigures(today.figures, then.figures, catalogue);
    if (figures.length === 0) return [];
    const said = new Map(records.statement.said.figures.map(({id, shown}) => [id, shown]));
    return [
      {
        release: name,
        edition: records.statement.said.edition,
        superseded,
        figures: figures.map((move) => ({...move, published: said.get(move.id) ?? move.before})),
        sentences: movedSentences(boundWith(workspace, records, today), boundWith(workspace, records, then)),
      },
    ];
  });
}

/** The figures of each release, counted again in one go at a version, and protected as they were. */
export async function booksAt(
  workspace: Workspace,
  releases: readonly PublishedRelease[],
  at: VersionAsked,
): Promise<ReadonlyMap<string, FigureBook>> {
  const {measures, areas, catalogue, disclosure} = countingOf(workspace);
  const requests = releases.flatMap(({records}) => records.figures.figures);
  const {book} = await computeBook(requests, {measures, ...at, areas});
  const byId = new Map(book.figures.map((figure) => [figure.id, figure]));
  const books = new Map<string, FigureBook>();
  for (const {name, records} of releases) {
    const figures = records.figures.figures.flatMap(({id}) => byId.get(id) ?? []);
    const judged = judgeBook(await protect({...book, figures}, disclosure), catalogue);
    const {initiatives} = records.register;
    books.set(name, evaluateBook(judged, {initiatives, measures: catalogue.measures}));
  }
  return books;
}

/** What a release says, with the figures of another book in the places of its own. */
export function boundWith(workspace: Workspace, {statement, register, measures}: Release, book: FigureBook): Bound {
  const {area, framework, language, source, file} = statement;
  return bind({
    statement: parseStatement({file, text: source, defaults: {area, framework, language}}),
    book,
    catalogue: releasedCatalogue(workspace, {measures}),
    initiatives: register.initiatives,
    body: bodyOf(workspace),
  });
}

/** Measures as the release defines them: a figure is shown as it was printed. */
export function releasedCatalogue(workspace: Workspace, {measures}: Pick<Release, "measures">): Bound["catalogue"] {
  return {...measures, areas: areasOf(workspace)};
}

/** The same quarter in another language does not take a release's place. */
function editionOf({statement}: Release): string {
  return `${statement.language} ${printPeriod(statement.edition)}`;
}

function unread(name: string): Finding {
  const message = `${name} cannot be read, and its figures are not compared.`;
  return must("release-not-compared", message, {
    at: {file: name},
    advice: `"copperplate verify ${name}" says what is wrong with it.`,
  });
}
