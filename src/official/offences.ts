import list from "./offences.json" with {type: "json"};

/** An offence as the Home Office counts it: `28I`, "Burglary in a home", "Residential burglary", "Theft offences". */
export interface Offence {
  readonly code: string;
  readonly name: string;
  readonly subgroup: string;
  readonly group: string;
}

/**
 * The offences that the Home Office counts, by code, with their latest name and subgroup. Source and licence: offences.json.
 * Codes come and go with the counting rules, so an unknown code is a question, not an error.
 */
export const offences: readonly Offence[] = list.offences;

export function offenceCoded(code: string): Offence | undefined {
  return BY_CODE.get(code);
}

const BY_CODE: ReadonlyMap<string, Offence> = new Map(offences.map((offence) => [offence.code, offence]));
