import {inXml} from "../../../language/print/letters.ts";

/** Text as it may stand in XML, in an element or in a quoted attribute. What XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return inXml(text, "\uFFFD")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
