export type AreaKind =
  | "police-force-area"
  | "community-safety-partnership"
  | "local-authority"
  | "region"
  | "nation"
  /** Forces put together by somebody: the metropolitan forces, a list of similar forces. */
  | "force-group";

/** A piece of ground, told by its official code (`E23000014`). `without ground` bodies such as British Transport Police are not areas. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly kind: AreaKind;
  /** Of a nation, a region or a group: the codes of the police force areas that make it up. */
  readonly members?: readonly string[];
  /** Of a partnership or a local authority: the code of the police force area it lies in. */
  readonly within?: string;
}
