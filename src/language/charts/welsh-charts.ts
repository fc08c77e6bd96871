import {draft, type Phrase} from "../welsh/welsh-phrases.ts";
import type {ChartKey} from "./english-charts.ts";

/** What charts say in Welsh, as far as it is drafted; nobody has checked it yet. The rest is said in English. */
export const WELSH_CHARTS: Readonly<Partial<Record<ChartKey, Phrase>>> = {
  "in-words": draft("Mewn geiriau."),
  numbers: draft("Rhifau'r siart hon"),
  source: draft("Ffynhonnell: {source}."),
  and: draft("{first} a {last}"),
  to: draft("{first} i {last}"),
  month: draft("Mis"),
  quarter: draft("Chwarter"),
  months: draft("mis"),
  quarters: draft("chwarter"),
  "quarter-of": draft("{first} i {last}"),
  "not-held": draft("heb ei gadw"),
  "not-comparable": draft("ni ellir ei gymharu"),
  "no-change": draft("dim newid"),
  "head-measure": draft("Mesur"),
  "head-before": draft("Cyn"),
  "head-after": draft("Wedyn"),
  "head-change": draft("Newid"),
  "head-value": draft("Gwerth"),
  "head-mean": draft("Cymedr"),
  "head-force": draft("Heddlu"),
};
