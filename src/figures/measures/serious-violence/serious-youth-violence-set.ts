import type {Condition} from "../../warehouse/query.ts";
import type {NamedSet} from "../measure.ts";

/** Offences that count as serious violence when the victim is under 25, as a partnership lists them. A set somebody chose, and so shown. */
export const SERIOUS_VIOLENCE_CODES = [
  "1",
  "2",
  "4.1",
  "4.2",
  "5D",
  "5E",
  "8N",
  "8P",
  "8S",
  "34A",
  "34B",
  "10C",
  "10D",
] as const;

export const seriousViolenceSet: NamedSet = {
  name: "serious violence against young people",
  setBy: "the violence reduction partnership of the synthetic example",
  dated: "2024-01-01",
  source:
    "drawn up for the example from Home Office offence codes (general knowledge, no published list); an office puts its own partnership's list in its place",
  members: SERIOUS_VIOLENCE_CODES,
};

/** Youngest victim under 25, by the age on the crime record. An unknown age is not counted. */
export const seriousViolenceUnder25: readonly Condition[] = [
  {column: "offence", in: SERIOUS_VIOLENCE_CODES},
  {column: "victim_age", between: [0, 24]},
];

export const AGE_UNKNOWN = "A crime whose victim's age is unknown is not counted.";
