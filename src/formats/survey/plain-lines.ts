/* Lines of a CSV in a stretch of bytes without quotes: a record each. Small loops over bytes, for they run once for every line of a large file. */

export const LF = 0x0a;
const COMMA = 0x2c;

/** Where the field with this number begins, or where the line ends when it has fewer. */
export function fieldStart(bytes: Uint8Array, lineStart: number, field: number): number {
  let at = lineStart;
  for (let column = 0; column < field; column++) {
    at = fieldEnd(bytes, at);
    if (bytes[at] === LF) return at;
    at += 1;
  }
  return at;
}

/** The comma or line end behind the field that begins here. */
export function fieldEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] !== COMMA && bytes[at] !== LF) at += 1;
  return at;
}
