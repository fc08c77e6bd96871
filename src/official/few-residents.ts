import type {Citation} from "./framework.ts";

/** Areas whose crime is not set against their residents, and the sentence that says so to a reader. */
export const fewResidents: readonly {readonly code: string; readonly why: string; readonly source: Citation}[] = [
  {
    code: "E23000034",
    why: "No rate is given for the people who live in the City of London. Far more people come there each day than live there, so such a rate would say nothing true.",
    source: {
      title: "Office for National Statistics, notes to the police force area data tables on the City of London",
      dated: "2025-06-30",
      standing: "general",
    },
  },
];
