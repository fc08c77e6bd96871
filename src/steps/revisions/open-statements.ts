import type {Version, Warehouse} from "../../figures/warehouse/warehouse.ts";
import {checks} from "../../prose/checks/index.ts";
import {runChecks} from "../../prose/checks/run.ts";
import {type FigureMove, movedFigures} from "../../prose/corrections/moved-figures.ts";
import {type Finding, inReadingOrder} from "../../vocabulary/finding.ts";
import {type BoundStatement, bindStatement} from "../bind-statement.ts";
import {contextOf} from "../check.ts";
import type {VersionAsked} from "../workspace/counting.ts";
import {type TextFile, textFiles, type Workspace} from "../workspace/workspace.ts";
import {movedSentences, type SentenceMove} from "./moved-sentences.ts";

/** What would change in a statement that is still open. */
export interface StatementMoves {
  readonly file: string;
  readonly figures: readonly FigureMove[];
  readonly sentences: readonly SentenceMove[];
  /** Findings that would be made, and that would be made no longer. */
  readonly appear: readonly Finding[];
  readonly go: readonly Finding[];
}

/** Two versions to set beside each other, and who answers from them. */
export interface TwoVersions {
  readonly warehouse: Pick<Warehouse, "run">;
  readonly before: Version;
  readonly after: Version;
}

/** Every statement of the workspace in which anything would change. */
export async function statementMoves(
  workspace: Workspace,
  {warehouse, before, after}: TwoVersions,
): Promise<readonly StatementMoves[]> {
  const moves: StatementMoves[] = [];
  for (const file of textFiles(workspace, "statements", [".md"])) {
    const was = await checkedAt(workspace, file, {warehouse, version: before});
    const now = await checkedAt(workspace, file, {warehouse, version: after});
    const {bound} = was.made;
    const move = {
      file: file.file,
      figures: movedFigures(bound.book.figures, now.made.bound.book.figures, bound.catalogue),
      sentences: movedSentences(bound, now.made.bound),
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
  at: VersionAsked,
): Promise<{readonly made: BoundStatement; readonly open: readonly Finding[]}> {
  const made = await bindStatement(workspace, file, at);
  const {open} = runChecks(made.bound, {checks, context: contextOf(workspace, made.framework), also: made.findings});
  return {made, open};
}

function without(these: readonly Finding[], those: readonly Finding[]): readonly Finding[] {
  const known = new Set(those.map((finding) => JSON.stringify(finding)));
  return these.filter((finding) => !known.has(JSON.stringify(finding))).toSorted(inReadingOrder);
}
