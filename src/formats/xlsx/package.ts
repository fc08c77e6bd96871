import {FormatProblem} from "../format-problem.ts";
import {readXml} from "../xml/events.ts";
import type {ZipArchive} from "../zip.ts";

/** Which entries of the archive are the workbook's sheets, shared texts and styles. */
export interface PackageParts {
  readonly sheets: readonly {readonly name: string; readonly hidden: boolean; readonly path: string}[];
  readonly strings?: string;
  readonly styles?: string;
  /** Dates count from 1904, as workbooks made on a Mac may. */
  readonly from1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly path: string;
}

export async function readPackage(zip: ZipArchive): Promise<PackageParts> {
  const root = [...(await readRelations(zip, "")).values()].find((relation) => relation.type === "officeDocument");
  const workbook = root?.path ?? "xl/workbook.xml";
  if (!zip.has(workbook) || !workbook.endsWith(".xml"))
    throw new FormatProblem(
      "not-a-workbook",
      workbook.endsWith(".bin")
        ? "This is a binary workbook (.xlsb). Save it as .xlsx."
        : "This is a ZIP archive, but no Excel workbook is in it. Save the file as .xlsx.",
    );
  const relations = await readRelations(zip, workbook);
  const part = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type === type && zip.has(relation.path))?.path;
  const {sheets, from1904} = await readWorkbook(zip, workbook, relations);
  const strings = part("sharedStrings");
  const styles = part("styles");
  return {sheets, from1904, ...(strings ? {strings} : {}), ...(styles ? {styles} : {})};
}

async function readWorkbook(zip: ZipArchive, path: string, relations: ReadonlyMap<string, Relation>) {
  const sheets: {name: string; hidden: boolean; path: string}[] = [];
  let from1904 = false;
  const open = (element: string, attributes: Readonly<Record<string, string>>): void => {
    if (element === "workbookPr") from1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
    if (element !== "sheet") return;
    const relation = relations.get(prefixed(attributes, "id") ?? "");
    if (relation?.type !== "worksheet" || !zip.has(relation.path)) return;
    const hidden = (attributes.state ?? "visible") !== "visible";
    sheets.push({name: attributes.name ?? "", hidden, path: relation.path});
  };
  await readXml(zip.chunks(path), {open}, "The workbook's list of sheets");
  return {sheets, from1904};
}

/** The relations of an entry; those of the archive itself for "". What lies outside the file is not followed. */
export async function readRelations(zip: ZipArchive, of: string): Promise<ReadonlyMap<string, Relation>> {
  const folder = of.includes("/") ? of.slice(0, of.lastIndexOf("/") + 1) : "";
  const path = `${folder}_rels/${of.slice(folder.length)}.rels`;
  const relations = new Map<string, Relation>();
  if (!zip.has(path)) return relations;
  const open = (element: string, attributes: Readonly<Record<string, string>>): void => {
    if (element !== "Relationship" || attributes.TargetMode === "External") return;
    const type = attributes.Type ?? "";
    const target = resolvePath(folder, attributes.Target ?? "");
    relations.set(attributes.Id ?? "", {type: type.slice(type.lastIndexOf("/") + 1), path: target});
  };
  await readXml(zip.chunks(path), {open}, "The workbook's list of parts");
  return relations;
}

function resolvePath(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

function prefixed(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}
