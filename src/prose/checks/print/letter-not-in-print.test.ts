import {expect, it} from "vitest";
import {findingsOf} from "../../../../test/checked-fixture.ts";
import {letterNotInPrint} from "./letter-not-in-print.ts";

it.each([
  ["Diolch 😀 to all.", ['"😀" is in none of the PDF\'s fonts, and is printed as ☐.']],
  [
    "中文 and 中",
    [
      '"中" is in none of the PDF\'s fonts, and is printed as ☐.',
      '"文" is in none of the PDF\'s fonts, and is printed as ☐.',
    ],
  ],
  ["Tŷ Ŵyl, café, £5 – “so” … ½ Ελλάδα Київ soft\u00adhyphen", []],
])("%s", (text, messages) => {
  expect(findingsOf(letterNotInPrint, text).map(({message}) => message)).toEqual(messages);
});
