import type {Judging} from "../../figures/coverage/judge.ts";
import {offences} from "../../official/offences.ts";

const RECORDED_CRIME = {
  source: "home-office-recorded-crime",
  subject: "recorded-crime",
  title: "the Home Office's recorded crime without fraud",
} as const;

/** Which sources are held against which, and which supplied numbers count events. A force's own extract may be of some offences only. */
export const judging: Judging = {
  secondSources: [{rows: "police-uk-street", ...RECORDED_CRIME}],
  volumes: new Set([RECORDED_CRIME.subject, "recorded-outcomes", "999-calls", "101-calls", "fraud-and-cyber-reports"]),
};

/** Offences of the Home Office's tables that no street file has: forces have recorded no fraud since 2013. */
export const LEFT_OUT: readonly string[] = offences
  .filter(({group}) => group === "Fraud offences")
  .map(({code}) => code);
