import {describe, expect, it} from "vitest";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {Figure} from "../../../vocabulary/figure.ts";
import {parsePeriod} from "../../../vocabulary/period.ts";
import type {OtherFigure} from "../../release/others-record.ts";
import type {SiteBody} from "./bodies.ts";
import {comparisonsOf, placeOf} from "./comparisons.ts";
import type {MeasureFacts} from "./measures.ts";

const period = parsePeriod("2024")!;
const TABLES = "added up from published tables";

const measure = (id: string, level: CatalogueMeasure["level"]) => ({id, level, title: id}) as CatalogueMeasure;
const rate = (numerator: number) => ({kind: "rate" as const, of: {numerator, denominator: 1000}, per: 1000});

function other(n: number, more: Partial<OtherFigure> = {}): OtherFigure {
  return {
    area: `E2300000${n}`,
    name: `Force ${n}`,
    value: rate(n),
    numerator: n,
    denominator: 1000,
    basis: TABLES,
    cautions: [],
    ...more,
  };
}

/** A body that holds others, its own figure counted on `basis`. */
function site(of: CatalogueMeasure, others: readonly OtherFigure[], {own = 5, basis = TABLES} = {}) {
  const figure = {
    measure: of.id,
    period,
    value: rate(own),
    provenance: {basisTitle: basis, counts: []},
  } as unknown as Figure;
  const body = {
    area: "W15000002",
    areaName: "Gwent",
    latest: {
      records: {
        figures: {asAt: "2025-01-01"},
        others: {asAt: "2025-01-01", groups: [], measures: [{measure: of.id, period, areas: others, together: []}]},
      },
    },
  } as unknown as SiteBody;
  const facts = [{measure: of, now: figure}] as unknown as readonly MeasureFacts[];
  return comparisonsOf([body], () => facts)[0]!;
}

describe("forces side by side", () => {
  const ten = [1, 2, 3, 4, 6, 7, 8, 9].map((n) => other(n));

  it("are ordered from the highest, and a body's place is told among those compared", () => {
    const compared = site(measure("burglary-rate", "rate"), [...ten, other(0)]);
    expect(compared.refused).toBeUndefined();
    expect(compared.rows.map(({name}) => name)).toEqual([
      "Force 9",
      "Force 8",
      "Force 7",
      "Force 6",
      "Gwent",
      "Force 4",
      "Force 3",
      "Force 2",
      "Force 1",
      "Force 0",
    ]);
    expect(placeOf(compared, "W15000002")).toEqual({place: 5, count: 10});
  });

  it("leave out who must not be compared, and who has no value", () => {
    const missing = {kind: "missing" as const, reason: "suppressed" as const};
    const compared = site(measure("burglary-rate", "rate"), [
      ...ten,
      other(0),
      {...other(0, {area: "E23000034", apart: true, cautions: ["Few live there."]})},
      {...other(0, {area: "E23000035", value: missing})},
    ]);
    expect(compared.rows.slice(-2).map(({area, apart}) => [area, apart])).toEqual([
      ["E23000034", "cautioned"],
      ["E23000035", false],
    ]);
    expect(placeOf(compared, "E23000034")).toBeUndefined();
    expect(placeOf(compared, "W15000002")).toEqual({place: 5, count: 10});
  });

  it("set aside what was counted from another source than most", () => {
    const compared = site(measure("burglary-rate", "rate"), [...ten, other(0), {...other(0), area: "E23000010"}], {
      basis: "counted from rows",
    });
    expect(compared.rows.at(-1)).toMatchObject({name: "Gwent", apart: "other-source"});
    expect(placeOf(compared, "W15000002")).toBeUndefined();
  });

  it("are refused with the reason: one force, few forces, counts", () => {
    expect(site(measure("burglary-rate", "rate"), []).refused).toEqual({why: "one-force"});
    expect(site(measure("burglary-rate", "rate"), ten.slice(0, 3)).refused).toEqual({why: "few-forces", count: 4});
    expect(site(measure("burglary", "count"), [...ten, other(0)]).refused).toEqual({why: "counts"});
  });
});
