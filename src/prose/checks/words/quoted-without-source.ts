import {must} from "../../../vocabulary/finding.ts";
import {parseDay, parseMonth} from "../../../vocabulary/period.ts";
import type {Check} from "../check.ts";

/** A number that we did not count is only as good as the document it was taken from. */
export const quotedWithoutSource: Check = {
  code: "quoted-without-source",
  rule: "A quoted number names the document it was taken from and that document's date.",
  *run({statement}) {
    for (const tag of statement.tags) {
      if (tag.kind !== "quoted") continue;
      const lacks = [...(tag.from?.trim() ? [] : ["source"]), ...(isDate(tag.date) ? [] : ["date"])];
      if (lacks.length === 0) continue;
      const unread = tag.date?.trim() && !isDate(tag.date) ? ` ("${tag.date}" is no date)` : "";
      yield must(this.code, `"${tag.words}" is quoted without its ${lacks.join(" and ")}${unread}.`, {
        at: tag.at,
        advice: 'Name the document and when it is from: source="…" date="2024-04-02".',
      });
    }
  },
};

function isDate(text = ""): boolean {
  const date = text.trim();
  return parseDay(date) !== undefined || parseMonth(date) !== undefined || /^(?:19|20)\d{2}$/.test(date);
}
