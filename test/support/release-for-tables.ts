import {isWhole, type Release, readRelease} from "../../src/publication/release/read-release.ts";
import type {Look} from "../../src/publication/renderers/look.ts";
import {AREA, BEFORE, byId, NOW} from "../figures-fixture.ts";
import {fixtureBound, fixtureRelease} from "../statement-fixture.ts";

/** The records of the fixture's release with intervals, verdicts, series and a suppressed figure. All numbers are made up. */
export async function releaseForTables(look: Look, markup?: string): Promise<Release> {
  const {records} = readRelease(await fixtureRelease(look, fixtureBound(markup)));
  if (!isWhole(records)) throw new Error("the fixture is no release");
  const {figures} = records;
  const [before, after] = [byId("serious-youth-violence", BEFORE), byId("serious-youth-violence", NOW)];
  const [one, other] = [byId("homicides", BEFORE), byId("homicides", NOW)];
  const months = ["2024-01", "2024-02", "2024-03"] as const;
  return {
    ...records,
    measures: {...records.measures, priorities: [{id: "homicide", title: "Reduce murder and other homicides"}]},
    figures: {
      ...figures,
      figures: figures.figures.map((figure) => {
        if (figure.id === other.id) return {...figure, interval: {method: "Byar", lower: 23.5423, upper: 47.5131}};
        if (figure.id !== byId("knife-related-youth-violence", BEFORE).id) return figure;
        return {
          ...figure,
          value: {kind: "missing", reason: "suppressed"},
          provenance: {...figure.provenance, counts: []},
        };
      }),
      histories: [
        {
          ...{measure: "homicides", area: AREA, basis: other.provenance.basisTitle, step: 1, breaks: []},
          points: months.map((month, n) => ({month, numerator: n === 1 ? null : n + 2})),
          reading: {method: "XmR", points: 36, mean: 2.8, lower: 0, upper: 7.1, signal: "none"},
        },
        {
          ...{
            measure: "999-answered-within-10-seconds",
            area: AREA,
            basis: "supplied by the force",
            step: 3,
            breaks: [],
          },
          points: [{month: "2024-01", numerator: 949, denominator: 1000}],
        },
      ],
      changes: [
        {before: one.id, after: other.id, verdict: {kind: "cannot-be-judged", why: "different-sources"}},
        {
          before: before.id,
          after: after.id,
          verdict: {
            ...{kind: "larger-than-chance", method: "quasi-Poisson", unit: "percent", p: 1e-12},
            ...{interval: {lower: -16.5, upper: null}, independent: {lower: -15.5, upper: -11.5}},
            dispersion: {factor: 1.4, months: 36},
          },
        },
      ],
    },
  };
}
