import {readingSentence} from "../../../language/english-verdicts.ts";
import type {MeasureFacts} from "../model/measures.ts";
import type {Here} from "./here.ts";

/** What a measure's series says of its end, in a sentence. */
export function Spark({facts, here}: {readonly facts: MeasureFacts; readonly here: Here}) {
  const {history, measure} = facts;
  if (history?.reading === undefined) return null;
  const how = {step: history.step, level: measure.level, places: measure.places, language: here.tongue.code};
  return <p class="small soft">{readingSentence(history.reading, how)}.</p>;
}
