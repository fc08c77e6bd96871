import {showDay} from "../../../language/display.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import type {PageModel, SourceFile} from "../layout/page-model.ts";
import type {VerdictLine} from "./figures.ts";
import {type Line, mailRun, type Run, words} from "./runs.ts";

/** What stands after the statement: how to read it, who signed it, what changed, what it was counted from. */
export interface Closing {
  readonly reading: readonly {readonly term: Term; readonly means: string}[];
  readonly signed: Line;
  readonly sealed: Line;
  readonly history: readonly {readonly title: string; readonly changes: readonly string[]}[];
  readonly mistake: Line;
  readonly version: string;
  readonly files: readonly SourceFile[];
}

type Term = Run | {readonly is: "verdict"; readonly shape: VerdictLine["shape"]; readonly words: string};

export function closing(model: PageModel, facts: ReleaseFacts): Closing {
  const {email} = model.bound.body.contact;
  const {name, role} = facts.signatory;
  return {
    reading: READING,
    signed: [
      ...words(`Signed on ${showDay(facts.signedAt)} by `),
      {is: "strong", runs: words(name)},
      ...words(`, ${role}, for ${facts.body}.`),
    ],
    sealed: words(
      `What was signed, text, figures and register, has the fingerprint ${facts.content}. The figures were counted from ` +
        `warehouse version ${facts.warehouse.version.slice(0, 12)}, made on ${showDay(facts.warehouse.asAt)}.`,
    ),
    history: [facts, ...[...facts.earlier].reverse()].map(({release, signedAt, changes}) => ({
      title: `Release ${release}, signed on ${showDay(signedAt)}`,
      changes:
        changes.length > 0 ? changes : [release === 1 ? "The first release." : "No figure and no sentence changed."],
    })),
    mistake: email
      ? [
          ...words("Found a mistake? Write to "),
          mailRun(email),
          ...words(". A correction is a new release; this one stays as it is."),
        ]
      : [],
    version: model.bound.book.version,
    files: model.files,
  };
}

const READING: Closing["reading"] = [
  {
    term: {is: "text", text: "1,234 [1]"},
    means:
      "Counted from data that is held. The number in brackets is that of the note that says what was counted, and from what.",
  },
  {
    term: {is: "text", text: "“£2 million” [2]"},
    means: "Quoted: taken from a document that is named in the note, not counted here.",
  },
  {term: {is: "text", text: "up, down"}, means: "Which way a figure moved and by how much. It does not say why."},
  {
    term: {is: "verdict", shape: "fall", words: "Larger than chance would explain"},
    means: "A steady process would rarely move this far by itself. It does not say what caused the change.",
  },
  {
    term: {is: "verdict", shape: "across", words: "Not distinguishable from chance"},
    means: "The change may be nothing more than ordinary variation. It does not say that nothing changed.",
  },
  {
    term: {is: "verdict", shape: "none", words: "Cannot be judged"},
    means: "No earlier figure, a changed definition, missing months, or too few to tell. The reason is always given.",
  },
  {
    term: {is: "text", text: "By chance alone"},
    means:
      "How far the number could lie from what it is if the same process ran again, 95 times in 100. What is counted is counted in " +
      "full: this is the variation of what happens, not an error of counting.",
  },
  {
    term: {is: "text", text: "percentage points"},
    means: "The difference between two shares. From 40% to 50% is 10 percentage points, and a quarter more.",
  },
  {
    term: {is: "gap", text: "suppressed"},
    means: "Held, but too small to publish without a risk of naming somebody.",
  },
  {
    term: {is: "gap", text: "incomplete"},
    means: "Part of the period is missing. No total is shown, because it would read as a fall.",
  },
  {term: {is: "gap", text: "not available"}, means: "Nothing was supplied that could be counted."},
];
