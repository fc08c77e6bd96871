export type AreaKind = "police-force-area" | "community-safety-partnership" | "local-authority" | "nation";

/** A piece of ground, told by its official code (`E23000014`). `without ground` bodies such as British Transport Police are not areas. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
}
