/**
 * Windows code page 1252, byte by byte: what Excel on a British desk saves as "CSV". Knows the table and nothing of the text.
 * Every byte has a character: the five that the code page leaves out (81, 8D, 8F, 90, 9D) are the C1 controls of the same
 * number, as browsers read them, so nothing is lost and decoding never fails.
 */
const FROM_80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Code point of each of the 256 bytes. */
const CODE_POINTS: Uint16Array = Uint16Array.from({length: 256}, (_, byte) =>
  byte >= 0x80 && byte <= 0x9f ? FROM_80.charCodeAt(byte - 0x80) : byte,
);

export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", {ignoreBOM: true}).decode(windows1252ToUtf8(bytes));
}

/** The same text in UTF-8. Bytes that are all ASCII are given back as they are, not copied. */
export function windows1252ToUtf8(bytes: Uint8Array): Uint8Array {
  const length = utf8Length(bytes);
  if (length === bytes.length) return bytes;
  const utf8 = new Uint8Array(length);
  let at = 0;
  for (const byte of bytes) {
    const point = CODE_POINTS[byte] as number;
    if (point < 0x80) utf8[at++] = point;
    else if (point < 0x800) {
      utf8[at++] = 0xc0 | (point >> 6);
      utf8[at++] = 0x80 | (point & 0x3f);
    } else {
      utf8[at++] = 0xe0 | (point >> 12);
      utf8[at++] = 0x80 | ((point >> 6) & 0x3f);
      utf8[at++] = 0x80 | (point & 0x3f);
    }
  }
  return utf8;
}

function utf8Length(bytes: Uint8Array): number {
  let length = bytes.length;
  for (const byte of bytes) {
    if (byte < 0x80) continue;
    length += (CODE_POINTS[byte] as number) < 0x800 ? 1 : 2;
  }
  return length;
}
