import type {Condition} from "../../warehouse/query.ts";

/** The codes the Home Office counts as homicide: murder, manslaughter, infanticide, corporate manslaughter. */
export const HOMICIDE_CODES = ["1", "4.1", "4.2", "4.10"] as const;

export const homicide: Condition = {column: "offence", in: HOMICIDE_CODES};

/** Said with every count of homicides. */
export const RECLASSIFIED =
  "Cases are reclassified as courts and coroners decide them, so a published count can change for years.";
