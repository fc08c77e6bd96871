/**
 * What data.police.uk says became of a crime: as "Last outcome category" of street files and as "Outcome type" of outcomes files.
 * Coarser than Home Office outcome types and with the courts' results besides, so the two are never mixed.
 */
export interface PoliceUkOutcome {
  readonly name: string;
  /** Home Office outcome types that it stands for, where that is clear. */
  readonly types?: readonly number[];
  /** Named otherwise before the renaming of May 2014. */
  readonly before?: string;
  /** Says that nothing is known yet, or no longer: such a row is no outcome. */
  readonly pending?: true;
}

/**
 * Every category of the archive from December 2010 to 2025, as the archive writes them since the renaming of May 2014.
 * Source: data.police.uk, street and outcomes files (Open Government Licence v3.0); the old names are those of its announcement of
 * the renaming, and of the API's list of categories. "Unable to prosecute suspect" stands for several of the types 11 to 17; which of
 * them is not published.
 */
export const policeUkOutcomes: readonly PoliceUkOutcome[] = [
  {name: "Action to be taken by another organisation", types: [20]},
  {name: "Awaiting court outcome", pending: true},
  {name: "Court case unable to proceed"},
  {name: "Court result unavailable", pending: true},
  {name: "Defendant found not guilty", before: "Suspect found not guilty"},
  {name: "Defendant sent to Crown Court"},
  {name: "Formal action is not in the public interest", types: [9, 10]},
  {name: "Further action is not in the public interest"},
  {name: "Further investigation is not in the public interest", types: [21]},
  {name: "Investigation complete; no suspect identified", types: [18], before: "No further action"},
  {name: "Local resolution", types: [8]},
  {name: "Offender deprived of property"},
  {name: "Offender fined"},
  {name: "Offender given a caution", types: [2, 3]},
  {name: "Offender given a drugs possession warning", types: [7]},
  {name: "Offender given absolute discharge"},
  {name: "Offender given community sentence", before: "Offender given community penalty"},
  {name: "Offender given conditional discharge"},
  {name: "Offender given penalty notice", types: [6]},
  {name: "Offender given suspended prison sentence"},
  {name: "Offender ordered to pay compensation"},
  {name: "Offender otherwise dealt with"},
  {name: "Offender sent to prison", before: "Offender imprisoned"},
  {name: "Status update unavailable", pending: true},
  {name: "Suspect charged", types: [1]},
  {name: "Suspect charged as part of another case", types: [4], before: "Offender sentenced as part of another case"},
  {name: "Unable to prosecute suspect"},
  {name: "Under investigation", pending: true},
];

/** Every name that a file may give an outcome, the old ones among them. */
export const policeUkOutcomeNames: readonly string[] = policeUkOutcomes.flatMap(({name, before}) =>
  before === undefined ? [name] : [name, before],
);
