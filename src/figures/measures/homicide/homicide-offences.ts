import type {Condition} from "../../warehouse/query.ts";

/** The codes the Home Office counts as homicide: murder, manslaughter, infanticide, corporate manslaughter. */
export const HOMICIDE_CODES = ["1", "4.1", "4.2", "4.10"] as const;

/** The Home Office's tables for 2012/13 give the four as one. */
export const HOMICIDE_TOGETHER = "1/4.1/4.10/4.2";

export const homicide: Condition = {column: "offence", in: HOMICIDE_CODES};

/** Said with every count of homicides. */
export const RECLASSIFIED =
  "Cases are reclassified as courts and coroners decide them, so a published count can change for years.";
