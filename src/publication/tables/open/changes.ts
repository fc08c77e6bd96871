import type {Figure, FigureId} from "../../../vocabulary/figure.ts";
import type {JudgedChange} from "../../../vocabulary/figure-book.ts";
import {type Judged, VERDICT_METHODS, WHY_NOT_JUDGED} from "../../../vocabulary/verdict.ts";
import type {Release} from "../../release/read-release.ts";
import {type ChangesShown, changesShown} from "../changes-shown.ts";
import {filled, gappy, type OpenColumn, type OpenTable, type OpenValue, openTable} from "./open-table.ts";

interface Row {
  readonly change: JudgedChange;
  readonly after: Figure | undefined;
  readonly shown: ChangesShown;
}

/** changes.csv: a change between two figures a row, with its verdict. */
export function openChanges({figures, measures}: Release): OpenTable {
  const byId = new Map<FigureId, Figure>(figures.figures.map((one) => [one.id, one]));
  const rows = figures.changes.map((change): Row => {
    const [before, after] = [byId.get(change.before), byId.get(change.after)];
    return {change, after, shown: before && after ? changesShown(before, after, measures.percentBase) : {}};
  });
  const definition = {
    name: "changes",
    title: "Changes and verdicts",
    about:
      "Every change between two figures of a measure and area, and whether it is larger than chance would explain.",
    key: ["before", "after"],
    references: [
      {column: "before", table: "figures"},
      {column: "after", table: "figures"},
    ],
  };
  return openTable(definition, [...COLUMNS, ...VERDICT_COLUMNS], rows);
}

const COLUMNS: readonly OpenColumn<Row>[] = [
  filled("before", ({change}) => change.before, {title: "Figure before", about: "See figures.csv."}),
  filled("after", ({change}) => change.after, {title: "Figure after", about: "See figures.csv."}),
  gappy("difference", ({shown}) => shown.difference, {
    title: "Change",
    about:
      "After less before, in the figures' unit; empty of shares, whose change is in points, and where a value is missing.",
    type: "number",
  }),
  gappy("percent", ({shown}) => shown.percent, {
    title: "Change (per cent)",
    about: "Of the value before. Empty from none, from a count too small for a percentage, and of shares.",
    type: "number",
  }),
  gappy("points", ({shown}) => shown.points, {
    title: "Change (percentage points)",
    about: "Of two shares; empty of anything else.",
    type: "number",
  }),
];

const judged = (of: (verdict: Judged) => OpenValue) => (row: Row) => {
  const {verdict} = row.change;
  return verdict.kind === "cannot-be-judged" ? undefined : of(verdict);
};

const VERDICT_COLUMNS: readonly OpenColumn<Row>[] = [
  filled("verdict", ({change}) => change.verdict.kind, {
    title: "Verdict",
    about: "Whether the change is larger than chance would explain. It does not say what caused it.",
    oneOf: ["larger-than-chance", "not-distinguishable", "cannot-be-judged"],
  }),
  gappy("why_not", ({change: {verdict}}) => (verdict.kind === "cannot-be-judged" ? verdict.why : undefined), {
    title: "Why it cannot be judged",
    about: "Empty where it was judged.",
    oneOf: WHY_NOT_JUDGED,
  }),
  gappy(
    "method",
    judged(({method}) => method),
    {
      title: "Method",
      about: "How it was judged; see the methodology.",
      oneOf: VERDICT_METHODS,
    },
  ),
  gappy(
    "ends_unit",
    judged(({unit}) => unit),
    {
      title: "Unit of the ends",
      about: "percent of the value before, or percentage points.",
      oneOf: ["percent", "points"],
    },
  ),
  gappy(
    "lower",
    judged(({interval}) => interval.lower ?? undefined),
    {
      title: "Lower end of the change's 95% interval",
      about: "A fall is negative. Empty of a judged change: there is no limit.",
      type: "number",
    },
  ),
  gappy(
    "upper",
    judged(({interval}) => interval.upper ?? undefined),
    {
      title: "Upper end of the change's 95% interval",
      about: "Empty of a judged change: there is no limit.",
      type: "number",
    },
  ),
  gappy(
    "independent_lower",
    judged(({independent}) => independent?.lower ?? undefined),
    {
      title: "Lower end, were events independent",
      about: "Where the months say that they are not.",
      type: "number",
    },
  ),
  gappy(
    "independent_upper",
    judged(({independent}) => independent?.upper ?? undefined),
    {
      title: "Upper end, were events independent",
      about: "Where the months say that they are not.",
      type: "number",
    },
  ),
  gappy(
    "dispersion",
    judged(({dispersion}) => dispersion?.factor),
    {
      title: "Dispersion",
      about: "About 1 for independent events, more where they cluster.",
      type: "number",
    },
  ),
  gappy(
    "dispersion_months",
    judged(({dispersion}) => dispersion?.months),
    {
      title: "Months of the dispersion",
      about: "How many months it was measured from.",
      type: "whole",
    },
  ),
  gappy(
    "p",
    judged(({p}) => p),
    {title: "p", about: "Two-sided, by the method.", type: "number"},
  ),
];
