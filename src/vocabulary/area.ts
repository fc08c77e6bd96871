export type AreaKind =
  | "police-force-area"
  | "community-safety-partnership"
  | "local-authority"
  | "region"
  | "force-group"
  | "nation";

/** A piece of ground, told by its official code (`E23000014`). `without ground` bodies such as British Transport Police are not areas. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
  /** Of a nation, region or group: the codes of the police force areas that it is made of. */
  readonly members?: readonly string[];
  /** Of a partnership or local authority: the code of the police force area that it lies in. */
  readonly within?: string;
}
