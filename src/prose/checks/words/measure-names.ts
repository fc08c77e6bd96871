import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import type {NamedMeasure} from "../../claims/marked-text.ts";
import type {Bound} from "../../statement/bound.ts";
import type {Passage} from "../../statement/passage.ts";
import type {FrontMatter, Tag} from "../../statement/statement.ts";
import {sectionsOf} from "../sections.ts";

/**
 * Where a passage names a measure in words: by its title or an alias, or by words of them that fit one measure of its section, or else of
 * the statement, better than any other ("knife crime"). Where two fit alike, or the name only qualifies another thing ("burglary suspects"), none is named.
 */
export function measureNames({text, spans, section}: Passage, bound: Bound): readonly NamedMeasure[] {
  const plain = text.toLowerCase().replaceAll("-", " ");
  const near = nearMeasures(bound, section);
  const free = (at: {start: number; end: number}) => !spans.some((span) => span.start < at.end && at.start < span.end);
  const found = [exactNames(plain, bound, near.flat()), ...near.map((measures) => looseNames(plain, measures))]
    .flatMap((names, order) => names.map((name) => ({...name, order})))
    .filter((name) => free(name) && !QUALIFIES.test(text.slice(name.end)))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const apart = found.filter((name, i) => found.slice(0, i).every((earlier) => earlier.end <= name.start));
  return apart.map(({start, end, id}) => ({start, end, measure: id, ...timesOf(id, bound)}));
}

interface Name {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** The measures that a section's tags show, or its priority has; then all that the statement shows. */
function nearMeasures(
  {catalogue, statement, ...bound}: Bound,
  section: Passage["section"],
): readonly (readonly CatalogueMeasure[])[] {
  const tagged = (tags: readonly Tag[]) => {
    const ids = new Set(tags.flatMap((tag) => ("area" in tag ? [tag.measure] : [])));
    return catalogue.measures.filter(({id}) => ids.has(id));
  };
  const everywhere = tagged(statement.tags);
  const id = `${section?.kind} ${section?.id}`;
  const own = sectionsOf({catalogue, statement, ...bound}).find((one) => one.id === id);
  const here = tagged(own?.tags ?? []);
  if (here.length > 0) return [here, everywhere];
  return [
    catalogue.measures.filter(({priority}) => section?.kind === "priority" && priority === section.id),
    everywhere,
  ];
}

function exactNames(plain: string, {catalogue}: Bound, near: readonly CatalogueMeasure[]): readonly Name[] {
  const first = [...near, ...catalogue.measures.filter((measure) => !near.includes(measure))];
  return first.flatMap(({id, title, aliases}) =>
    [title, ...aliases].flatMap((name) =>
      placesOf(plain, name.toLowerCase().replaceAll("-", " ")).map((at) => ({...at, id})),
    ),
  );
}

function placesOf(plain: string, name: string): {start: number; end: number}[] {
  const places: {start: number; end: number}[] = [];
  for (let start = plain.indexOf(name); start >= 0; start = plain.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (!/[\p{L}\p{N}]/u.test(`${plain[start - 1] ?? ""}${plain[end] ?? ""}`)) places.push({start, end});
  }
  return places;
}

/** Runs of words that titles or aliases of the near measures are made of. */
function looseNames(plain: string, near: readonly CatalogueMeasure[]): readonly Name[] {
  const phrases = near.flatMap(({id, title, aliases}) =>
    [title, ...aliases].map((name) => ({id, words: contentOf(name)})),
  );
  const known = new Set(phrases.flatMap(({words}) => words));
  return runsOf(plain, known).flatMap(({start, end, words}) => {
    const id = bestFit(words, phrases);
    return id === undefined ? [] : [{start, end, id}];
  });
}

interface Phrase {
  readonly id: string;
  readonly words: readonly string[];
}

/** The measure of whose title or alias the words are the largest part; undefined when two are as good. */
function bestFit(words: readonly string[], phrases: readonly Phrase[]): string | undefined {
  const fitting = phrases
    .filter((phrase) => words.every((word) => phrase.words.includes(word)))
    .filter((phrase) => phrase.words.every((word) => !NEEDED.has(word) || words.includes(word)))
    .sort((a, b) => a.words.length - b.words.length);
  const [best] = fitting;
  const rival = fitting.find(({id, words: all}) => id !== best?.id && all.length === best?.words.length);
  return rival === undefined ? best?.id : undefined;
}

/** Neighbouring words of which at least the first is of some measure's name: "knife crime". */
function runsOf(plain: string, known: ReadonlySet<string>): readonly (Omit<Name, "id"> & Pick<Phrase, "words">)[] {
  const tokens = [...plain.matchAll(/\p{L}+/gu)]
    .map(({0: token, index: start}) => ({start, end: start + token.length, word: stem(token)}))
    .filter(({word}) => known.has(word) || COUNTED.has(word));
  const runs: (typeof tokens)[] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    const goesOn = run !== undefined && /^\s$/.test(plain.slice(run.at(-1)!.end, token.start));
    if (goesOn) run.push(token);
    else if (known.has(token.word)) runs.push([token]);
  }
  return runs.map((run) => ({
    start: run[0]!.start,
    end: run.at(-1)!.end,
    words: [...new Set(run.map(({word}) => word))].filter((word) => known.has(word)),
  }));
}

function contentOf(name: string): readonly string[] {
  const words = [...name.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => stem(word));
  return [...new Set(words.filter((word) => !COUNTED.has(word) && !SMALL.has(word)))];
}

function stem(word: string): string {
  return word.replace(/ies$/, "y").replace(/(?<!s)s$/, "");
}

/** What a name has that says how it is counted, and not of what. */
const COUNTED = new Set(["offence", "crime", "incident", "case", "recorded", "related"]);
const SMALL = new Set(
  "the of and in with for to a on number share rate linked within per people victim call answered second month rolling under year".split(
    " ",
  ),
);

/** Without these a measure of what was done is not named by what it was done about: "domestic abuse" is no arrest. */
const NEEDED = new Set(
  "arrest order outcome seizure search satisfaction report funding officer homicide trained value target protection".split(
    " ",
  ),
);

/** "Burglary suspects", "knife crime prevention": about the thing, and no count of it. */
const QUALIFIES =
  /^[\s-]+(?:prevention|suspects?|victims?|investigat\w+|teams?|units?|work|training|funding|awareness|arrests?|convictions?|charges?|outcomes?|solve\w*|detections?|offenders?|prosecutions?|campaigns?|operations?|patrols?|strateg\w+|plans?|support|services?|hotspots?|hot|education|workshops?|response|responses|intelligence|warrants?|gangs?|crews?|data|figures? (?:are|will)|statistics|perpetrators?|reduction|harm|dealers?|dealing|searches)\b/i;

function timesOf(id: string, {statement}: Bound): Pick<NamedMeasure, "area" | "period" | "base"> {
  const {front, tags}: {front: FrontMatter; tags: readonly Tag[]} = statement;
  const areas = tags.flatMap((tag) => ("area" in tag && tag.measure === id ? [tag.area] : []));
  const area = areas.length === 0 || areas.includes(front.area) ? front.area : areas[0]!;
  return {area, period: front.period, base: front.comparator};
}
