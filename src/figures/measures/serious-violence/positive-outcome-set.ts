import type {Condition} from "../../warehouse/query.ts";
import type {NamedSet} from "../measure.ts";

/** Charge, caution, offence taken into consideration, penalty notice, cannabis warning, community resolution. */
export const POSITIVE_OUTCOMES = [1, 2, 3, 4, 6, 7, 8] as const;

export const positiveOutcomeSet: NamedSet = {
  name: "positive outcomes",
  setBy: "Copperplate, as many offices have it; some add type 22",
  dated: "2024-01-01",
  source: "outcome types of the Home Office counting rules",
  members: POSITIVE_OUTCOMES.map(String),
};

export const positiveOutcome: Condition = {column: "outcome", in: POSITIVE_OUTCOMES};

export const COHORT =
  "A cohort: outcomes, as at the extract's date, of the crimes recorded in the period. Later outcomes of the same crimes will raise it.";
