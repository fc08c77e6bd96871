import {tallies} from "./define.ts";
import type {Basis, Count, Measure} from "./measure.ts";

/**
 * The rate beside each count that public tables answer: the same numerator, set against the mid-year population of the period's own
 * year. Homicides are so few that their rate is given per million.
 */
export function ratesOf(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter(isPublicCount).map(rateOf);
}

function isPublicCount({level, rolling, bases}: Measure): boolean {
  const published = bases.some(
    ({numerator}) => numerator.subject === "recorded-crime" && numerator.bodies === undefined,
  );
  return level === "count" && rolling === undefined && published;
}

function rateOf(measure: Measure): Measure {
  const per = measure.id === "homicides" ? 1_000_000 : 1_000;
  const people = per === 1_000_000 ? "million people" : "1,000 people";
  const counted = measure.bases.filter(({numerator}) => numerator.source !== undefined);
  return {
    ...measure,
    id: `${measure.id}-rate`,
    title: `${measure.title} per ${people}`,
    aliases: [],
    level: "rate",
    unit: `per ${people}`,
    per,
    places: 1,
    definition: `${measure.definition} For every ${people} who live in the area, by the mid-year population estimate of the period's own year.`,
    caveats: [
      ...measure.caveats,
      "A rate by residents says little of a place that many people come to and few live in.",
    ],
    bases: counted.flatMap((basis) =>
      POPULATIONS.map(({id, by, ...population}) => ({
        ...basis,
        ...population,
        id: `${basis.id}:${id}`,
        title: `${basis.title}, by ${by}`,
      })),
    ),
  };
}

/** The estimates, or else the rounded ones that the police force area tables of that year were made with. */
const POPULATIONS: readonly (Pick<Basis, "id" | "asPublished"> & {readonly by: string; readonly denominator: Count})[] =
  [
    {id: "population", by: "the mid-year population estimate", denominator: populationOf("population-estimates")},
    {
      id: "rounded-population",
      by: "a population estimate rounded to the hundred",
      denominator: populationOf("ons-police-force-areas"),
      asPublished: true,
    },
  ];

function populationOf(source: string): Count {
  return {...tallies("population"), clock: "mid-year", source};
}
