/** Words that say that nothing much moved. "A consistent approach" and "in line with the strategy" say no such thing and are not read. */

export interface StabilityFound {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** A change beyond this share of the base is not "stable", "consistent" or "similar": one in twenty, either way. */
export const STABLE_WITHIN = {numerator: 1, denominator: 20} as const;

/** The words of stability in a text. Negated ones ("not consistent with") give nothing. */
export function stabilityIn(text: string): readonly StabilityFound[] {
  return [...text.matchAll(STABLE)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (NEGATED.test(before) || PLANNED.test(before)) return [];
    return [{words: match[0], start: match.index, end: match.index + match[0].length}];
  });
}

const NEGATED = /\b(?:not|never|hardly|without|no longer|nor|\w+n[’']t)\s+(?:\w+\s+){0,2}$/i;
const PLANNED = /\b(?:to|will|would|could|should|may|might|must|can|expected to|aims? to)\s+(?:be\s+|\w+ly\s+)?$/i;

const STATE = "(?:consistent|stable|steady|similar|unchanged|level|flat|comparable|constant|the same)";
const DEGREE =
  "(?:(?:broadly|largely|relatively|fairly|very|quite|mostly|statistically|generally|almost|nearly|much)\\s+)?";
const LAST_TIME =
  "(?:(?:that|those|the (?:level|levels|figure|number|total|count|rate|position)) (?:of|in|for|seen in|recorded in)\\s+)?" +
  "(?:(?:the\\s+)?(?:previous|preceding|prior|last|same)\\s+(?:year|quarter|period|month|months|12|twelve|level|figure)|the (?:year|quarter|period) before|(?:the )?(?:year to|12 months)|a year (?:ago|earlier)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b|(?:19|20)\\d{2}|previous levels)";

const STABLE = new RegExp(
  [
    `\\b(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|held|holds|kept)\\s+${DEGREE}${STATE}\\b(?!\\s+(?:in (?:its|their|our)|about|that))`,
    `\\b(?:was|were|is|are|been|being)\\s+${DEGREE}(?:stable|steady|unchanged|flat)\\b`,
    `\\b${DEGREE}(?:consistent|comparable|level|on a par|in line|similar|stable|unchanged|the same)\\s+(?:with|to|on|from|as)\\s+${LAST_TIME}`,
    "\\b(?:little|no (?:(?:real|material|great) )?|almost no|virtually no)\\s*change(?:\\s+(?:on|from|in (?!(?:our|its|their|how|what|practice|policy|law|approach|leadership|the (?:way|law|rules|approach|definition))\\b))|\\s*[.,:;(])",
    "\\b(?:no|little|not much) different\\s+(?:from|to|than)\\b",
    "\\b(?:did not change|has not changed|have not changed|levelled off|plateaued|stabilised)\\b",
  ].join("|"),
  "gi",
);
