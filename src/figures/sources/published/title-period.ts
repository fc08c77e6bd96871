import {withoutNotes} from "../../../formats/titled/plain-heading.ts";
import {addMonths, type Month, type Period} from "../../../vocabulary/period.ts";
import {monthIn, readMonthHeading} from "../tallies/month-heading.ts";

/** The months that a title names: "year ending December 18", "April 2023 to March 2024", "1 April 2023 - 31 March 2024"; or undefined. */
export function periodInTitle(title: string): Period | undefined {
  const plain = withoutNotes(title).replace(/[\u2010-\u2015]/g, "-");
  const [, ending] =
    new RegExp(`\\b(?:year|12 months|twelve months) (?:ending|ended|to)(?: the)?(?: \\d{1,2})? (${MONTH})`, "i").exec(
      plain,
    ) ?? [];
  const last = ending === undefined ? undefined : monthWritten(ending);
  if (last !== undefined) return {from: addMonths(last, -11), until: addMonths(last, 1)};
  const [, from, to] =
    new RegExp(`(${MONTH}) ?(?:to|-|until) ?(?:\\d{1,2}(?:st|nd|rd|th)? )?(${MONTH})`, "i").exec(plain) ?? [];
  const first = monthWritten(from ?? "");
  const end = monthWritten(to ?? "");
  return first === undefined || end === undefined || end < first ? undefined : {from: first, until: addMonths(end, 1)};
}

/** The one month that a text names with its year, among other words: "999 calls, March 2024"; undefined when there is none or several. */
export function monthInTitle(title: string): Month | undefined {
  const found = [...withoutNotes(title).matchAll(new RegExp(MONTH, "gi"))].map(([text]) => monthWritten(text));
  const months = new Set(found.filter((month) => month !== undefined));
  const iso = /\b(20\d\d)[-_](0[1-9]|1[0-2])\b/.exec(title);
  if (months.size === 0 && iso) return `${Number(iso[1])}-${iso[2]}`;
  return months.size === 1 ? [...months][0] : undefined;
}

/** The years whose middle a text names: "mid-2023", "Mid 2024", "mid2020". */
export function midYears(text: string): readonly number[] {
  return [
    ...new Set(
      [...text.matchAll(/\bmid[-\u2010-\u2015_ ]?(?:year[-_ ])?(20\d\d)(?!\d)/gi)].map(([, year]) => Number(year)),
    ),
  ];
}

function monthWritten(text: string): Month | undefined {
  const heading = readMonthHeading(text);
  return heading?.year === undefined ? undefined : monthIn(heading);
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?[ '\u2019_-]*(?:20)?\\d{2}(?!\\d)";
