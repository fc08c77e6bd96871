import {unitWords} from "../../../language/tables/table-words.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import {lastMonth, printPeriod} from "../../../vocabulary/period.ts";
import {countsOf} from "../../release/figure-data.ts";
import type {Release} from "../../release/read-release.ts";
import {dataPath, RELEASE} from "../../release/release-files.ts";
import {endsInUnit, valueInUnit} from "../in-unit.ts";
import {filled, gappy, type OpenColumn, type OpenTable, openTable, several} from "./open-table.ts";

/** figures.csv: a figure a row. */
export function openFigures(release: Release): OpenTable {
  const definition = {
    name: "figures",
    title: "Figures",
    about: "Every figure of the statement and those it is compared with: a measure, an area and a period.",
    key: ["figure"],
    references: [{column: "measure", table: "measures"}],
  };
  return openTable(definition, columnsOf(release), release.figures.figures);
}

function columnsOf({measures}: Release): readonly OpenColumn<Figure>[] {
  const measureOf = new Map(measures.measures.map((one) => [one.id, one]));
  const unitOf = ({measure, value}: Figure): string => {
    const known = measureOf.get(measure);
    const kind = value.kind === "missing" ? (known?.level ?? "count") : value.kind;
    return unitWords({kind}, known?.unit ?? "", "en");
  };
  return [
    filled("figure", ({id}) => id, {title: "Figure", about: "The figure's name: measure, area and period."}),
    filled("measure", ({measure}) => measure, {title: "Measure", about: "The measure's id; see measures.csv."}),
    filled("area", ({area}) => area, {title: "Area code", about: "The official code of the area."}),
    filled("period", ({period}) => printPeriod(period), {title: "Period", about: "The period as a tag asks for it."}),
    filled("first_month", ({period}) => period.from, {title: "First month", about: "Of the period.", type: "month"}),
    filled("last_month", ({period}) => lastMonth(period), {
      title: "Last month",
      about: "In the period.",
      type: "month",
    }),
    filled("counted_first_month", ({counted}) => counted.from, {
      title: "First month counted",
      about: "A rolling measure counts the twelve months to the period's end.",
      type: "month",
    }),
    filled("counted_last_month", ({counted}) => lastMonth(counted), {
      title: "Last month counted",
      about: "The last month that was counted.",
      type: "month",
    }),
    gappy("value", ({value}) => (value.kind === "missing" ? undefined : valueInUnit(value)), {
      title: "Value",
      about: "In the unit, to ten decimal places; empty where there is none, and the column missing says why.",
      type: "number",
    }),
    gappy("unit", (figure) => unitOf(figure) || undefined, {
      title: "Unit",
      about: "Of the value and the interval: shares are per cent, money is pounds, times are seconds.",
    }),
    gappy("missing", ({value}) => (value.kind === "missing" ? value.reason : undefined), {
      title: "Why there is no value",
      about: "Empty where there is one. suppressed: left out so that nobody can be recognised.",
      oneOf: [
        "suppressed",
        "not-available",
        "not-applicable",
        "incomplete-period",
        "not-yet-published",
        "zero-denominator",
      ],
    }),
    gappy("missing_detail", ({value}) => (value.kind === "missing" ? value.detail : undefined), {
      title: "What is missing",
      about: "In words.",
    }),
    gappy("numerator", (figure) => countsOf(figure)?.numerator, {
      title: "Numerator",
      about:
        "The whole number that was counted or supplied. Of money, times and scores it may be in parts of the unit.",
      type: "whole",
    }),
    gappy("denominator", (figure) => countsOf(figure)?.denominator, {
      title: "Denominator",
      about: "The whole number it was divided by; empty of what is not divided.",
      type: "whole",
    }),
    filled("precision", ({precision}) => precision.kind, {
      title: "Precision",
      about: "How exact the value was when it was supplied.",
      oneOf: ["exact", "rounded", "at-least", "at-most", "about"],
    }),
    gappy("notes", ({notes}) => several(notes), {
      title: "Notes",
      about: "provisional, revised, break-in-series, derived-from-rounded; several with | between them.",
    }),
    ...intervalColumns(),
    filled("basis", ({provenance}) => provenance.basis, {
      title: "Basis",
      about: "Which of its sources it was counted from.",
    }),
    filled("source", ({provenance}) => provenance.basisTitle, {title: "Source", about: "The basis in words."}),
    gappy("data", (figure) => (countsOf(figure) ? dataPath(figure.id).slice(RELEASE.data.length) : undefined), {
      title: "File of its months",
      about: "The file beside this one that holds the figure month by month.",
    }),
  ];
}

function intervalColumns(): readonly OpenColumn<Figure>[] {
  const end = ({value, interval}: Figure, at: 0 | 1): number | undefined =>
    value.kind === "missing" || interval === undefined || interval.method === "none"
      ? undefined
      : endsInUnit(interval, value)[at];
  return [
    gappy("interval_lower", (figure) => end(figure, 0), {
      title: "Lower end of the 95% interval",
      about: "How far chance alone could move the value, in the unit. A full count has no sampling error.",
      type: "number",
    }),
    gappy("interval_upper", (figure) => end(figure, 1), {
      title: "Upper end of the 95% interval",
      about: "In the unit.",
      type: "number",
    }),
    gappy("interval_method", ({interval}) => interval?.method, {
      title: "Method of the interval",
      about:
        "none: there is no interval, and the next column says why. Empty: nobody has judged, or there is no value.",
      oneOf: ["exact Poisson", "Byar", "Wilson", "none"],
    }),
    gappy("interval_none", ({interval}) => (interval?.method === "none" ? interval.why : undefined), {
      title: "Why there is no interval",
      about: "not-of-chance: it is not a count of events. not-a-part: it may pass its whole. no-spread: a mean alone.",
      oneOf: ["not-of-chance", "not-a-part", "no-spread"],
    }),
  ];
}
