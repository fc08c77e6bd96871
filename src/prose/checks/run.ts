import {type Finding, inReadingOrder} from "../../vocabulary/finding.ts";
import type {Bound} from "../statement/bound.ts";
import type {Check, CheckContext} from "./check.ts";
import type {AcceptedFinding, Checked} from "./checked.ts";
import {registerLines} from "./register-lines.ts";

/** What stands on a statement. All in reading order. */
export interface CheckResult {
  /** Every finding that is not accepted; what the author has still to do. */
  readonly open: readonly Finding[];
  /** The open ones that no reason can settle. */
  readonly blocking: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  /** Made only when nothing is open: what can be signed. */
  readonly checked?: Checked;
}

export interface Running {
  /** In what order; the closed list is `checks` of index.ts. */
  readonly checks: readonly Check[];
  readonly context: CheckContext;
  /** Findings from elsewhere (data, register, measures) that stand with the statement's own. */
  readonly also?: readonly Finding[];
}

/** Holds a bound statement against the checks. */
export function runChecks(bound: Bound, {checks, context, also = []}: Running): CheckResult {
  const sentences = checks.filter(({of}) => of !== "page");
  const found = [
    ...bound.statement.problems,
    ...also,
    ...checks.flatMap((check) => [...check.run(bound, context)]),
    ...registerLines(bound).flatMap((line) => sentences.flatMap((check) => [...check.run(line, context)])),
  ];
  const findings = distinct(found).sort(inReadingOrder);
  const accepted: AcceptedFinding[] = [];
  const open: Finding[] = [];
  for (const finding of findings) {
    const reason = reasonFor(finding, bound);
    if (reason === undefined) open.push(finding);
    else accepted.push({finding, reason});
  }
  return {
    open,
    blocking: open.filter(({severity}) => severity === "must"),
    accepted,
    ...(open.length === 0 && {checked: {bound, accepted} as unknown as Checked}),
  };
}

/** An author's reason settles a *should*: everywhere, or for the finding whose message, or text from its place on, holds the word it is about. */
function reasonFor(finding: Finding, {statement}: Bound): string | undefined {
  if (finding.severity === "must") return undefined;
  const {file, line, column = 1} = finding.at;
  const text =
    line === undefined || file !== statement.file ? "" : (statement.text.split("\n")[line - 1] ?? "").slice(column - 1);
  const where = `${finding.message}\n${text}`.toLowerCase();
  return statement.front.accepted.find(
    ({code, about, reason}) =>
      code === finding.code && reason.trim() !== "" && (about === undefined || where.includes(about.toLowerCase())),
  )?.reason;
}

function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map(
    findings.map((finding) => [
      `${finding.code}|${finding.at.file}|${finding.at.line}|${finding.at.column}|${finding.message}`,
      finding,
    ]),
  );
  return [...seen.values()];
}
