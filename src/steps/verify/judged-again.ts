import {evaluateBook} from "../../figures/evaluation/evaluate-book.ts";
import {judgeBook} from "../../figures/verdicts/judge-book.ts";
import type {Release} from "../../publication/release/read-release.ts";
import {type Finding, must} from "../../vocabulary/finding.ts";

/**
 * Every interval, reading, verdict and evaluation of a release worked out again from the figures and months that it publishes: whoever holds the
 * folder needs nothing else.
 */
export function judgedAgain({
  figures: book,
  measures: {measures},
  register: {initiatives},
}: Release): readonly Finding[] {
  const counted = {
    ...book,
    figures: book.figures.map(({interval: _, ...figure}) => figure),
    histories: book.histories.map(({reading: _, ...history}) => history),
  };
  const again = evaluateBook(judgeBook(counted, {measures}), {initiatives, measures});
  return [
    ...differences("the interval of", intervals(book), intervals(again)),
    ...differences("the reading of", readings(book), readings(again)),
    ...differences("the verdict on", verdicts(book), verdicts(again)),
    ...differences("the evaluation of", evaluations(book), evaluations(again)),
  ];
}

type Book = ReturnType<typeof judgeBook>;
type Said = ReadonlyMap<string, string>;

function intervals({figures}: Pick<Book, "figures">): Said {
  return new Map(figures.map(({id, interval}) => [id, JSON.stringify(interval ?? null)]));
}

function readings({histories}: Pick<Book, "histories">): Said {
  return new Map(histories.map(({measure, area, reading}) => [`${measure}@${area}`, JSON.stringify(reading ?? null)]));
}

function verdicts({changes}: Pick<Book, "changes">): Said {
  return new Map(changes.map(({before, after, verdict}) => [`${before} to ${after}`, JSON.stringify(verdict)]));
}

function evaluations(book: Pick<Book, "evaluations">): Said {
  return new Map(book.evaluations.map(({initiative, ...found}) => [initiative, JSON.stringify(found)]));
}

function differences(what: string, published: Said, again: Said): readonly Finding[] {
  const places = [...new Set([...published.keys(), ...again.keys()])].sort();
  return places.flatMap((place) => {
    const [found, expected] = [published.get(place) ?? "nothing", again.get(place) ?? "nothing"];
    if (found === expected) return [];
    const message = `${what} ${place}: the release has ${found}; worked out again from its figures it is ${expected}.`;
    const advice = "Find out whether the release or the method was changed, and publish a correction.";
    return [must("judged-differently", message, {at: {file: "figures.json"}, advice})];
  });
}
