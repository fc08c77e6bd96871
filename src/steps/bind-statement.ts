import {evaluateBook, requestsForEvaluation} from "../figures/evaluation/evaluate-book.ts";
import type {Measure} from "../figures/measures/measure.ts";
import type {Version, Warehouse} from "../figures/warehouse/warehouse.ts";
import type {Framework} from "../official/framework.ts";
import {readRegister} from "../prose/register/register.ts";
import {bind} from "../prose/statement/bind.ts";
import type {Body, Bound} from "../prose/statement/bound.ts";
import {type Fragment, parseFragment, parseStatement} from "../prose/statement/parse.ts";
import {requestsOf} from "../prose/statement/requests.ts";
import type {FrontMatter, Statement} from "../prose/statement/statement.ts";
import type {FigureRequest} from "../vocabulary/figure.ts";
import type {Finding} from "../vocabulary/finding.ts";
import type {Initiative} from "../vocabulary/initiative.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {areasOf} from "./workspace/areas.ts";
import {countingOf, countProtected, type VersionAsked} from "./workspace/counting.ts";
import {frameworkOf} from "./workspace/framework.ts";
import {type TextFile, textFiles, type Workspace} from "./workspace/workspace.ts";

/** A statement with its figures, and everything that they were made of: what checks read, what is signed, what is published. */
export interface BoundStatement {
  readonly bound: Bound;
  /** What the data and the register have to say, beside the statement's own findings. */
  readonly findings: readonly Finding[];
  readonly measures: readonly Measure[];
  readonly framework: Framework;
  readonly register: readonly TextFile[];
  readonly version: Version;
}

export async function bindStatement(workspace: Workspace, file: TextFile, at: VersionAsked): Promise<BoundStatement> {
  const {settings} = workspace;
  const counting = countingOf(workspace);
  const {measures, catalogue} = counting;
  const framework = frameworkOf(settings);
  const statement = parseStatement({
    ...file,
    defaults: {area: settings.body.area, framework: framework.id, language: "en"},
  });
  const register = textFiles(workspace, "initiatives", [".md"]);
  const {initiatives, findings: registerFindings} = readRegister(register, {
    priorities: framework.priorities.map(({id}) => id),
    evaluated: catalogue,
  });
  const delivered = deliveredLines(initiatives, statement);
  const requests = [
    ...requestsOf(statement),
    ...delivered.flatMap(({tags}) => requestsOf({front: statement.front, tags})),
    ...everyMeasure(measures, statement.front),
    ...requestsForEvaluation(initiatives, statement.front.period),
  ];
  const {book: judged, findings} = await countProtected(requests, counting, at);
  const book = evaluateBook(judged, {initiatives, measures: catalogue.measures});
  const bound = bind({statement, book, catalogue, initiatives, body: bodyOf(workspace)});
  return {
    bound,
    findings: [...counting.findings, ...registerFindings, ...delivered.flatMap(({problems}) => problems), ...findings],
    measures,
    framework,
    register,
    version: at.version,
  };
}

/** What the register's entries say was delivered, read as lines of the statement: their tags ask for figures too. */
function deliveredLines(initiatives: readonly Initiative[], {front}: Statement): readonly Fragment[] {
  return initiatives.flatMap(({delivered, file, lines}) =>
    delivered.map((text, i) => {
      const line = lines?.delivered[i];
      const {problems, ...fragment} = parseFragment(text, {file}, front);
      const at = {file, ...(line !== undefined && {line})};
      return {...fragment, problems: problems.map((problem) => ({...problem, at}))};
    }),
  );
}

/** Every measure, in the period and in what it is compared with: the page's closing table shows what is held and what is not. */
export function everyMeasure(
  measures: readonly Measure[],
  {area, period, comparator}: Pick<FrontMatter, "area" | "period" | "comparator">,
): readonly FigureRequest[] {
  return measures.flatMap(({id}) => [
    {measure: id, area, period: comparator},
    {measure: id, area, period},
  ]);
}

export async function latestVersion(warehouse: Pick<Warehouse, "version">): Promise<Version> {
  const version = await warehouse.version();
  if (version === undefined || version.files.length === 0)
    throw new Refusal('The warehouse is empty. Load the force\'s files first: "copperplate load".');
  return version;
}

/** Who speaks, as the workspace says it. */
export function bodyOf(workspace: Workspace): Body {
  const {body, contact, synthetic} = workspace.settings;
  const areaName = areasOf(workspace).find((area) => area.code === body.area)?.name ?? body.area;
  return {name: body.name, area: body.area, areaName, force: body.force, contact, synthetic} as Body;
}
