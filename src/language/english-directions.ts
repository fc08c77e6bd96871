import type {Direction} from "../vocabulary/change.ts";

/**
 * Words that say which way something moved. Reads only what it is sure of: a negation, a plan, an order or a verb with another
 * object ("increased patrols") yields nothing, since a false alarm costs an author more than a missed word.
 */

/** "better" and "worse" are up or down by what is wanted of the measure. */
export type Movement = Direction | "better" | "worse";

export interface DirectionFound {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly movement: Movement;
}

/** The direction words of a text in order. `stops` are offsets where something shown in place begins, such as a figure. */
export function directionsIn(text: string, stops: readonly number[] = []): readonly DirectionFound[] {
  return [...text.matchAll(WORDS)].flatMap((match) => {
    const words = match[0];
    const start = match.index;
    const end = start + words.length;
    const entry = ENTRIES.find(({pattern}) => pattern.test(words));
    if (entry === undefined) return [];
    const before = text.slice(Math.max(0, start - 60), start);
    const after = text.slice(end);
    const lead = entry.form === "comparative" ? COMPARED_TO : BESIDE;
    const atStop = stops.some((stop) => stop >= end && lead.test(text.slice(end, stop)));
    const sure = entry.form === "noun" || atStop || FOLLOWS[entry.form].test(after) || preceded(entry, before);
    return sure && !unsure(entry, before, after) ? [{words, start, end, movement: entry.movement}] : [];
  });
}

/** Which way a better or worse figure goes; undefined when the measure wants neither. */
export function directionFor(movement: Movement, wanted: "fewer" | "more" | "neither"): Direction | undefined {
  if (movement !== "better" && movement !== "worse") return movement;
  if (wanted === "neither") return undefined;
  return (movement === "better") === (wanted === "more") ? "up" : "down";
}

interface Entry {
  readonly pattern: RegExp;
  readonly words: string;
  readonly movement: Movement;
  /**
   * noun: stands by itself. verb: sure when no object follows. particle ("up"): sure beside a size or after "was", "went".
   * comparative ("fewer", "higher"): sure right after a size, or before "than" and another time.
   */
  readonly form: "noun" | "verb" | "particle" | "comparative";
}

function preceded(entry: Entry, before: string): boolean {
  if (entry.form === "comparative") return /(?:\d|%|points?)\s+$/i.test(before);
  return (
    entry.form === "particle" &&
    /\b(?:is|are|was|were|be|been|went|go|goes|gone|going|came|come|coming)\s+$/i.test(before)
  );
}

function unsure(entry: Entry, before: string, after: string): boolean {
  return (
    NEGATED.test(before) ||
    PLANNED.test(before) ||
    CONDITIONAL.test(before) ||
    ELSEWHERE.test(before) ||
    OTHER_SENSE.test(after) ||
    (entry.form === "particle" && PHRASAL.test(before)) ||
    (entry.words === "up" && BOUND.test(after))
  );
}

