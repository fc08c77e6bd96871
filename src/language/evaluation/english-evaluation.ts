/** What is said of an evaluation, in English. No phrase says that anything led to, or brought about, anything. */
export const ENGLISH_EVALUATION = {
  found: "In the {months} months after it began, the number recorded for {what} in {where} was {size} {expected}",
  lower: "{size} lower than",
  higher: "{size} higher than",
  same: "the same as",
  interval: "95% interval {lower} to {upper}",
  "not-distinguishable": "which is not distinguishable from chance",
  "larger-than-chance": "which is larger than chance would explain",
  "no-cause": "This is {design}: it does not show the cause",
  and: "{first} and {last}",

  "expected-year-before": "in the 12 months before it began",
  "expected-months-before": "in the same months a year before",
  "expected-own-course": "its own course before would lead one to expect",
  "expected-control": "{control} would lead one to expect",
  "expected-both-courses": "its own course and that of {control} would lead one to expect",
  "expected-mix": "a mix of {control} would lead one to expect",
  "control-one": "the area it is compared with",
  "control-several": "the {n} areas it is compared with",
  "control-rest": "the rest of the force’s area",

  "before-and-after": "before-and-after without control",
  "interrupted-series": "an interrupted series without control",
  "before-and-after-with-control": "before-and-after with control",
  "interrupted-series-with-control": "an interrupted series with control",
  "several-controls": "before-and-after with several controls",
  "synthetic-control": "a synthetic control",

  level: "Strength of evidence: level {level} of 5 on the Maryland Scientific Methods Scale.",
  compared: "Counts compared, {before} and {after}: {treated} in {where}{control}.",
  "compared-control": "; {counts} in {control}",
  "counts-of": "{before} and {after}",
  "left-out": "{month}, in which it began, is left out.",
  "other-ways": "Looked at in other ways: {ways}.",
  way: "by {design}, {size} expected ({interval})",
  "way-placebo": "by {design}, {size} expected (a difference as large in {share} of the areas)",
  displaced:
    "In the area around it the number did worse than where it is compared, and some of it may have moved there (weighted displacement quotient {quotient}; below −1 more moved than was gained).",
  shared: "The area around it did better too (weighted displacement quotient {quotient}).",

  "began-at-a-peak":
    "It began when the number was out of the usual ({month}). Such a number tends to come back by itself, whatever is done (regression to the mean).",
  "few-months": "Few months are held: {before} before and {after} after. At least 24 and 12 would be better.",
  "unlike-before":
    "The areas had been going different ways before it began, so that one is a poor guide to what to expect of the other.",
  "other-initiatives": "Also begun in these months, there and for the same priority: {names}.",
  "found-by-looking":
    "More of this is found where more is looked for: a change may be one of police work and not of crime.",

  "not-evaluated": "Not evaluated: {why}",
  "no-plan": "no evaluation: the register does not say how it is to be evaluated",
  "no-dates": "no day is given on which it began",
  "not-a-count": "only counts by the month are evaluated, and this is none",
  "no-months": "no months of {what} are held for {area}",
  suppressed: "small counts of {area} are hidden",
  "different-sources": "the months of {area} come from another source than those they would be compared with",
  "too-few-before": "{months} months are held before it began, and {needed} are needed",
  "too-few-after": "{months} months are held after it began, and {needed} are needed",
  "too-little-crime": "there were too few crimes to compare",
} as const;

export type EvaluationKey = keyof typeof ENGLISH_EVALUATION;
