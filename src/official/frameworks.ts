import type {Framework} from "./framework.ts";
import {nationalPolicingPriorities2021} from "./national-policing-priorities-2021.ts";

/** Every framework a statement can answer to. A new one loads beside the old; a statement names its own. */
export const frameworks: readonly Framework[] = [nationalPolicingPriorities2021];
