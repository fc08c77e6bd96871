import type {Repeat} from "./survey.ts";

const OFFSET = 0x811c9dc5 | 0;

/**
 * Which records tell again what an earlier one told: 64 bits of hash a record in an open table, nothing kept of the text. Two texts of
 * one hash are not expected (1 in 30 million for a million records); who acts on a repeat compares the texts.
 */
export class Repeats {
  readonly found: Repeat[] = [];
  private a = OFFSET;
  private b = 0;
  private size = 0;
  private mask = (1 << 16) - 1;
  private slots = new Int32Array(3 * (1 << 16));

  mix(byte: number): void {
    this.a = Math.imul(this.a ^ byte, 0x01000193);
    this.b = Math.imul(this.b ^ byte ^ (this.b >>> 15), 0x2c1b3c6d) + 0x297a2d39;
  }

  reset(): void {
    this.a = OFFSET;
    this.b = 0;
  }

  /** Files what was mixed since the last reset under this line. */
  note(line: number): void {
    const first = this.place(this.a, this.b | 0, line);
    if (first !== line) this.found.push({line, first});
    else if (++this.size * 2 > this.mask) this.grow();
  }

  private place(a: number, b: number, line: number): number {
    const {slots, mask} = this;
    let at = (a ^ (b >>> 7)) & mask;
    for (;;) {
      const slot = at * 3;
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
    this.slots = new Int32Array(3 * (this.mask + 1));
    for (let slot = 0; slot < old.length; slot += 3)
      if (old[slot + 2] !== 0) this.place(old[slot] as number, old[slot + 1] as number, old[slot + 2] as number);
  }
}
