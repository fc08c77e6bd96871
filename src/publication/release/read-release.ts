import type {z} from "zod";
import type {Finding} from "../../vocabulary/finding.ts";
import {type BrandRecord, brandSchema} from "./brand-record.ts";
import {coverageSchema} from "./coverage-record.ts";
import {type DisclosureRecord, disclosureSchema} from "./disclosure-record.ts";
import {figuresSchema} from "./figure-schema.ts";
import {manifestSchema} from "./manifest.ts";
import {type OthersRecord, othersSchema} from "./others-record.ts";
import {measuresSchema, registerSchema, statementSchema} from "./records.ts";
import {decodeText, RELEASE, type ReleaseFiles} from "./release-files.ts";

const SCHEMAS = {
  manifest: manifestSchema,
  statement: statementSchema,
  figures: figuresSchema,
  measures: measuresSchema,
  register: registerSchema,
  coverage: coverageSchema,
} as const;

/** Records that a release may do without. */
const OPTIONAL = {others: othersSchema, brand: brandSchema, disclosure: disclosureSchema} as const;

/** The records of a release, each as its schema says. */
export type Release = {readonly [K in keyof typeof SCHEMAS]: z.infer<(typeof SCHEMAS)[K]>} & {
  readonly others?: OthersRecord;
  readonly brand?: BrandRecord;
  readonly disclosure?: DisclosureRecord;
};

/** What could be read of a release: a record that is missing or not of its schema is absent, and a finding says why. */
export interface ReadRelease {
  readonly records: Partial<Release>;
  readonly findings: readonly Finding[];
}

export function readRelease(files: ReleaseFiles): ReadRelease {
  const records: Record<string, unknown> = {};
  const findings: Finding[] = [];
  for (const [name, schema] of Object.entries({...SCHEMAS, ...OPTIONAL}) as [keyof Release, z.ZodType][]) {
    if (name in OPTIONAL && !files.has(RELEASE[name])) continue;
    const read = readRecord(files, RELEASE[name], schema);
    if ("record" in read) records[name] = read.record;
    else findings.push(...read.findings);
  }
  return {records: records as Partial<Release>, findings};
}

/** True when every record was read. */
export function isWhole(records: Partial<Release>): records is Release {
  return Object.keys(SCHEMAS).every((name) => name in records);
}

type Read = {readonly record: unknown} | {readonly findings: readonly Finding[]};

function readRecord(files: ReleaseFiles, file: string, schema: z.ZodType): Read {
  const bytes = files.get(file);
  if (!bytes) return {findings: [finding("release-file-missing", file, `${file} is missing from the release.`)]};
  let value: unknown;
  try {
    value = JSON.parse(decodeText(bytes));
  } catch (error) {
    return {findings: [finding("release-json-invalid", file, `${file} is not JSON: ${(error as Error).message}.`)]};
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return {record: parsed.data};
  const issues = parsed.error.issues.slice(0, 5);
  return {
    findings: issues.map((issue) =>
      finding("release-schema", file, `${file}: ${issue.path.join(".") || "the whole file"}: ${issue.message}.`),
    ),
  };
}

function finding(code: string, file: string, message: string): Finding {
  const advice = "Publish the statement again; a release is never mended by hand.";
  return {code, severity: "must", message, at: {file}, advice};
}
