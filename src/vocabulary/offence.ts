/** An offence as the Home Office counts it: `28I`, "Burglary in a home", "Residential burglary", "Theft offences". */
export interface Offence {
  readonly code: string;
  readonly name: string;
  readonly subgroup: string;
  readonly group: string;
}

/** A Home Office outcome type, 0 (not yet assigned) to 22. */
export interface OutcomeType {
  readonly number: number;
  readonly name: string;
}
