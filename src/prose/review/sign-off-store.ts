import type {SignOff} from "./sign-off.ts";

/** Where records of sign-off rest: one a statement, the last one written. */
export interface SignOffStore {
  /** Undefined when the statement was never signed. @throws Refusal when its record cannot be read. */
  read(statement: string): Promise<SignOff | undefined>;
  /** All or nothing: a record is whole on disk, or the one before it stands. @throws Refusal when it cannot be written. */
  write(record: SignOff): Promise<void>;
}
