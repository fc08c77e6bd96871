/* The states between bytes, and what a byte does besides moving between them. */
export const START = 0;
const PLAIN = 1;
export const QUOTED = 2;
const AFTER_QUOTE = 3;
const AFTER_CR = 4;

const NOTHING = 0;
export const FIELD = 1;
export const RECORD = 2;
export const STRAY = 3;
export const COMMA_INSIDE = 4;
export const LINE_INSIDE = 5;
export const RECORD_CRLF = 6;
export const LONE_CR = 7;
export const NUL = 8;
export const OPEN = 9;
/** Written, and no part of what is told: a closing quote, a carriage return. */
export const PUNCTUATION = 10;

/** state × byte → next state (three bits), and above them what the byte does. */
export const STEPS: Uint8Array = makeSteps();

function makeSteps(): Uint8Array {
  const steps = new Uint8Array(5 * 256);
  const set = ([state, byte]: readonly [number, number], next: number, action: number) => {
    steps[state * 256 + byte] = next | (action << 3);
  };
  for (let byte = 0; byte < 256; byte++) {
    set([START, byte], PLAIN, NOTHING);
    set([PLAIN, byte], PLAIN, NOTHING);
    set([QUOTED, byte], QUOTED, NOTHING);
    set([AFTER_QUOTE, byte], PLAIN, STRAY);
    set([AFTER_CR, byte], PLAIN, LONE_CR);
  }
  const [nul, lf, cr, quote, comma] = [0x00, 0x0a, 0x0d, 0x22, 0x2c];
  for (const state of [START, PLAIN, AFTER_QUOTE]) {
    set([state, comma], START, FIELD);
    set([state, lf], START, RECORD);
    set([state, cr], AFTER_CR, PUNCTUATION);
  }
  for (const [state, next] of [
    [START, PLAIN],
    [PLAIN, PLAIN],
    [QUOTED, QUOTED],
    [AFTER_QUOTE, PLAIN],
    [AFTER_CR, PLAIN],
  ] as const)
    set([state, nul], next, NUL);
  set([START, quote], QUOTED, OPEN);
  set([PLAIN, quote], PLAIN, STRAY);
  set([QUOTED, comma], QUOTED, COMMA_INSIDE);
  set([QUOTED, lf], QUOTED, LINE_INSIDE);
  set([QUOTED, quote], AFTER_QUOTE, PUNCTUATION);
  set([AFTER_QUOTE, quote], QUOTED, NOTHING);
  set([AFTER_CR, lf], START, RECORD_CRLF);
  return steps;
}
