import {showDay} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say, sayAround} from "../../../language/say.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import {toldIn} from "../layout/entry-words.ts";
import type {PageModel, SourceFile} from "../layout/page-model.ts";
import {languageOf, type VerdictLine} from "./figures.ts";
import {type Line, mailRun, type Run, toldLine, words} from "./runs.ts";

/** What stands after the statement: how to read it, who signed it, what changed, what it was counted from. */
export interface Closing {
  readonly reading: readonly {readonly term: Term; readonly means: string}[];
  readonly signed: Line;
  readonly sealed: Line;
  readonly history: readonly {readonly title: string; readonly changes: readonly Line[]}[];
  readonly mistake: Line;
  readonly version: string;
  readonly files: readonly SourceFile[];
}

type Term = Run | {readonly is: "verdict"; readonly shape: VerdictLine["shape"]; readonly words: string};

export function closing(model: PageModel, facts: ReleaseFacts): Closing {
  const {email} = model.bound.body.contact;
  const language = languageOf(model);
  const {name, role} = facts.signatory;
  const day = (at: string) => showDay(at, language);
  const signed = sayAround(language, "signed-by", {
    around: "name",
    slots: {day: day(facts.signedAt), role, body: facts.body},
  });
  const {version, asAt} = facts.warehouse;
  const mistake = sayAround(language, "mistake", {around: "email"});
  return {
    reading: reading(language),
    signed: [...words(signed[0]), {is: "strong", runs: words(name)}, ...words(signed[1])],
    sealed: words(say(language, "sealed", {hash: facts.content, version: version.slice(0, 12), day: day(asAt)})),
    history: [facts, ...[...facts.earlier].reverse()].map(({release, signedAt, changes}) => ({
      title: `${say(language, "release-no", {release})}, ${say(language, "signed-on", {day: day(signedAt)})}`,
      changes:
        changes.length > 0
          ? changes.map((change) => toldLine(toldIn(language, change)))
          : [words(say(language, release === 1 ? "first-release" : "nothing-changed-in-print"))],
    })),
    mistake: email ? [...words(mistake[0]), mailRun(email), ...words(mistake[1])] : [],
    version: model.bound.book.version,
    files: model.files,
  };
}

function reading(language: Language): Closing["reading"] {
  const gaps = ["suppressed", "term-incomplete", "not-available"] as const;
  const verdicts = [
    ["fall", "larger-than-chance", "means-larger"],
    ["across", "not-distinguishable", "means-not-distinguishable"],
    ["none", "cannot-be-judged", "means-cannot"],
  ] as const;
  const terms = [
    ["term-directions", "means-directions"],
    ["by-chance-alone", "means-chance"],
    ["term-points", "means-points"],
  ] as const;
  const [directions, ...others] = terms.map(([term, means]) => ({
    term: {is: "text", text: say(language, term)} as const,
    means: say(language, means),
  }));
  return [
    {term: {is: "text", text: "1,234 [1]"}, means: say(language, "means-counted-in-print")},
    {
      term: {is: "text", text: `“${say(language, "term-quoted")}” [2]`},
      means: say(language, "means-quoted-in-print"),
    },
    directions!,
    ...verdicts.map(([shape, verdict, means]) => ({
      term: {is: "verdict", shape, words: say(language, verdict)} as const,
      means: say(language, means),
    })),
    ...others,
    ...gaps.map((gap) => ({
      term: {is: "gap", text: say(language, gap)} as const,
      means: say(language, MEANS[gap]),
    })),
  ];
}

const MEANS = {
  suppressed: "means-suppressed",
  "term-incomplete": "means-incomplete",
  "not-available": "means-not-available",
} as const;
