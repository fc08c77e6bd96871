import {z} from "zod";

/** A CSV file as one of the two sets of metadata describes it, whichever it is. */
export interface Described {
  /** Within the release. */
  readonly path: string;
  readonly columns: readonly DescribedColumn[];
  readonly key: readonly string[];
  readonly references: readonly {
    readonly columns: readonly string[];
    readonly path: string;
    readonly to: readonly string[];
  }[];
  /** As a Data Package gives them. */
  readonly bytes?: number;
  readonly hash?: string;
}

export interface DescribedColumn {
  readonly name: string;
  /** False where its title or its explanation is missing. */
  readonly explained: boolean;
  readonly required: boolean;
  readonly isText: boolean;
  /** Whether a value that is not empty is of its type. */
  readonly accepts: (value: string) => boolean;
}

/** CSV on the Web, its files beside it in `folder`. Undefined for what is no such description. */
export function describedByCsvw(metadata: unknown, folder: string): readonly Described[] | undefined {
  const parsed = csvwSchema.safeParse(metadata);
  return parsed.data?.tables.map(({url, tableSchema}) => ({
    path: folder + url,
    key: tableSchema.primaryKey,
    columns: tableSchema.columns.map((column) => {
      const {name, titles, datatype, required = false} = column;
      const isText = typeof datatype !== "string" || datatype === "string";
      const explained = titles !== "" && column["dc:description"] !== "";
      return {name, required, isText, explained, accepts: byPattern(patternOf(datatype))};
    }),
    references: (tableSchema.foreignKeys ?? []).map(({columnReference, reference}) => ({
      columns: [columnReference],
      path: folder + reference.resource,
      to: [reference.columnReference],
    })),
  }));
}

/** A Data Package, its paths from the release's folder. Undefined for what is no such description. */
export function describedByPackage(metadata: unknown): readonly Described[] | undefined {
  const resources = packageSchema.safeParse(metadata).data?.resources;
  const pathOf = new Map(resources?.map(({name, path}) => [name, path]));
  return resources?.map(({path, bytes, hash, schema}) => ({
    path,
    bytes,
    hash,
    key: schema.primaryKey,
    columns: schema.fields.map(({name, title, description, type, constraints}) => ({
      name,
      explained: title !== "" && description !== "",
      required: constraints?.required ?? false,
      isText: type === "string",
      accepts: constraints?.enum
        ? (value) => constraints.enum!.includes(value)
        : byPattern(PACKAGE_TYPES[type] ?? NOTHING),
    })),
    references: (schema.foreignKeys ?? []).map(({fields, reference}) => ({
      columns: fields,
      path: pathOf.get(reference.resource) ?? reference.resource,
      to: reference.fields,
    })),
  }));
}

function byPattern(pattern: RegExp): (value: string) => boolean {
  return (value) => pattern.test(value);
}

function patternOf(datatype: string | {readonly format: string}): RegExp {
  if (typeof datatype === "string") return CSVW_TYPES[datatype] ?? NOTHING;
  return new RegExp(`^(?:${datatype.format})$`);
}

const NOTHING = /^(?!)/;
const ANYTHING = /^/;
const WHOLE = /^-?\d+$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const YES_NO = /^(true|false)$/;

const CSVW_TYPES: Readonly<Record<string, RegExp>> = {
  string: ANYTHING,
  integer: WHOLE,
  decimal: NUMBER,
  gYearMonth: MONTH,
  date: DAY,
  boolean: YES_NO,
};

const PACKAGE_TYPES: Readonly<Record<string, RegExp>> = {
  string: ANYTHING,
  integer: WHOLE,
  number: NUMBER,
  yearmonth: MONTH,
  date: DAY,
  boolean: YES_NO,
};

const csvwSchema = z.object({
  tables: z.array(
    z.object({
      url: z.string(),
      tableSchema: z.object({
        primaryKey: z.array(z.string()),
        columns: z.array(
          z.object({
            name: z.string(),
            titles: z.string(),
            "dc:description": z.string(),
            datatype: z.union([z.string(), z.object({format: z.string()})]),
            required: z.boolean().exactOptional(),
          }),
        ),
        foreignKeys: z
          .array(
            z.object({
              columnReference: z.string(),
              reference: z.object({resource: z.string(), columnReference: z.string()}),
            }),
          )
          .exactOptional(),
      }),
    }),
  ),
});

const packageSchema = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      bytes: z.int(),
      hash: z.string(),
      schema: z.object({
        primaryKey: z.array(z.string()),
        fields: z.array(
          z.object({
            name: z.string(),
            title: z.string(),
            description: z.string(),
            type: z.string(),
            constraints: z
              .object({required: z.boolean().exactOptional(), enum: z.array(z.string()).exactOptional()})
              .exactOptional(),
          }),
        ),
        foreignKeys: z
          .array(
            z.object({
              fields: z.array(z.string()),
              reference: z.object({resource: z.string(), fields: z.array(z.string())}),
            }),
          )
          .exactOptional(),
      }),
    }),
  ),
});
