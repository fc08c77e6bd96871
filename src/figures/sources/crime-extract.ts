import {z} from "zod";
import {windows1252ToUtf8} from "../../formats/windows-1252.ts";
import {offences} from "../../official/offences.ts";
import {type Month, monthsOf, parseMonth, parsePeriod} from "../../vocabulary/period.ts";
import type {RowColumn, RowSource} from "./source.ts";
import type {MappingOrigin} from "./tallies/spreadsheet-source.ts";

/** How a force's own record-level extract is read: its headers are its own, what they hold is said by a mapping. */
const field = z.enum([
  "key",
  "recorded",
  "csp",
  "offence",
  "victim_age",
  "domestic_abuse",
  "blade",
  "outcome",
  "outcome_recorded",
]);

const column = z.union([
  field.transform((name) => ({field: name, values: undefined})),
  z.strictObject({field, values: z.record(z.string(), z.coerce.string()).optional()}),
]);

const months = z.string().transform((text, context): readonly Month[] => {
  const period = parsePeriod(text);
  if (period) return monthsOf(period);
  context.addIssue({code: "custom", message: `"${text}" is no period; write the months as 2022-01..2024-12`});
  return z.NEVER;
});

const month = z.string().transform((text, context): Month => {
  const read = parseMonth(text);
  if (read) return read;
  context.addIssue({code: "custom", message: `"${text}" is no month; write it as 2023-05`});
  return z.NEVER;
});

export const crimeExtractMapping = z
  .strictObject({
    source: z.literal("crime-extract"),
    title: z.string().min(1),
    files: z.string().min(1),
    supplier: z.string().min(1),
    force: z.string().regex(/^[EW]\d{8}$/, "an official area code such as E23000014"),
    encoding: z.enum(["utf-8", "windows-1252"]).default("utf-8"),
    dates: z
      .string()
      .regex(
        /^(dd\/mm\/yyyy|yyyy-mm-dd|dd-mmm-yyyy)( hh:mm)?$/,
        "dd/mm/yyyy, yyyy-mm-dd or dd-mmm-yyyy, with hh:mm behind it or not",
      ),
    grain: z.enum(["crime", "victim", "suspect", "outcome"]),
    covers: months,
    "empty-months": z.array(month).default([]),
    columns: z.record(z.string(), column),
    ignore: z.array(z.string()).default([]),
  })
  .superRefine(({columns}, context) => {
    const fields = Object.values(columns).map((one) => one.field);
    for (const needed of ["key", "recorded", "offence"] as const)
      if (!fields.includes(needed))
        context.addIssue({code: "custom", path: ["columns"], message: `one column must be ${needed}`});
    for (const one of new Set(fields))
      if (fields.indexOf(one) !== fields.lastIndexOf(one))
        context.addIssue({code: "custom", path: ["columns"], message: `two columns are ${one}`});
  });

export type CrimeExtractMapping = z.infer<typeof crimeExtractMapping>;

export function crimeExtract(mapping: CrimeExtractMapping, origin: MappingOrigin): RowSource {
  return {
    kind: "rows",
    id: mapping.source,
    title: mapping.title,
    readerVersion: 1,
    mapping: origin.mappingFingerprint,
    supplier: mapping.supplier,
    force: mapping.force,
    encoding: mapping.encoding,
    dateFormat: mapping.dates,
    grain: mapping.grain,
    columns: Object.entries(mapping.columns).map(
      ([header, {field: name, values}]): RowColumn =>
        values === undefined ? {header, field: name} : {header, field: name, values},
    ),
    ignore: mapping.ignore,
    covers: mapping.covers,
    emptyMonths: mapping["empty-months"],
    offences: offences.map(({code}) => code),
    ...(mapping.encoding === "windows-1252" ? {toUtf8: windows1252ToUtf8} : {}),
    street: false,
  };
}
