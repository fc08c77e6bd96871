import type {Repeat} from "./survey.ts";

const OFFSET = 0x811c9dc5 | 0;
/** Two halves of a hash and a line. */
const SLOT = 3;

/**
 * Which records tell again what an earlier one told: 64 bits of hash a record in an open table, nothing kept of the text. Two texts of
 * one hash are not expected (1 in 30 million for a million records); who acts on a repeat compares the texts.
 */
export class Repeats {
  readonly found: Repeat[] = [];
  private a = OFFSET;
  private b = 0;
  private size = 0;
  private mask: number;
  private slots: Int32Array;

  /** @param expected how many records there may be; more are taken too, at the cost of a larger table. */
  constructor(expected: number) {
    let size = 1 << 12;
    while (size < expected * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(SLOT * size);
  }

  mix(byte: number): void {
    this.a = Math.imul(this.a ^ byte, 0x01000193);
    this.b = (Math.imul(this.b ^ byte ^ (this.b >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
  }

  reset(): void {
    this.a = OFFSET;
    this.b = 0;
  }

  /** Files these bytes alone under this line: the same as mixing each of them and noting the line. */
  noteBytes(block: Uint8Array, span: {readonly from: number; readonly to: number}, line: number): void {
    let a = OFFSET;
    let b = 0;
    for (let i = span.from; i < span.to; i++) {
      const byte = block[i] as number;
      a = Math.imul(a ^ byte, 0x01000193);
      b = (Math.imul(b ^ byte ^ (b >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
    }
    this.file(a, b, line);
  }

  /** Files what was mixed since the last reset under this line. */
  note(line: number): void {
    this.file(this.a, this.b, line);
  }

  private file(a: number, b: number, line: number): void {
    const first = this.place(a, b, line);
    if (first !== line) this.found.push({line, first});
    else if (++this.size * 4 > this.mask * 3) this.grow();
  }

  private place(a: number, b: number, line: number): number {
    const {slots, mask} = this;
    let at = (a ^ (b >>> 7)) & mask;
    for (;;) {
      const slot = at * SLOT;
      const held = slots[slot + 2] as number;
      if (held === 0) {
        slots[slot] = a;
        slots[slot + 1] = b;
        slots[slot + 2] = line;
        return line;
      }
      if (slots[slot] === a && slots[slot + 1] === b) return held;
      at = (at + 1) & mask;
    }
  }

  private grow(): void {
    const old = this.slots;
    this.mask = this.mask * 4 + 3;
    this.slots = new Int32Array(SLOT * (this.mask + 1));
    for (let slot = 0; slot < old.length; slot += SLOT)
      if (old[slot + 2] !== 0) this.place(old[slot] as number, old[slot + 1] as number, old[slot + 2] as number);
  }
}
