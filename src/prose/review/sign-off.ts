import type {Finding} from "../../vocabulary/finding.ts";

/** SHA-256, in hexadecimal. */
export type Fingerprint = string & {readonly fingerprint: unique symbol};

/** A record of who signed what. `content` covers the statement's source, the figure book, the measures, the framework and the register. */
export interface SignOff {
  readonly schema: 1;
  readonly statement: string;
  readonly content: Fingerprint;
  readonly signatory: Signatory;
  /** ISO 8601. */
  readonly signedAt: string;
  /** *should* findings that stood, each accepted with its reason. */
  readonly accepted: readonly {readonly finding: Finding; readonly reason: string}[];
}

export interface Signatory {
  readonly name: string;
  readonly role: string;
}
