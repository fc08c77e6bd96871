import type {Movement} from "./english-directions.ts";

/**
 * Words that lean on the size of a change ("a significant fall", "fell sharply", "no significant change"), or on its likeness to another
 * ("a similar decline", "likewise fell"). Reads only what stands with a word of movement: a significant investment, sharp objects, a
 * consistent approach and a record of decisions are none. What an aim, a condition or another place is said of is not read.
 */

export interface EmphasisFound {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "significance" | "similarity";
  /** "No significant change", "not statistically significant": the contrary is asserted. */
  readonly denied?: true;
  /** Which way, where a word says it; "a significant difference" says none. */
  readonly movement?: Movement;
  /** What it is said of. after: "a significant fall IN BURGLARY"; object: "significantly fewer BURGLARIES"; subject: "BURGLARY fell sharply". */
  readonly of: "after" | "object" | "subject";
}

/** In order, not overlapping. */
export function emphasesIn(text: string): readonly EmphasisFound[] {
  if (!MAY_LEAN.test(text)) return [];
  const found = PATTERNS.flatMap(({pattern, ...form}) =>
    [...text.matchAll(pattern)].flatMap((match) => emphasisOf(text, match, form)),
  );
  const ordered = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return ordered.filter((one, i) => ordered.slice(0, i).every((earlier) => earlier.end <= one.start));
}

/** Whether what follows `before` is aimed at, supposed or said of another place, and so no result. */
export function isUnasserted(before: string): boolean {
  return PLANNED.test(before) || CONDITIONAL.test(before) || ELSEWHERE.test(before);
}

/** "A significant fall across England and Wales" is another place's. */
export function isSaidElsewhere(after: string): boolean {
  return SAID_ELSEWHERE.test(after);
}

interface Form extends Pick<EmphasisFound, "kind" | "of"> {
  /** Says by itself that chance may explain it. */
  readonly denies?: true;
}

function emphasisOf(text: string, match: RegExpExecArray, {denies, ...form}: Form): EmphasisFound[] {
  const words = match[0];
  const start = match.index;
  const end = start + words.length;
  const before = text.slice(Math.max(0, start - 80), start);
  const {move = "", verdict = ""} = match.groups ?? {};
  const after = text.slice(end);
  if (isUnasserted(before) || isSaidElsewhere(after) || UNSAID.test(before)) return [];
  if (IDIOM.test(before) || OTHERWISE.test(after) || WISHED.test(after)) return [];
  if (form.of === "object" && /^(?:less|more)$/i.test(move) && LIKELY.test(after)) return [];
  const denial = DENIED.exec(before)?.[0];
  const denied = denies === true || denial !== undefined || DENYING.test(words) || /\bnot\b/i.test(verdict);
  const movement = MOVEMENTS.find(([pattern]) => pattern.test(move))?.[1];
  return [
    {words: `${denial ?? ""}${words}`, start, end, ...form, ...(denied && {denied}), ...(movement && {movement})},
  ];
}

/** Most text leans on nothing, and is told so by one look. */
const MAY_LEAN =
  /significant|marked|sharp|substantial|meaningful|notabl|considerabl|dramatic|steep|striking|noticeabl|pronounced|massive|huge|enormous|plummet|plung|tumbl|nosediv|slump|soar|rocket|\b(?:large|big|major|rapid(?:ly)?|clear(?:ly)?|genuine|real)\b|slashed|(?:well|far) (?:down|up|below|above)|\b(?:chance|luck|random variation)\b|similar|comparable|equivalent|corresponding|matching|likewise|the same/i;

const SIZE =
  "marked|sharp|substantial|meaningful|notable|considerable|dramatic|steep|striking|noticeable|pronounced|massive|huge|enormous|large|big|major|rapid";
const SIGNIFICANT = "(?:statistically[ -])?(?:in|non-)?significant";
const FIRM = `(?:${SIGNIFICANT}|${SIZE})`;
const FIRMLY =
  "(?:(?:statistically[ -])?significantly|markedly|sharply|substantially|meaningfully|notably|considerably|dramatically|steeply|clearly|noticeably|massively|hugely|enormously|rapidly)";
/** A verb that leans by itself. */
const LEANING_DOWN =
  "plummet(?:s|ed|ing)?|plung(?:es|ed|ing)|tumbl(?:es|ed|ing)|nosediv(?:es|ed|ing)|slump(?:s|ed|ing)?";
