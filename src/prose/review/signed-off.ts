import type {Checked} from "../checks/checked.ts";
import type {Fingerprint, Signatory, SignOff} from "./sign-off.ts";

/** Signatures: who put a name to exactly which content. Knows nothing of how the content came about, nor of where records rest. */

declare const proved: unique symbol;

/** A checked statement with a record that signs this very content. Only `proveSignedOff` makes one. */
export interface SignedOff {
  readonly [proved]: true;
  readonly checked: Checked;
  readonly record: SignOff;
}

/** What is signed, by whom, when. */
export interface Signing {
  readonly statement: string;
  readonly content: Fingerprint;
  readonly signatory: Signatory;
  /** ISO 8601. */
  readonly signedAt: string;
}

/** The record of a signature. Takes nothing but a checked statement. */
export function signOff({accepted}: Checked, {statement, content, signatory, signedAt}: Signing): SignOff {
  return {schema: 1, statement, content, signatory, signedAt, accepted};
}

/** Holds a record against the content as it is now; `refused` says in a sentence what is no longer what was signed. */
export function proveSignedOff(
  checked: Checked,
  {record, content}: {readonly record: SignOff; readonly content: Fingerprint},
): SignedOff | {readonly refused: string} {
  if (record.content === content) return {checked, record} as SignedOff;
  const {name, role} = record.signatory;
  const accepted = new Set(record.accepted.map(({finding, reason}) => `${finding.code}: ${reason}`));
  const unseen = checked.accepted.filter(({finding, reason}) => !accepted.has(`${finding.code}: ${reason}`));
  const also =
    unseen.length === 0 ? "" : ` Accepted since then: ${unseen.map(({finding}) => finding.code).join(", ")}.`;
  return {
    refused:
      `${name} (${role}) signed other content on ${record.signedAt.slice(0, 10)}: the text, its figures, the measures, the framework ` +
      `or the register has changed since (signed ${short(record.content)}, now ${short(content)}).${also} It must be signed again.`,
  };
}

function short(fingerprint: Fingerprint): string {
  return fingerprint.slice(0, 12);
}
