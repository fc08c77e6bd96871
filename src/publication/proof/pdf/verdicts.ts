import type {PdfDocument} from "../../../formats/pdf/document.ts";
import {elementsIn, type PdfElement, textIn} from "../../../formats/pdf/structure.ts";
import {say} from "../../../language/say.ts";
import {endsWords, readingSentence, verdictSentence, verdictWords, whyWords} from "../../../language/verdict-words.ts";
import {historyFor, verdictOn} from "../../../vocabulary/figure-book.ts";
import type {Verdict} from "../../../vocabulary/verdict.ts";
import type {Release} from "../../release/read-release.ts";
import {RELEASE} from "../../release/release-files.ts";
import {joined} from "../read-words.ts";
import {type Fault, onPage} from "./fault.ts";
import {languageIn, rangesOf, squeezed, valueIn} from "./forms.ts";
import {measuredRows} from "./measured-rows.ts";

/** Every verdict stands with the interval, or the reason, that figures.json has; every sentence of chance in the text is there. */
export function verdictFaults(pdf: PdfDocument, release: Release): readonly Fault[] {
  const elements = [...elementsIn(pdf.structure)];
  return [...rowFaults(elements, release), ...boxFaults(elements, release), ...sentenceFaults(pdf, release)];
}

/** Under its words: its interval where it is judged, else why it is not. */
function whole(verdict: Verdict, release: Release): string {
  const language = languageIn(release);
  const more = verdict.kind === "cannot-be-judged" ? whyWords(verdict, language) : endsWords(verdict, language);
  return `${verdictWords(verdict, language)} ${more}`;
}

/** A row of the table of measures: the last cell is the verdict on the two periods of the statement. */
function rowFaults(elements: readonly PdfElement[], release: Release): readonly Fault[] {
  return measuredRows(elements, release).flatMap(({row, before, after}) => {
    const found = textIn(row.children.filter((cell) => typeof cell !== "string")[4]!);
    const verdict = verdictOn(release.figures, before, after);
    const none = say(languageIn(release), "not-compared");
    const expected = verdict ? whole(verdict, release) : none;
    if ([expected, none].some((one) => squeezed(one) === squeezed(found))) return [];
    const what = `the verdict on ${before} to ${after}${onPage(row)}`;
    return [{code: "pdf-figure-differs", what, expected: `“${expected}”`, found: `“${found}”`}];
  });
}

/** Beside a key figure: a verdict of the release with its own interval, a range of one of its figures. */
function boxFaults(elements: readonly PdfElement[], release: Release): readonly Fault[] {
  const verdicts = release.figures.changes.map(({verdict}) => ({
    lead: squeezed(verdictWords(verdict, languageIn(release))),
    text: whole(verdict, release),
  }));
  const ranges = release.figures.figures.flatMap(({id}) => {
    const figure = valueIn(release, id);
    return figure ? rangesOf(release, figure) : [];
  });
  const chance = `${say(languageIn(release), "by-chance-alone")}: `;
  return elements.flatMap((element) => {
    if (element.tag !== "P") return [];
    const text = textIn(element);
    const like = verdicts.filter(({lead}) => leadOf(element) === lead).map((one) => one.text);
    const allowed = squeezed(text).startsWith(squeezed(chance)) ? ranges.map((range) => `${chance}${range}`) : like;
    if (allowed.length === 0 || allowed.some((one) => squeezed(one) === squeezed(text))) return [];
    const what = `what is said of chance${onPage(element)}`;
    return [{code: "pdf-figure-differs", what, expected: `“${allowed[0]}”`, found: `“${text}”`}];
  });
}

/** What a paragraph opens with in strong letters. */
function leadOf({children}: PdfElement): string | undefined {
  const first = children.find((child) => typeof child !== "string" || child.trim() !== "");
  return typeof first === "object" && first.tag === "Strong" ? squeezed(textIn(first)) : undefined;
}

/** Of the tags whose words are a whole sentence. */
function sentenceFaults(pdf: PdfDocument, release: Release): readonly Fault[] {
  const page = joined(pdf.structure.map(textIn).join(" "));
  return release.statement.tags.flatMap(({n, kind, gap, figures}) => {
    if (gap || (kind !== "verdict" && kind !== "trend")) return [];
    const expected = kind === "trend" ? trend(release, figures[0]) : sentence(release, figures);
    if (expected !== undefined && page.includes(joined(expected))) return [];
    const what = `tag ${n} of ${RELEASE.statement}, ${figures.join(" to ")}`;
    return [
      {code: "pdf-tag-differs", what, expected: `“${expected ?? "no such sentence"}”`, found: "other words or none"},
    ];
  });
}

function sentence(release: Release, [before = "", after = ""]: readonly string[]): string | undefined {
  const verdict = verdictOn(release.figures, before, after);
  return verdict && verdictSentence(verdict, languageIn(release));
}

function trend(release: Release, id: string | undefined): string | undefined {
  const figure = release.figures.figures.find((one) => one.id === id);
  const measure = release.measures.measures.find((one) => one.id === figure?.measure);
  const history = figure && historyFor(release.figures, figure);
  if (!measure || history?.reading === undefined) return undefined;
  const {level, places} = measure;
  return readingSentence(history.reading, {step: history.step, level, places, language: languageIn(release)});
}
