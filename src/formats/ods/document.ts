import {FormatProblem} from "../format-problem.ts";
import {readXml} from "../xml/events.ts";
import {scanXml} from "../xml/scanner.ts";
import type {ZipArchive} from "../zip.ts";
import {ContentBuilder, type OdsRow, type OdsSheet} from "./content.ts";

/**
 * The sheets of an OpenDocument spreadsheet. They stand one after the other in one part, so sheets that are read in turn are read in
 * one pass over it; one that is asked for again costs another. Computes no formula.
 */
export class OdsDocument {
  readonly sheets: readonly OdsSheet[];
  readonly #zip: ZipArchive;
  #idle: ContentPass | undefined;

  constructor(zip: ZipArchive, sheets: readonly OdsSheet[]) {
    this.#zip = zip;
    this.sheets = sheets;
  }

  /** `sheet` counts from 0. Rows with something in them. Throws `FormatProblem`. */
  async *rows(sheet: number): AsyncGenerator<OdsRow, void, undefined> {
    const pass = this.#idle?.reaches(sheet) ? this.#idle : new ContentPass(this.#zip);
    this.#idle = undefined;
    let sound = true;
    try {
      pass.seek(sheet);
      for (let row = await pass.next(); row !== undefined; row = await pass.next()) yield row;
    } catch (error) {
      sound = false;
      throw error;
    } finally {
      if (sound) this.#idle = pass;
    }
  }
}

/** Throws `FormatProblem` for what is no spreadsheet of OpenDocument, or is encrypted. */
export async function openOds(zip: ZipArchive): Promise<OdsDocument> {
  await refuseOthers(zip);
  const builder = new ContentBuilder(Number.POSITIVE_INFINITY);
  for await (const _ of scanXml(zip.chunks(CONTENT), builder, WHAT));
  if (!builder.isSpreadsheet)
    throw new FormatProblem(
      "not-a-workbook",
      "This is an OpenDocument file, but no spreadsheet. Save it as .ods or .xlsx.",
    );
  return new OdsDocument(zip, builder.sheets);
}

const CONTENT = "content.xml";
const WHAT = "The spreadsheet";

async function refuseOthers(zip: ZipArchive): Promise<void> {
  let encrypted = false;
  const open = (name: string): void => {
    encrypted = encrypted || name === "encryption-data";
  };
  if (zip.has(MANIFEST)) await readXml(zip.chunks(MANIFEST), {open}, "The spreadsheet's list of parts");
  if (encrypted)
    throw new FormatProblem("password-protected", "The spreadsheet is protected by a password. Save it without one.");
}

const MANIFEST = "META-INF/manifest.xml";

/** One reading of the content from its beginning on; it never goes back. */
class ContentPass {
  readonly #builder = new ContentBuilder(0);
  readonly #rows: AsyncGenerator<OdsRow, void, undefined>;
  #sheet = -1;
  #ahead: OdsRow | undefined;

  constructor(zip: ZipArchive) {
    this.#rows = rowsOf(zip, this.#builder);
  }

  reaches(sheet: number): boolean {
    return sheet > this.#sheet;
  }

  seek(sheet: number): void {
    this.#sheet = sheet;
    this.#builder.passTo(sheet);
  }

  /** The sheet's next row. */
  async next(): Promise<OdsRow | undefined> {
    for (;;) {
      const row: OdsRow | undefined = this.#ahead ?? (await this.#rows.next()).value ?? undefined;
      this.#ahead = row && row.sheet > this.#sheet ? row : undefined;
      if (row === undefined || row.sheet === this.#sheet) return row;
      if (row.sheet > this.#sheet) return undefined;
    }
  }
}

async function* rowsOf(zip: ZipArchive, builder: ContentBuilder): AsyncGenerator<OdsRow, void, undefined> {
  for await (const _ of scanXml(zip.chunks(CONTENT), builder, WHAT)) for (const row of builder.take()) yield row;
  for (const row of builder.take()) yield row;
}
