/** Whole numbers in English words. */

const UNITS = [
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
  "eighteen nineteen",
]
  .join(" ")
  .split(" ");

const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  billion: 1e9,
};

/** "two" to "twelve": the words that prose also uses for things that nobody counted ("the two sides"). */
export const SMALL_NUMBER_WORDS: readonly string[] = UNITS.slice(2, 13);

/** `two|three|…|dozens?|hundreds?…`, for a pattern. */
export const NUMBER_WORD_PATTERN = [...UNITS.slice(1), ...TENS, ...Object.keys(SCALES).map((word) => `${word}s?`)].join(
  "|",
);

/** "seven", "twenty-four", "12" and "1,200" as a number; undefined for anything else, scales ("two hundred") included. */
export function readWholeNumber(words: string): number | undefined {
  const text = words.trim().toLowerCase();
  if (/^\d{1,3}(,\d{3})+$|^\d+$/.test(text)) return Number(text.replaceAll(",", ""));
  const unit = UNITS.indexOf(text);
  if (unit >= 0) return unit;
  const [tens = "", ones] = text.split(/[- ]/);
  const ten = TENS.indexOf(tens);
  if (ten < 0) return undefined;
  const one = ones === undefined ? 0 : UNITS.indexOf(ones);
  return one >= 0 && one < 10 ? (ten + 2) * 10 + one : undefined;
}

/** A number of up to ten in words, others in digits: house style for "eight in 10". */
export function numberInWords(number: number): string {
  return number >= 0 && number < 10 ? UNITS[number]! : String(number);
}
