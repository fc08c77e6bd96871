import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {Language} from "../language.ts";
import {draft, type Phrase} from "./welsh-phrases.ts";

/** What a measure is called in a language; undefined where nobody has said it in that one. */
export function measureTitle(
  {id, title, titleCy}: Pick<CatalogueMeasure, "id" | "title" | "titleCy">,
  language: Language,
): string | undefined {
  return language === "en" ? title : (titleCy ?? WELSH_MEASURES[id]?.words);
}

/** What a measure is called in a language, or else in English. */
export function shownTitle(measure: Pick<CatalogueMeasure, "id" | "title" | "titleCy">, language: Language): string {
  return measureTitle(measure, language) ?? measure.title;
}

/** The titles of our own measures in Welsh, by id; an office writes those of its own as `title-cy`. */
export const WELSH_MEASURES: Readonly<Record<string, Phrase>> = {
  homicides: draft("Dynladdiadau"),
  "homicides-rolling": draft("Dynladdiadau, 12 mis treigl"),
  "homicides-domestic-abuse": draft("Dynladdiadau'n gysylltiedig â cham-drin domestig"),
  "homicides-domestic-abuse-share": draft("Cyfran y dynladdiadau'n gysylltiedig â cham-drin domestig"),
  "domestic-abuse-arrests": draft("Arestiadau cam-drin domestig"),
  "civil-protection-orders": draft("Gorchmynion amddiffyn sifil"),
  "serious-youth-violence": draft("Trais difrifol gan ieuenctid"),
  "knife-related-youth-violence": draft("Trais ieuenctid yn ymwneud â chyllyll"),
  "violence-with-injury": draft("Trais gydag anaf"),
  "possession-of-weapons": draft("Meddu ar arfau"),
  "stop-searches-for-weapons": draft("Stopio a chwilio am arfau"),
  "serious-youth-violence-positive-outcomes": draft("Canlyniadau cadarnhaol trais difrifol gan ieuenctid"),
  "serious-youth-violence-positive-outcome-rate": draft("Cyfradd canlyniadau cadarnhaol trais difrifol gan ieuenctid"),
  "drug-offences": draft("Troseddau cyffuriau"),
  "drug-trafficking": draft("Masnachu cyffuriau"),
  "stop-searches-for-drugs": draft("Stopio a chwilio am gyffuriau"),
  "officers-trained-naloxone": draft("Swyddogion wedi'u hyfforddi i gario Naloxone"),
  "value-of-seizures": draft("Gwerth y nwyddau a atafaelwyd"),
  "neighbourhood-crime": draft("Troseddau cymdogaeth"),
  "residential-burglary": draft("Bwrgleriaeth breswyl"),
  "personal-robbery": draft("Lladrad personol"),
  "theft-from-the-person": draft("Dwyn oddi ar berson"),
  "vehicle-offences": draft("Troseddau cerbydau"),
  "victim-satisfaction": draft("Boddhad dioddefwyr"),
  "domestic-abuse-victim-satisfaction": draft("Boddhad dioddefwyr cam-drin domestig"),
  "999-answered-within-10-seconds": draft("Galwadau 999 a atebwyd o fewn 10 eiliad"),
  "101-answered-within-target": draft("Galwadau 101 a atebwyd o fewn y targed"),
  "charged-or-summonsed-share": draft("Troseddau â chyhuddiad neu wŷs"),
  "victims-did-not-support-share": draft("Troseddau a gaewyd am nad oedd y dioddefwr yn cefnogi camau gweithredu"),
  "victim-services-funding": draft("Cyllid gwasanaethau dioddefwyr"),
  "fraud-and-cyber-reports": draft("Adroddiadau am dwyll a seiberdroseddu"),
  "national-fraud-offences": draft("Troseddau twyll, Cymru a Lloegr"),
  "homicides-rate": draft("Dynladdiadau fesul miliwn o bobl"),
  "violence-with-injury-rate": draft("Trais gydag anaf fesul 1,000 o bobl"),
  "possession-of-weapons-rate": draft("Meddu ar arfau fesul 1,000 o bobl"),
  "drug-offences-rate": draft("Troseddau cyffuriau fesul 1,000 o bobl"),
  "drug-trafficking-rate": draft("Masnachu cyffuriau fesul 1,000 o bobl"),
  "neighbourhood-crime-rate": draft("Troseddau cymdogaeth fesul 1,000 o bobl"),
  "residential-burglary-rate": draft("Bwrgleriaeth breswyl fesul 1,000 o bobl"),
  "personal-robbery-rate": draft("Lladrad personol fesul 1,000 o bobl"),
  "theft-from-the-person-rate": draft("Dwyn oddi ar berson fesul 1,000 o bobl"),
  "vehicle-offences-rate": draft("Troseddau cerbydau fesul 1,000 o bobl"),
};
