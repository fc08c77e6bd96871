import type {Area} from "../../vocabulary/area.ts";
import type {Catalogue} from "../../vocabulary/catalogue.ts";
import type {Measure} from "./measure.ts";
import {whereFrom} from "./where-from.ts";

/** What can be asked for, without how it is counted: what the other wing may know of measures. */
export function catalogueOf(measures: readonly Measure[], areas: readonly Area[], percentBase: number): Catalogue {
  return {
    areas,
    percentBase,
    measures: measures.map((measure) => ({
      id: measure.id,
      title: measure.title,
      ...(measure.titleCy === undefined ? {} : {titleCy: measure.titleCy}),
      aliases: measure.aliases,
      priority: measure.priority,
      level: measure.level,
      unit: measure.unit,
      places: measure.places,
      wanted: measure.wanted,
      disclosure: measure.disclosure,
      rolling: measure.rolling ?? false,
      definition: measure.definition,
      caveats: measure.caveats,
      sources: [...new Set(measure.bases.flatMap(whereFrom))],
      breaks: measure.breaks ?? [],
    })),
  };
}
