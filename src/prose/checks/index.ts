import type {Check} from "./check.ts";

/** Every check, in the order in which a statement meets them: the law first, then figures, then words. */
export const checks: readonly Check[] = [];
