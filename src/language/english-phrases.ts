/**
 * Every phrase that we put into a text ourselves, in English; `{slots}` are filled. The other languages have the same keys, so that one
 * that lacks a phrase does not compile.
 */
export const ENGLISH = {
  // Periods
  span: "{first} to {last}",
  "year-to": "the year to {month}",

  // Changes
  up: "up {size}",
  down: "down {size}",
  level: "no change",
  point: "{number} percentage point",
  points: "{number} percentage points",
  over: "over {value}",
  "not-over": "not over {value}",
  seconds: "{seconds} s",
  "minutes-and-seconds": "{minutes} min {seconds} s",

  // How exact a supplied value is
  "at-least": "at least {value}",
  "at-most": "at most {value}",
  about: "about {value}",

  // Why there is no value
  suppressed: "suppressed",
  "not-available": "not available",
  "not-applicable": "not applicable",
  "not-yet-published": "not yet published",
  "incomplete-period": "incomplete period",
  "incomplete-of": "incomplete: {held} of {months} months",
  "zero-denominator": "not applicable: nothing to take a share of",
  "not-held": "not held",
  "not-a-share": "not a share of anything",
  "no-percentage": "no percentage: there were none in {period}",
  "points-of-shares": "percentage points belong to shares only",
  "difference-is-points": "a difference of two shares is in percentage points",
  "no-contact": "no contact given",
  "no-such-measure": "no measure “{id}”",
  "no-such-area": "no area “{id}”",
  "no-such-initiative": "no initiative “{id}”",

  // What else is to be known of a figure
  provisional: "provisional",
  revised: "revised",
  "break-in-series": "a break in the series",
  "derived-from-rounded": "worked out from rounded numbers",

  // Verdicts on changes
  "larger-than-chance": "Larger than chance would explain",
  "not-distinguishable": "Not distinguishable from chance",
  "cannot-be-judged": "Cannot be judged",
  "change-larger-than-chance": "The change is larger than chance would explain ({ends})",
  "change-not-distinguishable": "The change is not distinguishable from chance ({ends})",
  "change-cannot-be-judged": "The change cannot be judged: {why}",
  "no-verdict": "no verdict: the two periods are not equally long and apart",
  "why-zero-base": "there were none in the earlier period",
  "why-base-below-six": "there were fewer than six in the earlier period, too few to judge a change by",
  "why-no-counts": "the counts behind it are not held",
  "why-not-held": "a figure is not held",
  "why-suppressed": "a figure is suppressed",
  "why-incomplete": "a period is incomplete",
  "why-definition-changed": "the definition changed between the periods",
  "why-different-sources": "the two periods were counted from different sources",
  "why-not-a-part": "what is counted is not a part of a whole",
  "why-not-of-chance": "it is not a count of events, so chance has no part in it",
  "by-method": "by {method}",
  "by-independent": "by {method}, taking events as independent: fewer than 24 months are held",
  "by-wider-poisson": "by Poisson, the wider interval, though a dispersion of {factor} from {span} was allowed for",
  "by-dispersion": "by {method} with a dispersion of {factor} from {span}",
  "span-months": "{n} months",
  "span-quarters": "{n} quarters",
  "exact conditional Poisson": "Poisson",
  "quasi-Poisson": "quasi-Poisson",
  "Newcombe score": "Newcombe's score method",
  "Newcombe score with dispersion": "Newcombe's score method with dispersion",

  // Intervals
  between: "{lower} to {upper}",
  "between-points": "{lower} to {upper} percentage points",
  anything: "anything",
  "up-to": "anything up to {upper}",
  "up-to-points": "anything up to {upper} percentage points",
  "and-above": "{lower} or anything above",
  "and-above-points": "{lower} percentage points or anything above",
  "interval-by": "95% interval by {method}",
  "exact Poisson": "the exact Poisson method",
  Byar: "Byar's method",
  Wilson: "Wilson's score method",
  "no-interval-not-of-chance": "no interval: it is not a count of events",
  "no-interval-not-a-part": "no interval: what is counted is not a part of a whole",
  "no-interval-no-spread": "no interval: the answers behind the mean are not held",
  "no-interval": "no interval: its counts are not held",
  "interval-of-number": "an interval goes with the number, not with words for it",

  // What a series says of its end
  month: "month",
  months: "months",
  quarter: "quarter",
  quarters: "quarters",
  "each-month": "{value} a month",
  "each-quarter": "{value} a quarter",
  average: "the average of {value}",
  "reading-none": "the last {n} {points} vary around {average} as chance would have them, within {limits}",
  "reading-above-limit": "the last {point} is above the range of {limits} that chance would explain",
  "reading-below-limit": "the last {point} is below the range of {limits} that chance would explain",
  "reading-rising-trend": "the last 7 {points} rise one after another, which chance would not explain",
  "reading-falling-trend": "the last 7 {points} fall one after another, which chance would not explain",
  "reading-above-two-of-three":
    "2 of the last 3 {points} are far above {average}, and the third is above it, which chance would not explain",
  "reading-below-two-of-three":
    "2 of the last 3 {points} are far below {average}, and the third is below it, which chance would not explain",
  "reading-above-shift": "the last 7 {points} are all above {average}, which chance would not explain",
  "reading-below-shift": "the last 7 {points} are all below {average}, which chance would not explain",
  "no-trend": "no trend: fewer than twelve months or quarters in a row are held",

  // What pages say of themselves
  unreviewed: "The Welsh words of this page have not been checked by a Welsh speaker.",
} as const;

export type PhraseKey = keyof typeof ENGLISH;
