import {offenceCoded} from "../../../official/offences.ts";

/**
 * The code of a row as written, but for the nought that a spreadsheet takes off: 4.10 kept as a number reads 4.1, which is another
 * offence. The words beside it say which of the two it is.
 */
export function offenceCodeOf(code: string, description: string): string {
  if (!/^\d+\.\d$/.test(code)) return code;
  const plain = (text: string) => text.toLowerCase().trim();
  const longer = offenceCoded(`${code}0`);
  const isLonger = longer !== undefined && plain(longer.name) === plain(description);
  return isLonger && plain(offenceCoded(code)?.name ?? "") !== plain(description) ? longer.code : code;
}
