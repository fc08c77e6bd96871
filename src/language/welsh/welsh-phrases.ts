import type {PhraseKey} from "../english-phrases.ts";

/** Words in Welsh, and whether a Welsh speaker has read and passed them. Until then every page that shows them says so. */
export interface Phrase {
  readonly words: string;
  readonly reviewed: boolean;
}

/** Nobody has checked it yet: a speaker who passes a phrase writes `{words: "…", reviewed: true}` in its place. */
export function draft(words: string): Phrase {
  return {words, reviewed: false};
}

/** Every phrase of `ENGLISH` in Welsh. A noun after a number is singular, so `point` and `points` are alike. */
export const WELSH: Readonly<Record<PhraseKey, Phrase>> = {
  span: draft("{first} i {last}"),
  "year-to": draft("y flwyddyn hyd at fis {month}"),

  up: draft("i fyny {size}"),
  down: draft("i lawr {size}"),
  level: draft("dim newid"),
  point: draft("{number} pwynt canran"),
  points: draft("{number} pwynt canran"),
  over: draft("dros {value}"),
  "not-over": draft("nid dros {value}"),
  seconds: draft("{seconds} eiliad"),
  "minutes-and-seconds": draft("{minutes} munud {seconds} eiliad"),

  "at-least": draft("o leiaf {value}"),
  "at-most": draft("dim mwy na {value}"),
  about: draft("tua {value}"),

  suppressed: draft("wedi'i atal"),
  "not-available": draft("ddim ar gael"),
  "not-applicable": draft("ddim yn berthnasol"),
  "not-yet-published": draft("heb ei gyhoeddi eto"),
  "incomplete-period": draft("cyfnod anghyflawn"),
  "incomplete-of": draft("anghyflawn: {held} o {months} mis"),
  "zero-denominator": draft("ddim yn berthnasol: dim i gymryd cyfran ohono"),
  "not-held": draft("heb ei gadw"),
  "not-a-share": draft("nid yw'n gyfran o ddim"),
  "no-percentage": draft("dim canran: nid oedd dim yn {period}"),
  "points-of-shares": draft("dim ond i gyfrannau y mae pwyntiau canran yn perthyn"),
  "difference-is-points": draft("mewn pwyntiau canran y mae gwahaniaeth rhwng dwy gyfran"),
  "no-contact": draft("dim manylion cyswllt"),
  "no-such-measure": draft("dim mesur “{id}”"),
  "no-such-area": draft("dim ardal “{id}”"),
  "no-such-initiative": draft("dim menter “{id}”"),

  provisional: draft("dros dro"),
  revised: draft("diwygiedig"),
  "break-in-series": draft("toriad yn y gyfres"),
  "derived-from-rounded": draft("wedi'i gyfrifo o rifau wedi'u talgrynnu"),

  "larger-than-chance": draft("Yn fwy nag y byddai siawns yn ei esbonio"),
  "not-distinguishable": draft("Ni ellir ei wahaniaethu oddi wrth siawns"),
  "cannot-be-judged": draft("Ni ellir ei farnu"),
  "change-larger-than-chance": draft("Mae'r newid yn fwy nag y byddai siawns yn ei esbonio ({ends})"),
  "change-not-distinguishable": draft("Ni ellir gwahaniaethu'r newid oddi wrth siawns ({ends})"),
  "change-cannot-be-judged": draft("Ni ellir barnu'r newid: {why}"),
  "no-verdict": draft("dim dyfarniad: nid yw'r ddau gyfnod yr un hyd ac ar wahân"),
  "why-zero-base": draft("nid oedd dim yn y cyfnod cynharach"),
  "why-base-below-six": draft("roedd llai na chwech yn y cyfnod cynharach, rhy ychydig i farnu newid wrthynt"),
  "why-no-counts": draft("nid yw'r cyfrifon y tu ôl iddo yn cael eu cadw"),
  "why-not-held": draft("nid yw ffigur yn cael ei gadw"),
  "why-suppressed": draft("mae ffigur wedi'i atal"),
  "why-incomplete": draft("mae cyfnod yn anghyflawn"),
  "why-definition-changed": draft("newidiodd y diffiniad rhwng y cyfnodau"),
  "why-different-sources": draft("cyfrifwyd y ddau gyfnod o ffynonellau gwahanol"),
  "why-not-a-part": draft("nid yw'r hyn a gyfrifir yn rhan o gyfanwaith"),
  "why-not-of-chance": draft("nid cyfrif o ddigwyddiadau ydyw, felly nid oes gan siawns ran ynddo"),
  "by-method": draft("yn ôl {method}"),
  "by-independent": draft("yn ôl {method}, gan gymryd bod digwyddiadau'n annibynnol: cedwir llai na 24 mis"),
  "by-wider-poisson": draft("yn ôl Poisson, y cyfwng lletaf, er y caniatawyd am wasgariad o {factor} o {span}"),
  "by-dispersion": draft("yn ôl {method} gyda gwasgariad o {factor} o {span}"),
  "span-months": draft("{n} mis"),
  "span-quarters": draft("{n} chwarter"),
  "exact conditional Poisson": draft("Poisson"),
  "quasi-Poisson": draft("cwasi-Poisson"),
  "Newcombe score": draft("dull sgôr Newcombe"),
  "Newcombe score with dispersion": draft("dull sgôr Newcombe gyda gwasgariad"),

  between: draft("{lower} i {upper}"),
  "between-points": draft("{lower} i {upper} pwynt canran"),
  anything: draft("unrhyw beth"),
  "up-to": draft("unrhyw beth hyd at {upper}"),
  "up-to-points": draft("unrhyw beth hyd at {upper} pwynt canran"),
  "and-above": draft("{lower} neu unrhyw beth uwch"),
  "and-above-points": draft("{lower} pwynt canran neu unrhyw beth uwch"),
  "interval-by": draft("cyfwng 95% yn ôl {method}"),
  "exact Poisson": draft("dull union Poisson"),
  Byar: draft("dull Byar"),
  Wilson: draft("dull sgôr Wilson"),
  "no-interval-not-of-chance": draft("dim cyfwng: nid cyfrif o ddigwyddiadau ydyw"),
  "no-interval-not-a-part": draft("dim cyfwng: nid yw'r hyn a gyfrifir yn rhan o gyfanwaith"),
  "no-interval-no-spread": draft("dim cyfwng: nid yw'r atebion y tu ôl i'r cymedr yn cael eu cadw"),
  "no-interval": draft("dim cyfwng: nid yw ei gyfrifon yn cael eu cadw"),
  "interval-of-number": draft("gyda'r rhif y mae cyfwng yn mynd, nid gyda geiriau amdano"),

  month: draft("mis"),
  months: draft("mis"),
  quarter: draft("chwarter"),
  quarters: draft("chwarter"),
  "each-month": draft("{value} y mis"),
  "each-quarter": draft("{value} y chwarter"),
  average: draft("y cyfartaledd o {value}"),
  "reading-none": draft(
    "mae'r {n} {points} diwethaf yn amrywio o gwmpas {average} fel y byddai siawns yn peri, o fewn {limits}",
  ),
  "reading-above-limit": draft("mae'r {point} diwethaf yn uwch na'r amrediad o {limits} y byddai siawns yn ei esbonio"),
  "reading-below-limit": draft("mae'r {point} diwethaf yn is na'r amrediad o {limits} y byddai siawns yn ei esbonio"),
  "reading-rising-trend": draft(
    "mae'r 7 {points} diwethaf yn codi un ar ôl y llall, ac ni fyddai siawns yn esbonio hynny",
  ),
  "reading-falling-trend": draft(
    "mae'r 7 {points} diwethaf yn gostwng un ar ôl y llall, ac ni fyddai siawns yn esbonio hynny",
  ),
  "reading-above-two-of-three": draft(
    "mae 2 o'r 3 {points} diwethaf ymhell uwchlaw {average}, a'r trydydd uwchlaw iddo, ac ni fyddai siawns yn esbonio hynny",
  ),
  "reading-below-two-of-three": draft(
    "mae 2 o'r 3 {points} diwethaf ymhell islaw {average}, a'r trydydd islaw iddo, ac ni fyddai siawns yn esbonio hynny",
  ),
  "reading-above-shift": draft(
    "mae'r 7 {points} diwethaf i gyd uwchlaw {average}, ac ni fyddai siawns yn esbonio hynny",
  ),
  "reading-below-shift": draft("mae'r 7 {points} diwethaf i gyd islaw {average}, ac ni fyddai siawns yn esbonio hynny"),
  "no-trend": draft("dim tuedd: cedwir llai na deuddeg mis neu chwarter yn olynol"),

  unreviewed: draft("Nid yw geiriau Cymraeg y dudalen hon wedi'u gwirio gan siaradwr Cymraeg."),
};