const LEANING_UP = "soar(?:s|ed|ing)?|rocket(?:s|ed|ing)|skyrocket(?:s|ed|ing)?";
const ALIKE = "(?:similar|comparable|equivalent|corresponding|matching)";

const DOWN_NOUN = "falls?|drops?|decreases?|declines?|reductions?";
const UP_NOUN = "rises?|increases?|growth|jumps?|surges?|upturns?";
const TURN_NOUN = "improvements?|deteriorations?|worsening";
const WAY_NOUN = `${DOWN_NOUN}|${UP_NOUN}|${TURN_NOUN}`;
const ANY_NOUN = `${WAY_NOUN}|changes?|differences?|movements?|shifts?|variations?`;

const DOWN_VERB =
  "fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|shr(?:ank|unk)|down|lower";
const UP_VERB = "rose|ris(?:e|es|en|ing)|increas(?:e|es|ed|ing)|gr(?:ew|own|owing)|climb(?:s|ed|ing)|up|higher";
const TURN_VERB = "improv(?:e|es|ed|ing)|worsen(?:s|ed|ing)?|deteriorat(?:e|es|ed|ing)|better|worse";
const OTHER_VERB = "chang(?:e|es|ed|ing)|differ(?:s|ed|ent)?";
const WAY_VERB = `${DOWN_VERB}|${UP_VERB}|${TURN_VERB}`;
const ANY_VERB = `${WAY_VERB}|${OTHER_VERB}`;

/** "A significant and sustained fall", "a sharp 11.35% year-on-year fall". */
const BETWEEN =
  "(?:,?\\s+(?:and\\s+[\\w-]+|but\\s+[\\w-]+|overall|further|continued|sustained|welcome|recent|annual|yearly|year[ -]on[ -]year|statistical|real|downward|upward|\\d[\\d.,]*\\s?(?:%|per cent|percentage[ -]points?)?))*";

/** A noun is a movement's name before these and no others: "a substantial reduction programme" is not a fall. */
const NOUN_ENDS =
  "(?=\\s*(?:[.,;:()\\u2013\\u2014]|$)|\\s+(?:in|of|to|from|on|since|over|at|during|between|compared|against|across|among|amongst|within|for|this|last|year|and|or|nor|but|while|whilst|when|with|by|that|which|than|as|was|were|is|are|has|have|had|here|seen|recorded|reported|again|too|also)\\b)";
/** After an adverb that stands before its verb: no object follows, or a measure does. */
const BOUNDED = "(?![\\w-])";

const be = "(?:is|are|was|were|be|been|being|proved?|remains?|remained)";

const LUCK = "(?:(?:pure|mere|simple|random|natural) )?(?:chance|luck|random variation)";
const THE_CHANGE = `(?:\\s+(?:the|this|that|any)\\s+(?:${ANY_NOUN})(?:\\s+in(?=\\s))?)?`;
const BY_CHANCE = `(?:(?:due|down|put down|owing|attributable|attributed) to|(?:explained|produced|caused|accounted for) by|(?:a matter|the result|a result|a product|the product) of) (?:just )?${LUCK}(?: alone)?`;

