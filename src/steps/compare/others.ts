import {fewResidents, forceAreas} from "../../official/areas.ts";
import {englandAndWales, metropolitanForces, regionOf} from "../../official/groups.ts";
import {recordBreaksIn} from "../../official/not-comparable.ts";
import {countsOf} from "../../publication/release/figure-data.ts";
import type {OtherFigure, OtherGroup, OthersOfMeasure, OthersRecord} from "../../publication/release/others-record.ts";
import type {Area} from "../../vocabulary/area.ts";
import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Figure} from "../../vocabulary/figure.ts";
import {figureFor} from "../../vocabulary/figure-book.ts";
import type {Period} from "../../vocabulary/period.ts";
import {judgedCoverage} from "../coverage/coverage.ts";
import {similarArea} from "../workspace/areas.ts";
import {countingOf, countProtected, type VersionAsked} from "../workspace/counting.ts";
import {similarForcesOf} from "../workspace/similar-forces.ts";
import type {Workspace} from "../workspace/workspace.ts";
import {doubtsAmong} from "./doubts.ts";

/** Whose others, when, and in what. */
export interface OthersAsked extends Pick<VersionAsked, "warehouse" | "version" | "earlier"> {
  readonly workspace: Workspace;
  /** The statement's period. */
  readonly period: Period;
}

/**
 * What the warehouse holds of other forces in a period, measure by measure, the own force among them: what a release carries so that its
 * reader can ask how others do. Undefined where no other force is held, or none has a value.
 */
export async function othersOf({
  workspace,
  period,
  warehouse,
  version,
  earlier,
}: OthersAsked): Promise<OthersRecord | undefined> {
  const {area: own} = workspace.settings.body;
  const held = new Set(version.coverage.map(({force}) => force));
  if (!forceAreas.some(({code}) => code !== own && held.has(code))) return undefined;
  const counting = countingOf(workspace);
  const {measures} = counting.catalogue;
  const groups = groupsOf(workspace);
  const sums = [englandAndWales, regionOf(own)].filter((area) => area !== undefined);
  const areas = [...forceAreas, ...sums];
  const requests = measures.flatMap(({id}) => areas.map(({code}) => ({measure: id, area: code, period})));
  const totals = sums.map(({code, members = []}) => ({code, members}));
  const {book} = await countProtected(requests, counting, {
    warehouse,
    version,
    totals,
    withoutHistories: true,
    ...(earlier && {earlier}),
  });
  const doubted = doubtsAmong(await judgedCoverage(warehouse, version));
  const figureOf = (measure: CatalogueMeasure, area: Area): OtherFigure[] => {
    const figure = figureFor(book, {measure: measure.id, area: area.code, period});
    return figure ? [otherFigure(figure, {area, measure, doubted})] : [];
  };
  const told = measures.map(
    (measure): OthersOfMeasure => ({
      measure: measure.id,
      period,
      areas: forceAreas.flatMap((area) => figureOf(measure, area)),
      together: sums.flatMap((area) => figureOf(measure, area)),
    }),
  );
  const answered = told.filter(({areas: all}) => all.some(({area, value}) => area !== own && value.kind !== "missing"));
  if (answered.length === 0) return undefined;
  const {version: id, asAt} = book;
  return {
    schema: 1,
    version: id,
    asAt,
    groups,
    measures: answered.toSorted((a, b) => (a.measure < b.measure ? -1 : 1)),
  };
}

interface Told {
  readonly area: Area;
  readonly measure: CatalogueMeasure;
  readonly doubted: ReturnType<typeof doubtsAmong>;
}

/** A figure with what is held against it: of months in part, of few residents, of a record system changed. */
function otherFigure(figure: Figure, {area, measure, doubted}: Told): OtherFigure {
  const {value, counted, provenance} = figure;
  const counts = countsOf(figure);
  const sources = [...new Set(provenance.files.map(({source}) => source))];
  const doubts = (area.members ? [] : sources).map((source) => doubted(source, area.code, counted));
  const few = measure.level === "rate" ? fewResidents.find(({code}) => code === area.code)?.why : undefined;
  const known = recordBreaksIn(area.code, [counted]).map(({why}) => why);
  const missing = value.kind === "missing" ? (value.detail ?? "") : "";
  const apart = few !== undefined || doubts.some(({partial}) => partial);
  const cautions = [few ?? "", missing, ...doubts.flatMap(({words}) => words), ...known].filter(
    (words) => words !== "",
  );
  return {
    area: area.code,
    name: area.name,
    value,
    ...(counts ?? {}),
    basis: provenance.basisTitle,
    cautions: [...new Set(cautions)],
    ...(apart ? {apart: true} : {}),
  };
}

/** The groups a body may be set among, and who chose each. */
function groupsOf(workspace: Workspace): readonly OtherGroup[] {
  const {area: own} = workspace.settings.body;
  const similar = similarArea(workspace);
  const list = similarForcesOf(workspace)?.list;
  const region = regionOf(own);
  const metropolitan = metropolitanForces.members?.includes(own) ? metropolitanForces : undefined;
  return [
    ...(similar && list ? [group("similar", similar, `${list.chosenBy}, ${list.dated}: ${list.source}`)] : []),
    ...(region
      ? [group("region", region, "the Office for National Statistics, which groups police force areas into regions")]
      : []),
    ...(metropolitan
      ? [
          group(
            "metropolitan",
            metropolitan,
            "Copperplate: London outside the City and the six metropolitan counties of 1972",
          ),
        ]
      : []),
  ];
}

function group(id: OtherGroup["id"], {name, members = []}: Area, chosen: string): OtherGroup {
  return {id, name, chosen, members};
}
