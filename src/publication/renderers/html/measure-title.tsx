import type {Language} from "../../../language/language.ts";
import {measureTitle} from "../../../language/welsh/welsh-measures.ts";
import type {CatalogueMeasure} from "../../../vocabulary/catalogue.ts";
import {InEnglish} from "../../ui/in-english.tsx";

/** What a measure is called in the language of the page; in English, and marked so, where nobody has said it in that one. */
export function MeasureTitle({measure, page}: {readonly measure: CatalogueMeasure; readonly page: Language}) {
  return measureTitle(measure, page) ?? <InEnglish page={page}>{measure.title}</InEnglish>;
}