const PATTERNS: readonly (Form & {readonly pattern: RegExp})[] = [
  {
    kind: "significance",
    of: "after",
    pattern: new RegExp(`(?<![\\w-])${FIRM}${BETWEEN}\\s+(?<move>${ANY_NOUN})${NOUN_ENDS}`, "gi"),
  },
  {
    kind: "significance",
    of: "after",
    pattern: new RegExp(`(?<![\\w-])(?:clear|genuine|real)${BETWEEN}\\s+(?<move>${WAY_NOUN})${NOUN_ENDS}`, "gi"),
  },
  {
    kind: "significance",
    of: "subject",
    pattern: new RegExp(
      `(?<![\\w-])(?<move>${ANY_VERB})\\s+(?:(?:again|further|back|very|so|most|quite)\\s+)?${FIRMLY}${BOUNDED}`,
      "gi",
    ),
  },
  {
    kind: "significance",
    of: "subject",
    pattern: new RegExp(
      `(?<![\\w-])(?<move>${WAY_VERB})\\s+by\\s+an?\\s+${FIRM}\\s+(?:amount|margin|number|proportion|percentage|extent)\\b`,
      "gi",
    ),
  },
  {
    kind: "significance",
    of: "subject",
    pattern: new RegExp(`(?<![\\w-])(?<move>${LEANING_DOWN}|${LEANING_UP})${BOUNDED}(?!\\s+(?:into|forward)\\b)`, "gi"),
  },
  {
    kind: "significance",
    of: "object",
    pattern: new RegExp(`(?<![\\w-])${FIRMLY}\\s+(?<move>${ANY_VERB}|fewer|less|more)${BOUNDED}`, "gi"),
  },
  {
    kind: "significance",
    of: "subject",
    pattern: new RegExp(
      `(?<![\\w-])(?<move>${ANY_NOUN})\\b(?<verdict>[^.;:]{0,60}?\\s(?:is|are|was|were|has been|have been)(?:\\s+not|n[\\u2019']t)?\\s+(?:very\\s+|a\\s+)?${FIRM})(?=\\s*(?:[.,;:()]|$)|\\s+(?:and|but|at|in|for)\\b)`,
      "gi",
    ),
  },
  {
    kind: "significance",
    of: "subject",
    pattern:
      /(?<![\w-])(?:statistically[ -](?:in|non-)?significant|(?:larger|bigger|greater|more) than chance (?:alone )?(?:would|could|can|might) (?:explain|account for|produce))(?!\s+(?:change|differ)\w*\s+(?:are|is)\s+(?:shown|marked))/gi,
  },
  {
    kind: "significance",
    of: "subject",
    denies: true,
    pattern: new RegExp(
      `(?<![\\w-])(?:(?:not|n[\\u2019']t|cannot be|hardly)\\s+(?:be\\s+)?(?:\\w+ly\\s+)?(?:distinguishable|distinguished|told|separated)(?:\\s+apart)?\\s+from\\s+${LUCK}|indistinguishable from ${LUCK}|(?:could|may|might|can)\\s+(?:\\w+\\s+)?(?:be|have been)\\s+(?:\\w+\\s+)?(?:${BY_CHANCE}|${LUCK})|(?:is|are|was|were)\\s+(?:\\w+ly\\s+)?${BY_CHANCE}|(?:chance|random variation) (?:alone )?(?:may|might|could|can) (?:well )?(?:explain|account for)${THE_CHANGE}|within (?:the range of |what would be expected (?:by|from) )?${LUCK})${BOUNDED}`,
      "gi",
    ),
  },
  {
    kind: "significance",
    of: "subject",
    pattern: new RegExp(
      `(?<![\\w-])(?:(?:not|n[\\u2019']t|cannot|unlikely to|neither)\\s+(?:be\\s+|have been\\s+)?(?:\\w+ly\\s+)?(?:to be\\s+)?${BY_CHANCE}|more than (?:just )?${LUCK}|(?:chance|random variation) (?:alone )?(?:cannot|does not|would not|could not|doesn[\\u2019']t) (?:explain|account for)${THE_CHANGE})${BOUNDED}`,
      "gi",
    ),
  },
  {
    kind: "significance",
    of: "object",
    pattern:
      /(?<![\w-])(?:(?:well|far)\s+(?<move>down|up|below|above)(?=\s+(?:on|from|last|the)\b)|(?<move>slashed))(?![\w-])/gi,
  },
  {
    kind: "similarity",
    of: "after",
    pattern: new RegExp(
      `(?<![\\w-])${ALIKE}${BETWEEN}\\s+(?<move>${WAY_NOUN}|trends?|patterns?|pictures?)${NOUN_ENDS}`,
      "gi",
    ),
  },
  {
    kind: "similarity",
    of: "subject",
    pattern: new RegExp(`(?<![\\w-])(?:likewise|similarly)\\s+(?:${be}\\s+)?(?<move>${WAY_VERB})${BOUNDED}`, "gi"),
  },
  {
    kind: "similarity",
    of: "subject",
    pattern: new RegExp(
      `(?<![\\w-])(?<move>${WAY_VERB})\\s+(?:similarly|likewise|(?:by|at)\\s+a(?:bout the same| ${ALIKE})\\s+(?:amount|percentage|proportion|rate|margin|degree|extent))${BOUNDED}`,
      "gi",
    ),
  },
];

