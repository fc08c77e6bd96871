import {draft, type Phrase} from "../welsh/welsh-phrases.ts";
import type {EvaluationKey} from "./english-evaluation.ts";

/** What is said of an evaluation, in Welsh; nobody has checked it yet. */
export const WELSH_EVALUATION: Readonly<Record<EvaluationKey, Phrase>> = {
  found: draft(
    "Yn y {months} mis ar ôl iddi ddechrau, roedd y nifer a gofnodwyd ar gyfer {what} yn {where} {size} {expected}",
  ),
  lower: draft("{size} yn is na"),
  higher: draft("{size} yn uwch na"),
  same: draft("yr un fath â"),
  interval: draft("cyfwng 95% {lower} i {upper}"),
  "not-distinguishable": draft("na ellir ei wahaniaethu oddi wrth siawns"),
  "larger-than-chance": draft("sy'n fwy nag y byddai siawns yn ei esbonio"),
  "no-cause": draft("Dull: {design}. Nid yw'n dangos yr achos"),
  and: draft("{first} a {last}"),

  "expected-year-before": draft("yn y 12 mis cyn iddi ddechrau"),
  "expected-months-before": draft("yn yr un misoedd flwyddyn ynghynt"),
  "expected-own-course": draft("yr hyn y byddai ei hynt ei hun cynt yn peri ei ddisgwyl"),
  "expected-control": draft("yr hyn y byddai {control} yn peri ei ddisgwyl"),
  "expected-both-courses": draft("yr hyn y byddai ei hynt ei hun a hynt {control} yn peri ei ddisgwyl"),
  "expected-mix": draft("yr hyn y byddai cymysgedd o {control} yn peri ei ddisgwyl"),
  "control-one": draft("yr ardal y'i cymherir â hi"),
  "control-several": draft("y {n} ardal y'i cymherir â nhw"),
  "control-rest": draft("gweddill ardal yr heddlu"),

  "before-and-after": draft("cyn ac ar ôl heb ardal reoli"),
  "interrupted-series": draft("cyfres doredig heb ardal reoli"),
  "before-and-after-with-control": draft("cyn ac ar ôl gydag ardal reoli"),
  "interrupted-series-with-control": draft("cyfres doredig gydag ardal reoli"),
  "several-controls": draft("cyn ac ar ôl gyda sawl ardal reoli"),
  "synthetic-control": draft("ardal reoli synthetig"),

  level: draft("Cryfder y dystiolaeth: lefel {level} o 5 ar Raddfa Dulliau Gwyddonol Maryland."),
  compared: draft("Cyfrifon a gymharwyd, {before} a {after}: {treated} yn {where}{control}."),
  "compared-control": draft("; {counts} yn {control}"),
  "counts-of": draft("{before} a {after}"),
  "left-out": draft("Gadewir {month}, pan ddechreuodd, allan."),
  "other-ways": draft("O edrych mewn ffyrdd eraill: {ways}."),
  way: draft("{design}: {size} y disgwyl ({interval})"),
  "way-placebo": draft("{design}: {size} y disgwyl (gwahaniaeth cymaint mewn {share} o'r ardaloedd)"),
  displaced: draft(
    "Yn yr ardal o'i hamgylch gwaethygodd y nifer o'i gymharu, a gall peth fod wedi symud yno (cyniferydd dadleoli pwysol {quotient}; o dan −1 symudodd mwy nag a enillwyd).",
  ),
  shared: draft("Gwellodd yr ardal o'i hamgylch hefyd (cyniferydd dadleoli pwysol {quotient})."),

  "began-at-a-peak": draft(
    "Dechreuodd pan oedd y nifer allan o'r arfer ({month}). Mae nifer o'r fath yn tueddu i ddod yn ôl ohono'i hun, beth bynnag a wneir (atchweliad at y cymedr).",
  ),
  "few-months": draft("Ychydig o fisoedd a gedwir: {before} cynt a {after} wedyn. Byddai o leiaf 24 a 12 yn well."),
  "unlike-before": draft(
    "Roedd yr ardaloedd yn mynd i gyfeiriadau gwahanol cyn iddi ddechrau, felly canllaw gwael yw'r naill i'r hyn i'w ddisgwyl o'r llall.",
  ),
  "other-initiatives": draft("Dechreuwyd hefyd yn y misoedd hyn, yno ac ar gyfer yr un flaenoriaeth: {names}."),
  "found-by-looking": draft(
    "Canfyddir mwy o hyn lle chwilir mwy: gall newid fod yn newid mewn gwaith heddlu ac nid mewn troseddu.",
  ),

  "not-evaluated": draft("Heb ei gwerthuso: {why}"),
  "no-plan": draft("dim gwerthusiad: nid yw'r gofrestr yn dweud sut y mae i'w gwerthuso"),
  "no-dates": draft("ni roddir diwrnod y dechreuodd"),
  "not-a-count": draft("dim ond cyfrifon fesul mis a werthusir, ac nid yw hwn yn un"),
  "no-months": draft("ni chedwir misoedd o {what} ar gyfer {area}"),
  suppressed: draft("mae cyfrifon bach {area} wedi'u cuddio"),
  "different-sources": draft("daw misoedd {area} o ffynhonnell wahanol i'r rhai y'u cymherid â nhw"),
  "too-few-before": draft("cedwir {months} mis cyn iddi ddechrau, ac mae angen {needed}"),
  "too-few-after": draft("cedwir {months} mis ar ôl iddi ddechrau, ac mae angen {needed}"),
  "too-little-crime": draft("roedd rhy ychydig o droseddau i'w cymharu"),
};
