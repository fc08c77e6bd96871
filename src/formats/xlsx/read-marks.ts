import {coreWords} from "../book/core-words.ts";
import type {BookMarks, SheetMarks} from "../book/marks.ts";
import {readXml} from "../xml/events.ts";
import {openZip, type ZipArchive} from "../zip.ts";
import {readPackage, readRelations} from "./package.ts";

/** The marks of an Excel workbook. Throws `FormatProblem` for what is none. */
export async function readXlsxMarks(bytes: Uint8Array): Promise<BookMarks> {
  const zip = await openZip(bytes);
  const {sheets} = await readPackage(zip);
  const marks: SheetMarks[] = [];
  for (const {name, path} of sheets) {
    const tables = await tablesOf(zip, path);
    marks.push({name, ...(await cellsOf(zip, path)), tables});
  }
  return {...(await coreWords(zip, "docProps/core.xml")), sheets: marks};
}

async function cellsOf(zip: ZipArchive, path: string): Promise<Omit<SheetMarks, "name" | "tables">> {
  const [numbers, formulas, merged] = [new Set<string>(), [] as string[], [] as string[]];
  let cell = {name: "", numeric: false};
  const open = (element: string, attributes: Readonly<Record<string, string>>): void => {
    if (element === "c") cell = {name: attributes.r ?? "", numeric: (attributes.t ?? "n") === "n"};
    else if (element === "v" && cell.numeric) numbers.add(cell.name);
    else if (element === "f") formulas.push(cell.name);
    else if (element === "mergeCell") merged.push(attributes.ref ?? "");
  };
  await readXml(zip.chunks(path), {open}, "The sheet");
  return {numbers, formulas, merged};
}

/** The ranges of its table parts that have one header row. */
async function tablesOf(zip: ZipArchive, sheet: string): Promise<readonly string[]> {
  const ranges: string[] = [];
  for (const {type, path} of (await readRelations(zip, sheet)).values()) {
    if (type !== "table" || !zip.has(path)) continue;
    const open = (element: string, attributes: Readonly<Record<string, string>>): void => {
      if (element === "table" && (attributes.headerRowCount ?? "1") === "1") ranges.push(attributes.ref ?? "");
    };
    await readXml(zip.chunks(path), {open}, "The workbook's table");
  }
  return ranges;
}
