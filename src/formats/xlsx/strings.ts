import {LONGEST_TEXT, superscript, valueTooLong} from "../cell-text.ts";
import {FormatProblem} from "../format-problem.ts";
import {attribute} from "../xml/entities.ts";
import {readScanned} from "../xml/scanner.ts";

/** The texts that a workbook's cells share, by number. Throws `FormatProblem` when together they are over `limit` characters. */
export async function readSharedStrings(chunks: AsyncIterable<Uint8Array>, limit: number): Promise<readonly string[]> {
  const strings: string[] = [];
  const rich = richText();
  let length = 0;
  await readScanned(
    chunks,
    {
      open: (name, attributes) => {
        if (name === "si") rich.take();
        rich.open(name, attributes);
      },
      close: (name) => {
        rich.close(name);
        if (name !== "si") return;
        const text = rich.take();
        length += text.length;
        if (length > limit)
          throw new FormatProblem("unpacks-too-large", `The workbook's texts are over ${limit} characters together.`);
        strings.push(text);
      },
      text: rich.text,
    },
    "The workbook's list of texts",
  );
  return strings;
}

/**
 * Gathers the runs of a rich text. Reading aids (phonetic runs) are left out. A run set as superscript is given as
 * superscript characters, so that the footnote mark of "9,000¹" is not taken for a digit.
 */
export function richText() {
  let text = "";
  let inText = false;
  let phonetic = false;
  let raised = false;
  return {
    open(name: string, attributes: string): void {
      if (name === "t") inText = !phonetic;
      else if (name === "rPh") phonetic = true;
      else if (name === "r") raised = false;
      else if (name === "vertAlign") raised = attribute(attributes, "val") === "superscript";
    },
    close(name: string): void {
      if (name === "t") inText = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "r") raised = false;
    },
    text(value: string): void {
      if (!inText) return;
      text += raised ? superscript(value) : value;
      if (text.length > LONGEST_TEXT) throw valueTooLong();
    },
    /** The text so far; begins the next. */
    take(): string {
      const taken = unescapeControl(text);
      text = "";
      return taken;
    },
  };
}

/** Excel writes a control character as `_x000D_`. */
export function unescapeControl(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
