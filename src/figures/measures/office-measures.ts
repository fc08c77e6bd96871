import {isNode, LineCounter, parseDocument} from "yaml";
import type {z} from "zod";
import {offenceCoded} from "../../official/offences.ts";
import {policeUkOutcomeNames} from "../../official/police-uk/outcomes.ts";
import type {Finding, Place} from "../../vocabulary/finding.ts";
import {nearest} from "../../vocabulary/nearest.ts";
import type {Condition} from "../warehouse/query.ts";
import {countedFromRows, defineMeasure, tallies, tallyAtEnd} from "./define.ts";
import type {Basis, Count, Measure} from "./measure.ts";
import {type OfficeMeasure, officeMeasureSchema} from "./office-schema.ts";

/**
 * A measure of the office's own, from a YAML file in its workspace: no code. docs/guides/add-a-measure.md shows the form.
 * What cannot be read is a finding at its line, and then there is no measure. Never throws for what an author wrote.
 */
export function readOfficeMeasure(file: string, text: string): {measure?: Measure; findings: readonly Finding[]} {
  const lines = new LineCounter();
  const document = parseDocument(text, {schema: "failsafe", lineCounter: lines, logLevel: "silent"});
  const at = (offset: number): Place => {
    const {line, col} = lines.linePos(offset);
    return {file, line: Math.max(line, 1), column: Math.max(col, 1)};
  };
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return {file, line: 1};
  };
  const [broken] = document.errors;
  if (broken) return {findings: [notReadable(broken.message.split("\n", 1)[0]!, at(broken.pos[0]))]};
  const read = officeMeasureSchema.safeParse(document.toJS());
  if (!read.success) return {findings: read.error.issues.flatMap((issue) => findingsOf(issue, placeOf))};
  const findings = [...unknownOffences(read.data, placeOf), ...unknownOutcomes(read.data, placeOf)];
  return {measure: measureFrom(read.data), findings};
}

type PlaceOf = (path: readonly PropertyKey[]) => Place;

function findingsOf(issue: z.core.$ZodIssue, placeOf: PlaceOf): readonly Finding[] {
  if (issue.code !== "unrecognized_keys") {
    const key = issue.path.join(".");
    return [notReadable(key === "" ? issue.message : `"${key}": ${issue.message}`, placeOf(issue.path))];
  }
  return issue.keys.map((key) => {
    const near = nearest(key, Object.keys(officeMeasureSchema.shape));
    const hint = near === undefined ? "" : `; did you mean "${near}"`;
    return notReadable(`"${key}" is no key of a measure${hint}`, placeOf([...issue.path, key]));
  });
}

function notReadable(why: string, at: Place): Finding {
  return {
    code: "measure-not-readable",
    severity: "must",
    message: `The measure cannot be read: ${why}.`,
    at,
    advice: "docs/guides/add-a-measure.md shows the form. Until it can be read, the measure does not exist.",
  };
}

/** A code that the lists do not have may be new, or may be mistyped and count nothing. Street files have types of their own. */
function unknownOffences(measure: OfficeMeasure, placeOf: PlaceOf): readonly Finding[] {
  return (["count", "of"] as const).flatMap((part) => {
    const counted = measure[part];
    if (counted === undefined || !("where" in counted) || counted.source !== "crime-extract") return [];
    return (counted.where.offence ?? [])
      .filter((code) => offenceCoded(code) === undefined)
      .map((code) => ({
        code: "measure-unknown-offence",
        severity: "should",
        message: `"${code}" is not an offence code that the Home Office has published figures for since April 2012.`,
        at: placeOf([part, "where", "offence"]),
        advice: "Correct it, or, when it is newer than the lists that Copperplate holds, accept this with that reason.",
      }));
  });
}

/** Misspelt it would count nothing: what street files have had since 2010 is listed. */
function unknownOutcomes(measure: OfficeMeasure, placeOf: PlaceOf): readonly Finding[] {
  return (["count", "of"] as const).flatMap((part) => {
    const counted = measure[part];
    if (counted === undefined || !("where" in counted)) return [];
    return (counted.where["last-outcome"] ?? [])
      .filter((name) => !policeUkOutcomeNames.includes(name))
      .map((name) => {
        const near = nearest(name, policeUkOutcomeNames);
        return {
          code: "measure-unknown-outcome",
          severity: "should",
          message: `"${name}" is no last outcome that a street file has had${near ? `; "${near}" comes nearest` : ""}.`,
          at: placeOf([part, "where", "last-outcome"]),
          advice:
            "Write it as the files do, or, when it is newer than the list that Copperplate holds, accept this with that reason.",
        };
      });
  });
}

function measureFrom({
  count,
  supplied,
  of,
  stock,
  rolling,
  "named-sets": sets,
  "title-cy": titleCy,
  ...rest
}: OfficeMeasure): Measure {
  const whole = of === undefined ? undefined : "supplied" in of ? tallyOf(of.supplied, of.stock) : rowsOf(of);
  const bases: Basis[] = count === undefined ? [] : [countedFromRows(rowsOf(count), whole)];
  if (supplied !== undefined)
    bases.push({
      id: `supplied:${supplied}`,
      title: "supplied by the force as a number",
      numerator: tallyOf(supplied, stock),
      ...(whole === undefined ? {} : {denominator: whole}),
    });
  const namedSets = sets.map(({"set-by": setBy, ...set}) => ({...set, setBy}));
  return defineMeasure({
    ...rest,
    namedSets,
    bases,
    ...(titleCy === undefined ? {} : {titleCy}),
    ...(rolling ? {rolling: true} : {}),
  });
}

function tallyOf(subject: string, stock: "yes" | undefined): Count {
  return stock ? tallyAtEnd(subject) : tallies(subject);
}

function rowsOf({from, source, clock, where}: NonNullable<OfficeMeasure["count"]>): Count {
  const {"victim-age": age, "domestic-abuse": abuse, "last-outcome": lastOutcome, offence, blade, csp, outcome} = where;
  const conditions: readonly (Condition | undefined)[] = [
    offence && {column: "offence", in: offence},
    age && {column: "victim_age", between: age},
    abuse && {column: "domestic_abuse", in: [abuse]},
    blade && {column: "blade", in: [blade]},
    csp && {column: "csp", in: csp},
    outcome && {column: "outcome", in: outcome},
    lastOutcome && {column: "last_outcome", in: lastOutcome},
  ];
  return {from, source, clock, where: conditions.filter((one) => one !== undefined), of: "rows"};
}
