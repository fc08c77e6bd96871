import {drugOffences} from "./drugs/drug-offences.ts";
import {drugTrafficking} from "./drugs/drug-trafficking.ts";
import {officersTrainedNaloxone} from "./drugs/officers-trained-naloxone.ts";
import {stopSearchesForDrugs} from "./drugs/stop-searches-for-drugs.ts";
import {valueOfSeizures} from "./drugs/value-of-seizures.ts";
import {fraudAndCyberReports} from "./fraud-cyber/fraud-and-cyber-reports.ts";
import {nationalFraudOffences} from "./fraud-cyber/national-fraud-offences.ts";
import {civilProtectionOrders} from "./homicide/civil-protection-orders.ts";
import {domesticAbuseArrests} from "./homicide/domestic-abuse-arrests.ts";
import {homicides} from "./homicide/homicides.ts";
import {homicidesDomesticAbuse} from "./homicide/homicides-domestic-abuse.ts";
import {homicidesDomesticAbuseShare} from "./homicide/homicides-domestic-abuse-share.ts";
import {homicidesRolling} from "./homicide/homicides-rolling.ts";
import type {Measure} from "./measure.ts";
import {neighbourhoodCrime} from "./neighbourhood-crime/neighbourhood-crime.ts";
import {personalRobbery} from "./neighbourhood-crime/personal-robbery.ts";
import {residentialBurglary} from "./neighbourhood-crime/residential-burglary.ts";
import {theftFromThePerson} from "./neighbourhood-crime/theft-from-the-person.ts";
import {vehicleOffences} from "./neighbourhood-crime/vehicle-offences.ts";
import {ratesOf} from "./rates.ts";
import {knifeRelatedYouthViolence} from "./serious-violence/knife-related-youth-violence.ts";
import {possessionOfWeapons} from "./serious-violence/possession-of-weapons.ts";
import {seriousYouthViolence} from "./serious-violence/serious-youth-violence.ts";
import {seriousYouthViolencePositiveOutcomeRate} from "./serious-violence/serious-youth-violence-positive-outcome-rate.ts";
import {seriousYouthViolencePositiveOutcomes} from "./serious-violence/serious-youth-violence-positive-outcomes.ts";
import {stopSearchesForWeapons} from "./serious-violence/stop-searches-for-weapons.ts";
import {violenceWithInjury} from "./serious-violence/violence-with-injury.ts";
import {answered101WithinTarget} from "./victims/101-answered-within-target.ts";
import {answered999Within10Seconds} from "./victims/999-answered-within-10-seconds.ts";
import {chargedOrSummonsedShare} from "./victims/charged-or-summonsed-share.ts";
import {domesticAbuseVictimSatisfaction} from "./victims/domestic-abuse-victim-satisfaction.ts";
import {victimSatisfaction} from "./victims/victim-satisfaction.ts";
import {victimServicesFunding} from "./victims/victim-services-funding.ts";
import {victimsDidNotSupportShare} from "./victims/victims-did-not-support-share.ts";

/** In the order of the priorities they belong to. */
const counted: readonly Measure[] = [
  homicides,
  homicidesRolling,
  homicidesDomesticAbuse,
  homicidesDomesticAbuseShare,
  domesticAbuseArrests,
  civilProtectionOrders,
  seriousYouthViolence,
  knifeRelatedYouthViolence,
  violenceWithInjury,
  possessionOfWeapons,
  stopSearchesForWeapons,
  seriousYouthViolencePositiveOutcomes,
  seriousYouthViolencePositiveOutcomeRate,
  drugOffences,
  drugTrafficking,
  stopSearchesForDrugs,
  officersTrainedNaloxone,
  valueOfSeizures,
  neighbourhoodCrime,
  residentialBurglary,
  personalRobbery,
  theftFromThePerson,
  vehicleOffences,
  victimSatisfaction,
  domesticAbuseVictimSatisfaction,
  answered999Within10Seconds,
  answered101WithinTarget,
  chargedOrSummonsedShare,
  victimsDidNotSupportShare,
  victimServicesFunding,
  fraudAndCyberReports,
  nationalFraudOffences,
];

/** Every measure of ours. A measure that is not here does not exist. */
export const measures: readonly Measure[] = [...counted, ...ratesOf(counted)];
