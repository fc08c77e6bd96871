import {FormatProblem} from "./format-problem.ts";

/** What a file is that is neither a workbook since 2007 nor plain text, by its bytes; undefined when it may be text. */
export function otherFormat(bytes: Uint8Array): FormatProblem | undefined {
  if (OLD_CONTAINER.every((byte, n) => bytes[n] === byte)) return oldContainer(bytes);
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  if (/^<(?:!doctype html|html|head|body|table|meta|div)\b/i.test(head))
    return new FormatProblem(
      "html-not-workbook",
      "This is a web page under a workbook's name, as some systems export it. Open it in Excel and save it as .xlsx.",
    );
  if (/^<(?:\?xml|!doctype)\b/i.test(head))
    return new FormatProblem("not-a-workbook", "This is a file of XML, and no table. Save it as .xlsx or as CSV.");
  return head.startsWith("%PDF-")
    ? new FormatProblem("not-a-workbook", "This is a PDF. Ask for the table itself, as .xlsx or CSV.")
    : undefined;
}

const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];

function oldContainer(bytes: Uint8Array): FormatProblem {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes(Buffer.from("EncryptedPackage", "utf16le"))
    ? new FormatProblem("password-protected", "The workbook is protected by a password. Save it without one.")
    : new FormatProblem("old-excel-file", "This is a workbook of Excel 97 to 2003 (.xls). Save it as .xlsx.");
}
