/* How wide words are drawn in Source Sans 3: measured in the font files (400 and 600), rounded up to a fiftieth of its size. */

/** Pixels that words take at a size. Letters not measured count as wide ones, so that what is laid out by this does not overlap. */
export function textWidth(words: string, size: number, bold = false): number {
  let thousandths = 0;
  for (const letter of words) thousandths += (bold ? BOLD : REGULAR).get(letter) ?? UNKNOWN;
  return (thousandths * size) / 1000;
}

/** Words on lines no wider than `width`; a single word that is wider is cut with an ellipsis. */
export function wrap(words: string, {width, size, bold = false}: Room): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/).filter((one) => one !== "")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer;
    else lines.push(cut(word, {width, size, bold}));
  }
  return lines;
}

export interface Room {
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean;
}

/** The words if there is room for them, else as much of them as there is room for, and an ellipsis. */
export function cut(words: string, {width, size, bold = false}: Room): string {
  if (textWidth(words, size, bold) <= width) return words;
  const letters = [...words];
  while (letters.length > 0 && textWidth(`${letters.join("")}…`, size, bold) > width) letters.pop();
  return `${letters.join("")}…`;
}

/** Of an em: wider than any letter measured, as wide as a full-width one. */
const UNKNOWN = 1000;

const REGULAR = widths({
  200: " ",
  260: "',.:;ijlî|",
  280: "I",
  300: "!f",
  320: "()-[]",
  340: "t",
  360: "/r",
  420: "*s’‘",
  440: '"?z',
  460: "cx",
  480: "JYvy–ŷŶ“”",
  500: "0123456789#$+<=>FL_ek−£éêë",
  520: "VXagâà",
  540: "ESTZ",
  560: "Abdhnopquôûöïó",
  580: "CKPR",
  600: "B",
  620: "&DG",
  660: "HNU",
  680: "OQ",
  720: "wŵ",
  740: "M",
  800: "WŴ",
  840: "%m",
  860: "@",
  1000: "…—",
});

const BOLD = widths({
  200: " ",
  280: "',.:;ijlî|",
  300: "I",
  320: "!f",
  340: "()-[]",
  360: "/",
  380: "rt",
  440: "*s’‘",
  460: "?z",
  480: "c–“”",
  500: '"J_vxyŷŶ',
  520: "0123456789#$+<=>FLYaeg−£âàéêë",
  540: "EVZk",
  560: "ASTXhnouôûöïó",
  580: "Cbdpq",
  600: "BKPR",
  640: "&DG",
  660: "NU",
  680: "HOQ",
  760: "Mwŵ",
  800: "WŴ",
  860: "%m",
  880: "@",
  1000: "…—",
});

function widths(letters: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(letters).flatMap(([width, own]) => [...own].map((letter) => [letter, Number(width)])));
}
