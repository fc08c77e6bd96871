/** A line that tells again what an earlier one told. */
export interface Repeat {
  readonly line: number;
  readonly first: number;
}

const OFFSET = 0x811c9dc5 | 0;
const FIRST_ROOM = 1 << 10;

/**
 * Which records tell again what an earlier one told. Of each record 64 bits of hash and its line are kept, in order; a small map of bits says which
 * hashes may have been there before, and only those are looked for at the end. (A table of all of them misses the cache at every record: ten
 * times slower.) Two texts of one hash are not expected; who acts on a repeat compares the texts.
 */
export class Repeats {
  private a = OFFSET;
  private b = 0;
  private size = 0;
  private hashes: Int32Array;
  private lines: Int32Array;
  private readonly seen: Bits;
  private readonly again: number[] = [];

  /** @param expected how many records there may be; more are taken too, and more of them looked for twice. */
  constructor(expected: number) {
    const room = Math.max(FIRST_ROOM, Math.ceil(expected));
    this.hashes = new Int32Array(2 * room);
    this.lines = new Int32Array(room);
    this.seen = new Bits(expected * 5);
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

  /** Every record that tells an earlier one again, with the line of the first. */
  found(): readonly Repeat[] {
    if (this.again.length === 0) return [];
    const wanted = new Bits(this.again.length * 32);
    for (const record of this.again)
      wanted.add(this.hashes[2 * record] as number, this.hashes[2 * record + 1] as number);
    const firsts = new Map<number, number>();
    const found: Repeat[] = [];
    for (let record = 0; record < this.size; record++) {
      if (!wanted.has(this.hashes[2 * record] as number, this.hashes[2 * record + 1] as number)) continue;
      const hash = this.hashOf(record);
      const line = this.lines[record] as number;
      const first = firsts.get(hash);
      if (first === undefined) firsts.set(hash, line);
      else found.push({line, first});
    }
    return found;
  }

  /** 53 of the 64 bits, as a number that is exact. */
  private hashOf(record: number): number {
    const a = (this.hashes[2 * record] as number) >>> 11;
    const b = (this.hashes[2 * record + 1] as number) >>> 0;
    return a * 0x1_0000_0000 + b;
  }

  private file(a: number, b: number, line: number): void {
    if (this.size === this.lines.length) this.makeRoom();
    const record = this.size++;
    this.hashes[2 * record] = a;
    this.hashes[2 * record + 1] = b;
    this.lines[record] = line;
    if (this.seen.add(a, b)) this.again.push(record);
  }

  private makeRoom(): void {
    const {hashes, lines} = this;
    this.hashes = new Int32Array(hashes.length * 2);
    this.hashes.set(hashes);
    this.lines = new Int32Array(lines.length * 2);
    this.lines.set(lines);
  }
}

/** A map of bits: three for each hash, all in one word, so that a look at it is one look into memory. */
class Bits {
  private readonly words: Int32Array;
  private readonly mask: number;

  constructor(atLeast: number) {
    let size = 1 << 15;
    while (size < atLeast && size < 2 ** 31) size *= 2;
    this.words = new Int32Array(size / 32);
    this.mask = this.words.length - 1;
  }

  /** Whether it seems to have been there already; of one that was, always. */
  add(a: number, b: number): boolean {
    const at = b & this.mask;
    const bits = bitsOf(a);
    const word = this.words[at] as number;
    this.words[at] = word | bits;
    return (word & bits) === bits;
  }

  has(a: number, b: number): boolean {
    const bits = bitsOf(a);
    return ((this.words[b & this.mask] as number) & bits) === bits;
  }
}

function bitsOf(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));
}
