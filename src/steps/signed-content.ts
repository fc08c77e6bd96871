import {contentFingerprint} from "../prose/review/content-fingerprint.ts";
import type {Fingerprint} from "../prose/review/sign-off.ts";
import type {BoundStatement} from "./bind-statement.ts";
import type {Settings} from "./workspace/settings.ts";

/** The fingerprint of what a signature covers: the statement's source, its figures, the measures, the framework and the register. */
export function signedContent(
  {bound, measures, framework, register}: BoundStatement,
  {body, contact, synthetic}: Settings,
): Fingerprint {
  return contentFingerprint({
    statement: bound.statement.text,
    register,
    book: bound.book,
    measures: {measures, body, contact, synthetic},
    framework,
  });
}
