import {inPrint} from "../../../language/print/letters.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import type {PageModel} from "../layout/page-model.ts";
import {withRowHeaders} from "./row-headers.ts";
import {type SheetChart, sheetOf} from "./sheet.ts";
import {type Typesetting, typeset} from "./typeset.ts";

export interface PdfParts {
  readonly typesetting: Typesetting;
  /** By the id of the section they stand in, or "glance"; none, and the statement has no drawings. */
  readonly charts?: ReadonlyMap<string, readonly SheetChart[]>;
}

/**
 * The statement as a tagged PDF/UA-1: what the page says, laid out for paper, with every figure leading to its note.
 * The same parts give the same bytes.
 * @throws Error where the compiler warns of anything, or the document would not be accessible.
 */
export async function renderPdf(
  model: PageModel,
  facts: ReleaseFacts,
  {typesetting, charts = new Map()}: PdfParts,
): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const sheet = sheetOf(model, facts, (section) =>
    (charts.get(section) ?? []).map(({svg, ...said}) => {
      const file = `chart-${files.size + 1}.svg`;
      files.set(file, new TextEncoder().encode(inPrint(svg)));
      return {...said, file};
    }),
  );
  files.set("sheet.json", new TextEncoder().encode(JSON.stringify(sheet, printable)));
  return withRowHeaders(typeset(typesetting, {files, at: facts.signedAt}));
}

/**
 * What ink can show, of any text: without marks that are not seen, such as those that turn the direction, without half letters, and with a
 * box where no font holds a character: file names and registers may be in any script.
 */
function printable(_: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  return inPrint(value.replace(/\p{Default_Ignorable_Code_Point}/gu, "").replace(/[\p{Cc}\p{Cs}]/gu, " "));
}