const MOVEMENTS: readonly (readonly [RegExp, Movement])[] = [
  [new RegExp(`^(?:${DOWN_NOUN}|${DOWN_VERB}|${LEANING_DOWN}|fewer|less|below|slashed)$`, "i"), "down"],
  [new RegExp(`^(?:${UP_NOUN}|${UP_VERB}|${LEANING_UP}|more|above)$`, "i"), "up"],
  [/^(?:improv|better)/i, "better"],
  [/^(?:worse|deteriorat)/i, "worse"],
];

const DENIED =
  /\b(?:no|not|never|neither|nor|without|hardly|barely|little|\w+n['\u2019]t)\s+(?!(?:only|just|least|doubt)\b)(?:(?!(?:and|but|or)\b)\w+\s+){0,3}$/i;
const DENYING = /\b(?:in|non-)significant|\b(?:is|are|was|were|has been|have been)(?:\s+not|n['\u2019]t)\s/i;

/** What somebody declines to say, or asks, is not said. */
const UNSAID =
  /\b(?:(?:not|never|n['\u2019]t|cannot)\s+(?:be\s+)?(?:say|call|claim|know|think|suggest|show|mean|describe|treat|certain|sure)\w*|rather than|instead of|no doubt|too (?:few|small|low|early)|asked? (?:whether|if)|tells? us (?:whether|if))\b[^.;:]*$/i;

/** "Making a significant difference" is no count's. */
const IDIOM = /\b(?:mak(?:e|es|ing)|made)\s+(?:an?|the|such an?|any)\s+(?:\w+\s+)?$/i;

/** "A sharp rise to the challenge". */
const OTHERWISE = /^\s+to (?:the|that|this) (?:challenge|occasion|top)\b/i;

/** "Significantly more likely", "considerably more complex": of how, and not how many. */
const LIKELY =
  /^\s+(?:likely|often|effective\w*|complex|difficult|serious|severe|visible|confident|time|quickly|important|able|than (?:expected|planned|average|the (?:national|regional|average)))\b/i;

/** "A significant fall in burglary is their first wish." */
const WISHED =
  /^[^.;:]{0,70}\b(?:is|are|was|were|remains?|tops?)\s+(?:(?!not\b)[\w\u2019'-]+\s+){0,4}(?:wish(?:es)?|priorit(?:y|ies)|hopes?|aims?|goals?|ambitions?|wants?|demand|request|target|needed|wanted|our task)\b/i;

const PLANNED =
  /(?:(?<!\b(?:continu(?:e|es|ed|ing)|led|lead(?:s|ing)?|contribut\w+|due|thanks|owing|amount\w*|equat\w+|attribut\w+|point\w*|according|add\w*|help\w*|fell|f[ae]ll\w*|drop\w*|declin\w*|decreas\w*|reduc\w*|rose|ris\w+|increas\w*|climb\w*|grew|improv\w*|return\w*|down|up|back|close|came)\s+)\bto|\b(?:will|would|could|should|may|might|must|can|expect\w*|aim\w*|target\w*|prevent\w*|avoid\w*|hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?|seek\w*|want\w*|ambition|goal|forecast\w*|projected|potential|need\w*))\s+(?!(?:year|quarter|period|month)\b)(?:(?:be|been|an?|the|any|further|see|have|for|by|\w+ly|is|are|of|in|another|even|more)\s+)*(?:\w+\s+)?(?:(?:an?|the|its|their|our|any|further|another|even|such|to)\s+)*$/i;

const CONDITIONAL = /\b(?:if|unless|whether|where|when(?:ever)?)\b[^.,;:]*$/i;

const ELSEWHERE =
  /\b(?:national|regional|nationwide|countrywide|nationally|England|elsewhere|other forces|most forces|many forces|neighbouring forces)\b[^.,;:]{0,40}$|(?:^|[.;:]\s+)(?:nationally|regionally|elsewhere|(?:across|in) (?:the country|England|Wales)(?: and Wales)?),\s(?:(?!\b(?:but|while|whilst|whereas|here|locally|our|we)\b)[^.;:]){0,60}$/i;

const SAID_ELSEWHERE =
  /^[^.,;:]{0,40}?\b(?:nationally|nationwide|elsewhere|across (?:the country|England|Wales|the UK)|in (?:England|Wales|London|other (?:forces|areas|parts))|across other)\b/i;
