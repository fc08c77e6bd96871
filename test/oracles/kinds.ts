import {ARITHMETIC} from "./arithmetic.ts";
import {CHARTS} from "./charts.ts";
import {COMPARE} from "./compare.ts";
import {DISTRIBUTIONS} from "./distributions.ts";
import {EVALUATION} from "./evaluation.ts";
import {GROUPS} from "./groups.ts";
import type {Input, Oracle} from "./oracle.ts";
import {PHE_GENERATED} from "./phe-generated.ts";
import {PHE_UPSTREAM} from "./phe-upstream.ts";
import {SEASONAL} from "./seasonal.ts";
import {SUPPRESSION} from "./suppression.ts";
import {TREND} from "./trend.ts";

/** Every kind of file that is known. */
export const KINDS: readonly (Oracle | Input)[] = [
  ...ARITHMETIC,
  ...CHARTS,
  ...COMPARE,
  ...DISTRIBUTIONS,
  ...EVALUATION,
  ...GROUPS,
  ...PHE_GENERATED,
  ...PHE_UPSTREAM,
  ...SEASONAL,
  ...SUPPRESSION,
  ...TREND,
];
