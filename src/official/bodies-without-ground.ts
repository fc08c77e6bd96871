import {nameKey} from "./areas.ts";

/** Who stands among the forces in published tables and polices no area: never part of England and Wales's ground, never a force's. */
export interface BodyWithoutGround {
  readonly id: string;
  readonly name: string;
  /** Every writing of it, in whatever case. */
  readonly names: readonly string[];
  readonly kind: "police" | "fraud";
  /** Whose series goes on where this one ends. */
  readonly successor?: string;
}

/**
 * Seen in the Home Office's recorded crime open data tables, April 2012 to December 2025, or on data.police.uk: British Transport
 * Police and the bodies of fraud. The rest, and the name Report Fraud (from 2026), are general knowledge.
 */
export const bodiesWithoutGround: readonly BodyWithoutGround[] = [
  {id: "btp", name: "British Transport Police", names: ["British Transport Police", "BTP"], kind: "police"},
  {
    id: "ministry-of-defence-police",
    name: "Ministry of Defence Police",
    names: ["Ministry of Defence Police", "MoD Police"],
    kind: "police",
  },
  {
    id: "civil-nuclear-constabulary",
    name: "Civil Nuclear Constabulary",
    names: ["Civil Nuclear Constabulary", "Civil Nuclear Police"],
    kind: "police",
  },
  {id: "action-fraud", name: "Action Fraud", names: ["Action Fraud", "Report Fraud"], kind: "fraud"},
  {id: "cifas", name: "Cifas", names: ["Cifas"], kind: "fraud"},
  {id: "uk-finance", name: "UK Finance", names: ["UK Finance"], kind: "fraud"},
  {
    id: "ffa-uk",
    name: "Financial Fraud Action UK",
    names: ["Financial Fraud Action UK", "FFA UK"],
    kind: "fraud",
    successor: "uk-finance",
  },
  {
    id: "nfib",
    name: "National Fraud Intelligence Bureau",
    names: ["National Fraud Intelligence Bureau", "NFIB"],
    kind: "fraud",
  },
];

/** The body without ground of this name, in any case and with or without a footnote's mark; or undefined. */
export function bodyWithoutGround(name: string): BodyWithoutGround | undefined {
  return BY_NAME.get(nameKey(name));
}

const BY_NAME: ReadonlyMap<string, BodyWithoutGround> = new Map(
  bodiesWithoutGround.flatMap((body) => [body.id, ...body.names].map((name) => [nameKey(name), body] as const)),
);
