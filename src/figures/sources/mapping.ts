import {createHash} from "node:crypto";
import {parseDocument} from "yaml";
import {z} from "zod";
import type {Finding} from "../../vocabulary/finding.ts";
import {crimeExtract, crimeExtractMapping} from "./crime-extract.ts";
import {monthlyWorkbook, monthlyWorkbookMapping} from "./monthly-workbook.ts";
import type {Source} from "./source.ts";
import type {MappingOrigin} from "./tallies/spreadsheet-source.ts";
import {tidyTallies, tidyTalliesMapping} from "./tidy-tallies.ts";

/** What a mapping file says: which files it describes, and how they are read. */
export interface Mapping {
  readonly file: string;
  /** A glob from the workspace's folder. */
  readonly files: string;
  readonly source: Source;
}

const mappingSchema = z.discriminatedUnion("source", [crimeExtractMapping, monthlyWorkbookMapping, tidyTalliesMapping]);

export interface MappingReading {
  /** Absent when it cannot be read: findings say why. */
  readonly mapping?: Mapping;
  /** The files that a mapping names which cannot be read otherwise, as far as can be told. */
  readonly unread?: string;
  readonly findings: readonly Finding[];
}

/** Reads a mapping; what is wrong with it is a finding at its line, and there is then no mapping. */
export function readMapping(file: string, text: string): MappingReading {
  const document = parseDocument(text);
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
  const [broken] = document.errors;
  const unread = namedFiles(text);
  if (broken) return {...unread, findings: [invalid(file, lineOf(broken.pos[0]), broken.message.split("\n")[0] ?? "")]};
  const read = mappingSchema.safeParse(document.toJS());
  if (read.success) {
    const origin = {mappingFile: file, mappingFingerprint: createHash("sha256").update(text).digest("hex")};
    return {mapping: {file, files: read.data.files, source: sourceOf(read.data, origin)}, findings: []};
  }
  const findings = read.error.issues.map(({path, message}) => {
    const node = document.getIn(
      path.filter((key) => typeof key !== "symbol"),
      true,
    ) as {range?: readonly number[]} | undefined;
    return invalid(file, lineOf(node?.range?.[0] ?? 0), `${path.join(".") || "the file"}: ${message}`);
  });
  return {...unread, findings};
}

/** Told from the line alone, for the rest may be no YAML. */
function namedFiles(text: string): Pick<MappingReading, "unread"> {
  const written = /^files:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^#\n]*))/m.exec(text);
  const glob = (written?.[1] ?? written?.[2] ?? written?.[3] ?? "").trim();
  return glob === "" ? {} : {unread: glob};
}

function sourceOf(mapping: z.infer<typeof mappingSchema>, origin: MappingOrigin): Source {
  switch (mapping.source) {
    case "crime-extract":
      return crimeExtract(mapping, origin);
    case "monthly-workbook":
      return monthlyWorkbook(mapping, origin);
    case "tidy-tallies":
      return tidyTallies(mapping, origin);
  }
}

function invalid(file: string, line: number, message: string): Finding {
  return {
    code: "mapping-not-readable",
    severity: "must",
    message: `The mapping cannot be read: ${message}.`,
    at: {file, line},
    advice: "Correct the mapping; until then no file is read by it. The guide on the first load shows each kind.",
  };
}
