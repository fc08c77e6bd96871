/** A Home Office outcome type, 0 (not yet assigned) to 22. */
export interface OutcomeType {
  readonly number: number;
  readonly name: string;
}

/** Outcome types of the Home Office counting rules (crime outcomes open data; Open Government Licence v3.0). 0 is "not yet assigned". */
export const outcomeTypes: readonly OutcomeType[] = [
  "Not yet assigned an outcome",
  "Charged or summonsed",
  "Caution: youths",
  "Caution: adults",
  "Taken into consideration",
  "Offender has died",
  "Penalty notice for disorder",
  "Cannabis or khat warning",
  "Community resolution",
  "Prosecution not in the public interest (Crown Prosecution Service decision)",
  "Prosecution not in the public interest (police decision)",
  "Prosecution prevented: suspect under age",
  "Prosecution prevented: suspect too ill",
  "Prosecution prevented: victim or key witness dead or too ill",
  "Evidential difficulties: no suspect, victim does not support action",
  "Evidential difficulties: named suspect, victim supports action",
  "Evidential difficulties: named suspect, victim does not support action",
  "Prosecution time limit expired",
  "Investigation complete: no suspect identified",
  "Passed to the National Fraud Intelligence Bureau",
  "Action passed to another body",
  "Further investigation not in the public interest",
  "Diversionary, educational or intervention activity",
].map((name, number) => ({number, name}));
