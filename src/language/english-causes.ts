/**
 * Words that make something the police or their partners did the cause of a change in a number: "the operation led to a fall in burglary",
 * "burglary fell thanks to patrols", "a testament to the team". Reads a cause only with somebody who acted on one side and a movement of
 * crime or of a figure on the other: patrols that led to arrests, a rise that is due to better recording, and an aim to reduce crime are none.
 */

export interface CauseFound {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** "May have led to", "in part thanks to": said with a doubt, and still said. */
  readonly hedged: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What of a text is known to be something else than words. */
export interface Marked {
  /** Names of initiatives. */
  readonly actors: readonly Span[];
  /** Names of measures, and what shows their numbers. */
  readonly measured: readonly Span[];
}

/** In order, one for each word that asserts it. */
export function causesIn(text: string, marked: Marked = {actors: [], measured: []}): readonly CauseFound[] {
  if (!MAY_ASSERT.test(text)) return [];
  return clausesIn(text).flatMap((clause) =>
    FORMS.flatMap(({pattern, read}) =>
      [...clause.words.matchAll(pattern)].flatMap((match) => causeOf(clause, match, {read, text, marked})),
    ).sort((a, b) => a.start - b.start || b.end - a.end),
  );
}

interface Clause {
  readonly words: string;
  readonly start: number;
}

type Side = "before" | "after";

interface Reading {
  /** On which side of the words the change stands. */
  readonly read: Side;
  readonly text: string;
  readonly marked: Marked;
}

function causeOf(clause: Clause, match: RegExpExecArray, {read, marked}: Reading): CauseFound[] {
  const [words] = match;
  const sides = sidesOf(clause, match, read);
  const before = clause.words.slice(0, match.index);
  if (DENIED.test(before) || PLANNED.test(before)) return [];
  if (!isActor(sides.cause, marked) || !isMeasuredChange(sides.effect, marked)) return [];
  const start = clause.start + match.index;
  return [{words, start, end: start + words.length, hedged: HEDGE.test(`${before.slice(-50)}${words}`)}];
}

/** "Thanks to patrols, burglary fell" opens with the cause, and says the change after the comma. */
function sidesOf({words, start}: Clause, match: RegExpExecArray, read: Side) {
  const end = match.index + match[0].length;
  const before = {words: words.slice(0, match.index), start};
  const after = {words: words.slice(end), start: start + end};
  if (read === "after") return {cause: before, effect: {...after, words: `${effectIn(match)} ${after.words}`}};
  const comma = after.words.search(/,(?!\d)/);
  if (/^\W*(?:\w+ly |in part )?$/i.test(before.words) && comma >= 0)
    return {
      cause: {...after, words: after.words.slice(0, comma)},
      effect: {words: after.words.slice(comma), start: after.start + comma},
    };
  return {cause: after, effect: before};
}

/** A verb such as "cut" says the movement itself. */
function effectIn({groups}: RegExpExecArray): string {
  return (groups?.["move"] ?? groups?.["move2"]) === undefined ? "" : "a reduction in";
}

/** Somebody who acted, or "this", which speaks of it. What is said of how crime is counted, and of what nobody does, is no actor. */
function isActor({words, start}: Clause, {actors}: Marked): boolean {
  if (UNACTED.test(words)) return false;
  return actors.some((one) => isWithin(one, {words, start})) || ACTOR.test(words) || POINTING.test(words);
}

/** A movement that is of crime or of a number shown, and not of what the police themselves do. */
function isMeasuredChange({words, start}: Clause, {measured}: Marked): boolean {
  if (!MOVEMENT.test(words) || ACTIVITY.test(words)) return false;
  return measured.some((one) => isWithin(one, {words, start})) || CRIME.test(words) || SAID_BEFORE.test(words);
}

function isWithin(span: Span, {words, start}: Clause): boolean {
  return span.start >= start - 1 && span.end <= start + words.length;
}

/** Sentences, and their halves about a semicolon. A full stop within a number ends none. */
function clausesIn(text: string): readonly Clause[] {
  return [...text.matchAll(/(?:[^.!?;]|[.!?](?=\S))+/g)].map(({0: words, index}) => ({words, start: index}));
}

/** Most text asserts no cause, and is told so by one look. */
const MAY_ASSERT =
  /\b(?:led|lead(?:s|ing)?|result|consequence|caus|thanks|because|due|owing|down to|attribut|testament|tribute|credit|driv|drove|reflect|impact|brought|bring|cut|reduc|lower|slash|halv|deliver|achiev|contribut|help|behind|responsible|played|evidence|proof|prove|show|demonstrat|account|on the back)/i;

const be = "(?:is|are|was|were|has been|have been|being|be)";
const HAS = "(?:ha(?:s|ve|d)\\s+(?:\\w+ly\\s+|also\\s+|already\\s+)?)?";

interface Form {
  readonly pattern: RegExp;
  readonly read: Side;
}

const FORMS: readonly Form[] = [
  {
    read: "after",
    pattern: new RegExp(
      `(?<![\\w-])(?:${HAS}(?:led|leads?|leading)\\s+(?:\\w+ly\\s+)?to|${HAS}result(?:ed|s|ing)?\\s+in|${be}\\s+(?:\\w+ly\\s+)?(?:responsible for|behind)|${HAS}(?:caus(?:ed|es|ing)|brought about|bringing about|produced|deliver(?:ed|s|ing)|achiev(?:ed|es|ing)|(?:driv(?:en|es|ing)|drove)(?! (?:down|by))|contribut(?:ed|es|ing) to)|account(?:ed|s) for|played (?:an?|its|their) (?:\\w+ )?(?:part|role) in)(?![\\w-])`,
      "gi",
    ),
  },
  {
    read: "after",
    pattern: new RegExp(
      `(?<![\\w-]|\\bto )(?:${HAS}(?<move>cut|reduced|lowered|slashed|halved|(?:brought|bringing|driven|drove|driving) down)|help(?:ed|s|ing)? (?:to )?(?<move2>cut|reduce|lower|bring down|drive down))(?![\\w-])`,
      "gi",
    ),
  },
  {
    read: "before",
    pattern: new RegExp(
      `(?<![\\w-])(?:thanks to|because of|due to|owing to|on the back of|as an? (?:\\w+ )?(?:result|consequence) of|(?:(?<=\\b(?:is|are|was|were|be|been|part|partly|largely|mainly|simply|really|all)\\s)down to)|${be} (?:\\w+ly )?(?:the|a) (?:direct )?(?:result|consequence) of|attribut(?:ed|able) to|(?:driven|caused|brought about|achieved|delivered|explained) by|(?:a )?(?:testament|tribute) to|to the credit of|(?:a )?credit to|reflect(?:s|ed|ing)?(?: on)?|(?:show(?:s|ing|ed)?|demonstrat(?:es|ing|ed)|prov(?:es|ing|ed)|(?:evidence|proof) of|evidenc(?:es|ing)) (?:the |its |their |that |how )?(?:\\w+ )?(?:impact|effect|success|difference|value|benefits?|works?|working))(?![\\w-])`,
      "gi",
    ),
  },
];

const ACTOR =
  /\b(?:operations?|op\.?|patrols?|patrolling|polic(?:e|ing)|officers?|the force|forces?['’]s?|teams?|units?|desk|partnerships?|partners|initiatives?|projects?|programmes?|schemes?|campaigns?|interventions?|works?|efforts?|approach|actions?|crackdown|enforcement|investments?|funding|commissioner|strategy|tactics|deployments?|training|drive by|dedication|commitment|stop[ -]and[ -]search|we|our|measures (?:taken|we)|visibility|presence|tasking|disruption|prevention)\b/i;

/** The sentence before says who. */
const POINTING =
  /^\W*(?:and\s+|but\s+)?(?:this|it|that|these|they|all this|all of this)\s*(?:\w+ly\s*)?$|\b(?:which|who|that)\s*(?:\w+ly\s*|also\s*)?$/i;

const UNACTED =
  /\b(?:recording|recorded (?:more|less|differently)|definitions?|counting|counted|reporting|reclassif\w+|data quality|methodolog\w+|audits?|rules?|population|pandemic|covid\S*|lockdowns?|weather|season\w*|chance|economy|inflation|the law|legislation)\b/i;

const MOVEMENT =
  /\b(?:falls?|fell|fallen|falling|drop(?:s|ped|ping)?|decreas\w+|declin\w+|reduc\w+|rises?|rose|risen|rising|increas\w+|grew|growth|improv\w+|chang(?:e|es|ed)|down|up|lower|higher|fewer|less|more|halved|doubled|success|results?|figures|downturn|upturn|turnaround)\b/i;

const CRIME =
  /\b(?:crimes?|offences?|offending|reoffending|violence|violent|burglar\w*|robber(?:y|ies)|thefts?|homicides?|murders?|killings?|deaths|knife|knives|stabbings?|shootings?|victims?|harm|anti-?social|assaults?|incidents?|injur\w+|abuse|stalking|fraud|satisfaction|confidence in|calls)\b/i;

/** "This fall", "the reduction": what moved was said before. */
const SAID_BEFORE =
  /\b(?:this|that|these|those|the|such an?|its|their)\s+(?:\w+\s+)?(?:falls?|drops?|decreases?|declines?|reductions?|rises?|increases?|improvements?|changes?|results?|figures|success|turnaround)\b(?!\s+(?:in|of|to)\b)/i;

/** More arrests are what the police did, and no measured crime. */
const ACTIVITY =
  /\b(?:arrest(?:s|ed)?|seizures?|seized|convictions?|convicted|charges|charged|warrants?|stop[ -](?:and|&)[ -]search\w*|searches|referrals?|referred|visits?|patrols|orders|recovered|surrendered|sentences?|sentenced|prosecut\w+|trained|training|attendance|awareness|capacity|staff|recruit\w*|officers|detections?|closures?|disrupt\w+)\b/i;

const DENIED =
  /\b(?:not|never|cannot|no (?:evidence|proof|way|suggestion)|nothing|n['’]t|unclear|unknown|too (?:early|soon)|whether|if|rather than|instead of|without (?:saying|claiming|knowing))\b[^,]*$/i;

const PLANNED =
  /\b(?:will|would|should|shall|aim\w*|hop(?:e|es|ed|ing)|plan(?:s|ned|ning)?|expect\w*|intend\w*|seek\w*|design\w*|want\w*|goal|target\w*|in order|set up|ask\w*|need\w*|must|order)\b[^,]*$/i;

const HEDGE =
  /\b(?:may|might|could|possibl[ey]|perhaps|probabl[ey]|likely|believ\w+|thought|think|in part|part(?:ly|ially)|largely|mainly|mostly|contribut\w+|help\w*|played|appear\w*|seem\w*|suggest\w*|to some (?:extent|degree)|some of)\b/i;