const NEGATED =
  /\b(?:no|not|never|neither|nor|without|hardly|barely|cannot|rather than|instead of|fail(?:s|ed)? to|\w+n[’']t)\s+(?:\w+\s+){0,3}$/i;

/** "to reduce", "will fall", "could rise": aims and forecasts are not results. "continued to fall" is one. */
const PLANNED =
  /(?:(?<!\b(?:continu(?:e|es|ed|ing)|began|begun|started|seen|tend(?:s|ed)?)\s+)\bto|\b(?:will|would|could|should|may|might|must|can|expect(?:s|ed)?|aim(?:s|ed)? (?:for|at)|target(?:ed|ing)?|prevent(?:s|ed|ing)?|avoid(?:s|ed|ing)?|if|unless|help(?:s|ed)?))\s+(?:(?:be|an?|the|any|further|see|have|\w+ly|is|are)\s+){0,3}$/i;

const CONDITIONAL = /\b(?:if|unless|whether)\b[^.,;:]*$/i;

/** "Bucking the national rise" is about another place's figure. */
const ELSEWHERE =
  /\b(?:national|regional|nationwide|countrywide|England|Wales|elsewhere|other forces)\s+(?:\w+\s+){0,2}$/i;

const BESIDE = /^[\s(£-]*$/;

/** "lower than the 370 before"; "more than 370" is a bound. */
const COMPARED_TO = /^(?:\s+than\s+the)?[\s(£-]*$/;

/** "up to 25" is a bound. */
const BOUND = /^\s+to\b/i;

/** "crack down", "set up", "narrowed down". */
const PHRASAL =
  /\b(?:set|setting|follow\w*|crack\w*|clamp\w*|break\w*|broke\w*|shut\w*|clos\w*|slow\w*|track\w*|hunt\w*|narrow\w*|back\w*|made?|mak\w+|tak\w+|took|sign\w*|step\w*|scal\w*|speed\w*|sped|team\w*|link\w*|pick\w*|turn\w*|kept|keep\w*|catch|lay|laid|build\w*|built)\s+$/i;

const OTHER_SENSE =
  /^\s+(?:ill|short|into|within|outside|under|victim|behind|foul|asleep|through|apart|silent|to date|to the challenge|to prominence|to earth|to (?:the|our|their|its|this|that|these|good|better)|than (?:expected|planned|the target|target|average|the (?:national|regional) )|in (?:patrol|fund|officer|staff|invest|resourc|visibilit|confidence|awareness|budget|cost|price|population|training|demand)\w*)\b|^[-\u2010]/i;

const ADVERBS = "(?:\\s+(?:\\w+ly|again|further|back|overall|too|also))?";
const ENDS = "\\s*(?:[.,;:()\\u2013\\u2014]|$)";
const VERB_FOLLOWS = `(?:by|of|from|to|in|on|over|at|during|since|between|compared|against|across|year|this|last|every|each|and|but|while|when|after|for)\\b`;

const FOLLOWS: Readonly<Record<"verb" | "particle" | "comparative", RegExp>> = {
  verb: new RegExp(`^${ADVERBS}(?:${ENDS}|\\s+[\\d£]|\\s+${VERB_FOLLOWS})|^\\s+[^.,;]{1,60}\\sby\\s+(?:\\d|$)`, "i"),
  comparative: /^\s+than\s+(?:in\b|the (?:previous|year|same)\b|last\b|a year\b|\d{4})/i,
  particle:
    /^\s+(?:by|from|on (?:the|last|20)|year[ -]on[ -]year|almost|nearly|more than|over|just|about|around|£|\d)|^\s+to \d/i,
};

const entry = (form: Entry["form"], movement: Movement, words: string): Entry => ({
  pattern: new RegExp(`^(?:${words})$`, "i"),
  words,
  movement,
  form,
});

const ENTRIES: readonly Entry[] = [
  entry("verb", "down", "fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)"),
  entry("verb", "down", "reduc(?:es|ed|ing)|halv(?:ed|ing)|shr(?:ank|unk|inking)|plummeted|plunged|dipped|diminished"),
  entry("verb", "up", "rose|ris(?:e|es|en|ing)|increas(?:e|es|ed|ing)|gr(?:ew|own|owing)|climb(?:s|ed|ing)"),
  entry(
    "verb",
    "up",
    "jump(?:s|ed|ing)|soar(?:s|ed|ing)|surg(?:e|es|ed|ing)|doubl(?:ed|ing)|trebl(?:ed|ing)|tripl(?:ed|ing)",
  ),
  entry("verb", "better", "improv(?:e|es|ed|ing)"),
  entry("verb", "worse", "worsen(?:s|ed|ing)?|deteriorat(?:e|es|ed|ing)"),
  entry("noun", "down", "reductions?"),
  entry("noun", "up", "growth"),
  entry("noun", "better", "improvements?"),
  entry("noun", "worse", "deterioration"),
  entry("comparative", "down", "fewer|less|lower"),
  entry("comparative", "up", "more|higher"),
  entry("particle", "down", "down"),
  entry("particle", "up", "up"),
];

const WORDS = new RegExp(`(?<![\\w-])(?:${ENTRIES.map(({words}) => words).join("|")})(?!\\w)`, "gi");
