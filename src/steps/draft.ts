import {existsSync} from "node:fs";
import {join} from "node:path";
import {fewResidents} from "../official/areas.ts";
import type {Framework} from "../official/framework.ts";
import {englandAndWales} from "../official/groups.ts";
import {checks} from "../prose/checks/index.ts";
import {runChecks} from "../prose/checks/run.ts";
import {draftText} from "../prose/drafting/draft-text.ts";
import {readRegister} from "../prose/register/register.ts";
import {bind} from "../prose/statement/bind.ts";
import type {Bound} from "../prose/statement/bound.ts";
import {parseStatement} from "../prose/statement/parse.ts";
import {BASELINE} from "../prose/statement/tags.ts";
import type {Catalogue} from "../vocabulary/catalogue.ts";
import type {FigureRequest} from "../vocabulary/figure.ts";
import type {Finding} from "../vocabulary/finding.ts";
import {type Period, shiftYears} from "../vocabulary/period.ts";
import {Refusal} from "../vocabulary/refusal.ts";
import {bodyOf} from "./bind-statement.ts";
import {bindAndCheck, contextOf} from "./check.ts";
import {earlierBooks} from "./disclosure/earlier-books.ts";
import {type Effects, withWarehouse} from "./effects.ts";
import {similarArea} from "./workspace/areas.ts";
import {countingOf, countProtected, NOTHING_HELD} from "./workspace/counting.ts";
import {writeText} from "./workspace/disk-refusal.ts";
import {frameworkOf} from "./workspace/framework.ts";
import {askedPeriod, editionOf, latestYear} from "./workspace/periods.ts";
import {similarForcesOf} from "./workspace/similar-forces.ts";
import {openWorkspace, type TextFile, textFiles, type Workspace} from "./workspace/workspace.ts";

export interface DraftOptions {
  /** What its figures cover; without it, the latest twelve months that the body's data covers. */
  readonly in?: string | undefined;
  /** "2025-26 Q3"; without it, the quarter in which the period ends. */
  readonly edition?: string | undefined;
  /** The name of its file in statements/, when it is not the edition's. */
  readonly to?: string | undefined;
}

export interface Drafted {
  readonly file: string;
  readonly edition: string;
  readonly period: Period;
  readonly comparator: Period;
  readonly text: string;
  /** What `check` says of it: the questions it asks its author, and whatever else stands. */
  readonly findings: readonly Finding[];
}

/** Writes the first text of a statement from whatever is loaded; never over one that is there. */
export async function draftStatement(
  argument: string | undefined,
  options: DraftOptions,
  effects: Effects,
): Promise<Drafted> {
  const workspace = openWorkspace(argument ?? ".");
  const asked = options.in === undefined ? undefined : askedPeriod(options.in);
  if (options.edition !== undefined) askedPeriod(options.edition);
  const {version, ...made} = await withWarehouse({workspace: workspace.folder}, effects, async (warehouse) => {
    const latest = await warehouse.version();
    const version = latest === undefined || latest.files.length === 0 ? NOTHING_HELD : latest;
    const period = asked ?? latestYear(version.coverage, {area: workspace.settings.body.area, today: effects.now()});
    const material = materialOf(workspace, period, options.edition ?? editionOf(period));
    const {requests, counting, ...of} = material;
    const {book} = await countProtected(requests, counting, {
      warehouse,
      version,
      earlier: earlierBooks(workspace),
    });
    return {version, ...of, book};
  });
  const {edition, period, comparator} = made;
  const file = `statements/${fileName(options.to ?? edition.toLowerCase().replaceAll(/[ /]+/g, "-"))}`;
  const path = join(workspace.folder, file);
  refuseIfThere(path, file);
  const text = draftText(made);
  // Checked before it is written: what is refused there leaves no file in the way of the next try.
  const findings =
    version === NOTHING_HELD
      ? checkedAlone(workspace, {file, text}, made)
      : (await bindAndCheck(workspace, {file, text}, effects)).result.open;
  refuseIfThere(path, file);
  writeText(path, text);
  return {file, edition, period, comparator, text, findings};
}

function materialOf(workspace: Workspace, period: Period, edition: string) {
  const {settings} = workspace;
  const counting = countingOf(workspace);
  const {catalogue} = counting;
  const framework = frameworkOf(settings);
  const {initiatives} = readRegister(textFiles(workspace, "initiatives", [".md"]), {
    priorities: framework.priorities.map(({id}) => id),
    evaluated: catalogue,
  });
  const {name, force, area} = settings.body;
  const noRates = fewResidents.find(({code}) => code === area)?.why;
  const similar = similarArea(workspace);
  const chosenBy = similarForcesOf(workspace)?.list?.chosenBy;
  const comparator = shiftYears(period, -1);
  const beside = [englandAndWales, ...(similar === undefined ? [] : [similar])];
  return {
    body: {name, force, area, languages: settings.languages, ...(noRates === undefined ? {} : {noRates})},
    ...{framework, catalogue, initiatives, edition, period, comparator, beside, counting},
    ...(chosenBy === undefined ? {} : {chosenBy}),
    requests: requestsFor(catalogue, {area, period, comparator, beside: beside.map(({code}) => code)}),
  };
}

/** Of every measure its two periods here and its own in the areas beside; of what is open, the baseline too, and the nation's year before. */
function requestsFor(
  {measures}: Catalogue,
  of: {
    readonly area: string;
    readonly period: Period;
    readonly comparator: Period;
    readonly beside: readonly string[];
  },
): readonly FigureRequest[] {
  const {area, period, comparator, beside} = of;
  return measures.flatMap(({id, disclosure, level}) => [
    {measure: id, area, period},
    {measure: id, area, period: comparator},
    ...(disclosure === "open" && level !== "rate" ? [{measure: id, area, period: BASELINE}] : []),
    ...beside.map((code) => ({measure: id, area: code, period})),
    ...beside.slice(0, 1).map((code) => ({measure: id, area: code, period: comparator})),
  ]);
}

/** Before the first load there is nothing to bind: what the text itself has to answer for. */
function checkedAlone(
  workspace: Workspace,
  file: TextFile,
  made: Omit<Bound, "statement" | "bindings" | "body"> & {readonly framework: Framework},
) {
  const {framework, ...rest} = made;
  const defaults = {area: workspace.settings.body.area, framework: framework.id};
  const bound = bind({...rest, statement: parseStatement({...file, defaults}), body: bodyOf(workspace)});
  return runChecks(bound, {checks, context: contextOf(workspace, framework)}).open;
}

function fileName(name: string): string {
  if (/^[\w][\w .-]*$/.test(name)) return `${name.replace(/\.md$/, "")}.md`;
  throw new Refusal(`"${name}" is no name for a file in statements/. Use letters, digits and hyphens: --to 2024-25-q4`);
}

function refuseIfThere(path: string, file: string): void {
  if (existsSync(path))
    throw new Refusal(`${file} is there already, and a statement is never written over. Name another: --to NAME`);
}
