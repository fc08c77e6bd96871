import type {Break} from "../measure.ts";

/**
 * Residential burglary by the Home Office counting rules. 28E to 28H and 29A from April 2017; from April 2023 burglary of a home
 * (28I to 28L, 29B) and of an unconnected building (28M to 28P, 29C).
 */
export const RESIDENTIAL_BURGLARY_CODES = [
  "28E",
  "28F",
  "28G",
  "28H",
  "29A",
  "28I",
  "28J",
  "28K",
  "28L",
  "28M",
  "28N",
  "28O",
  "28P",
  "29B",
  "29C",
] as const;

export const CODES_CHANGED =
  "The codes changed in April 2023. Both sets are counted, so the total runs on, but burglaries of sheds and garages may be recorded otherwise since.";

/** Before, burglary was domestic or not: sheds and garages stood with business premises. */
export const RESIDENTIAL_SINCE: Break = {
  month: "2017-04",
  why: "Residential burglary has been counted since April 2017. Domestic burglary, which was counted before, is another thing.",
};
