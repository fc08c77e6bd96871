import {isUtf8} from "node:buffer";
import {
  COMMA_INSIDE,
  FIELD,
  LINE_INSIDE,
  LONE_CR,
  NUL,
  OPEN,
  QUOTED,
  RECORD,
  RECORD_CRLF,
  START,
  STEPS,
  STRAY,
} from "./byte-steps.ts";
import {fieldEnd, fieldStart, LF} from "./plain-lines.ts";
import {type Repeat, Repeats} from "./repeats.ts";

/**
 * One pass over the bytes of a CSV, before the engine sees them: fingerprint, lines, and everything about its shape that a CSV reader
 * would pass over in silence. Knows bytes and records; what a value means it leaves to the row rules.
 */
export interface Survey {
  readonly bytes: number;
  readonly sha256: string;
  /** Physical lines, the last one with or without its line end. */
  readonly lines: number;
  /** Records that are not blank, the header not counted. */
  readonly records: number;
  readonly blank: number;
  /** Line ends inside quoted values. */
  readonly insideValues: number;
  readonly endsWithLineEnd: boolean;
  /** The first line that is so; undefined when none is. */
  readonly first: Readonly<Partial<Record<Trouble, number>>>;
  /** Lines of records with a blank key. */
  readonly keyless: readonly number[];
  readonly lastLine: number;
  /** Lines of records that tell again what an earlier line told, by the hash of what identifies a record. */
  readonly repeats: readonly Repeat[];
  readonly marks: readonly Mark[];
}

/** A record's beginning to start reading from: the offset of its first byte, its line. */
export interface Mark {
  readonly offset: number;
  readonly line: number;
}

/** What a bulk reader must not be given: bytes that are not UTF-8, NUL, a line end of the other kind, a quote out of place or never closed. */
export type Trouble = "notUtf8" | "nul" | "otherLineEnd" | "strayQuote" | "swallowed" | "unclosedQuote";

export interface SurveyOptions {
  readonly hasHeader: boolean;
  readonly fields: number;
  /** Position of the key, to find blank ones; undefined when a blank key is allowed. */
  readonly key?: number;
  /** Positions whose values together identify a record; empty when repeats are allowed. */
  readonly identity: readonly number[];
}

const BETWEEN_MARKS = 1 << 16;
/** A record is seldom shorter. */
const SHORT_RECORD = 50;
const STRETCH = 1 << 13;

const TROUBLE_OF: Readonly<Record<number, Trouble>> = {[STRAY]: "strayQuote", [NUL]: "nul", [LONE_CR]: "otherLineEnd"};

function endOfLine(block: Buffer, from: number): number {
  const end = block.indexOf(LF, from);
  return end < 0 ? block.length : end + 1;
}

/** Quote, carriage return, NUL. */
const CAREFUL = [0x22, 0x0d, 0x00];
const COMMA = 0x2c;

/** Fed the bytes of a file block by block, in order. */
export class Surveyor {
  private readonly options: SurveyOptions;
  private readonly identifies: Uint8Array;
  private readonly repeats: Repeats;
  private readonly first: Partial<Record<Trouble, number>> = {};
  private readonly keyless: number[] = [];
  private readonly marks: Mark[] = [];
  private state = START;
  private position = 0;
  private line = 1;
  private recordLine = 1;
  private recordStart = 0;
  private fieldStart = 0;
  private column = 0;
  private records = 0;
  private blank = 0;
  private insideValues = 0;
  private commasInside = 0;
  private linesInside = 0;
  private lastLine = 0;
  private lf = 0;
  private crlf = 0;
  private lastByte = -1;
  private hashing = false;
  private quoted = false;

  constructor(options: SurveyOptions, bytes: number) {
    this.options = options;
    this.repeats = new Repeats(options.identity.length > 0 ? bytes / SHORT_RECORD : 0);
    this.identifies = new Uint8Array(Math.max(options.fields, 1) + 1);
    for (const column of options.identity) this.identifies[column] = 1;
    this.hashing = this.identifies[0] === 1;
  }

  /** `bytes` begins with whole characters; its first `before` bytes were counted already. */
  checkUtf8(bytes: Buffer, before: number): void {
    if (this.first.notUtf8 !== undefined || isUtf8(bytes)) return;
    let from = 0;
    for (let line = this.line; ; line++) {
      const end = bytes.indexOf(0x0a, Math.max(from, before));
      if (end < 0 || !isUtf8(bytes.subarray(from, end))) {
        this.first.notUtf8 = line;
        return;
      }
      from = end + 1;
    }
  }

  /** Lines without a quote, NUL or stray line end are walked quickly; only the others byte by byte. */
  feed(block: Buffer): void {
    for (let from = 0; from < block.length; ) {
      const plainEnd = this.atRecord() ? this.endOfPlain(block, from) : from;
      const until = plainEnd > from ? plainEnd : endOfLine(block, from);
      if (plainEnd > from) this.feedPlain(block, from, until);
      else this.feedBytes(block, from, until);
      this.position += until - from;
      from = until;
    }
    if (block.length > 0) this.lastByte = block[block.length - 1] as number;
  }

  private atRecord(): boolean {
    return this.state === START && this.position === this.recordStart && this.position > 0;
  }

  /** Behind the last line before the next byte that wants care. */
  private endOfPlain(block: Buffer, from: number): number {
    if (this.options.identity.length > 1 || this.crlf > 0) return from;
    const stretch = block.subarray(from, from + STRETCH);
    const care = Math.min(stretch.length, ...CAREFUL.map((byte) => stretch.indexOf(byte)).filter((at) => at >= 0));
    return care === 0 ? from : from + stretch.lastIndexOf(LF, care - 1) + 1;
  }

  /** Whole lines, each a record, of which only the key is looked at. */
  private feedPlain(block: Buffer, from: number, until: number): void {
    const key = this.options.identity[0] ?? this.options.key ?? 0;
    for (let start = from; start < until; ) {
      const keyStart = fieldStart(block, start, key);
      const keyEnd = fieldEnd(block, keyStart);
      const end = block.indexOf(LF, keyEnd);
      if (end === start) this.blank += 1;
      else this.notePlain(block, keyStart, keyEnd);
      this.line += 1;
      start = end + 1;
    }
    this.lf += 1;
    this.beginRecord(this.position + until - from);
  }

  private notePlain(block: Buffer, keyStart: number, keyEnd: number): void {
    this.records += 1;
    this.lastLine = this.line;
    if (keyStart === keyEnd && this.options.key !== undefined) this.keyless.push(this.line);
    if (this.options.identity.length === 1) this.repeats.noteBytes(block, {from: keyStart, to: keyEnd}, this.line);
  }

  private feedBytes(block: Buffer, from: number, until: number): void {
    const {repeats} = this;
    const base = this.position - from;
    let state = this.state;
    for (let i = from; i < until; i++) {
      const byte = block[i] as number;
      const step = STEPS[(state << 8) | byte] as number;
      state = step & 7;
      if (step > 7) this.act(step >> 3, base + i);
      else if (this.hashing) repeats.mix(byte);
    }
    this.state = state;
  }

  finish(sha256: string): Survey {
    const endsWithLineEnd = this.lastByte === 0x0a;
    if (this.state === QUOTED) this.trouble("unclosedQuote", this.recordLine);
    else if (this.position > this.recordStart) this.endRecord(this.position, 0);
    return {
      bytes: this.position,
      sha256,
      lines: this.position === 0 ? 0 : endsWithLineEnd ? this.line - 1 : this.line,
      records: this.records,
      blank: this.blank,
      insideValues: this.insideValues,
      endsWithLineEnd,
      first: this.first,
      keyless: this.keyless,
      lastLine: this.lastLine,
      repeats: this.repeats.found(),
      marks: this.marks,
    };
  }

  private act(action: number, at: number): void {
    if (action === FIELD) this.endField(at);
    else if (action === RECORD) this.endLine(at, 0);
    else if (action === RECORD_CRLF) this.endLine(at, 1);
    else if (action === OPEN) this.quoted = true;
    else if (action === COMMA_INSIDE) this.commasInside += 1;
    else if (action === LINE_INSIDE) {
      this.line += 1;
      this.linesInside += 1;
    } else if (action in TROUBLE_OF) this.trouble(TROUBLE_OF[action]!, this.line);
  }

  private endLine(at: number, carriageReturns: number): void {
    if (carriageReturns === 0) this.lf += 1;
    else this.crlf += 1;
    if (this.lf > 0 && this.crlf > 0) this.trouble("otherLineEnd", this.line);
    this.endRecord(at, carriageReturns);
    this.line += 1;
    this.beginRecord(at + 1);
  }

  private beginRecord(at: number): void {
    this.recordLine = this.line;
    this.recordStart = at;
    this.fieldStart = at;
    this.quoted = false;
    this.column = 0;
    this.hashing = this.identifies[0] === 1;
    if (at - (this.marks.at(-1)?.offset ?? 0) >= BETWEEN_MARKS) this.marks.push({offset: at, line: this.line});
  }

  private endField(at: number): void {
    this.checkKey(at);
    if (this.hashing && this.options.identity.length > 1) this.repeats.mix(COMMA);
    this.column += 1;
    this.fieldStart = at + 1;
    this.quoted = false;
    this.hashing = this.identifies[this.column] === 1;
  }

  private endRecord(at: number, carriageReturns: number): void {
    const length = at - carriageReturns - this.recordStart;
    const isHeader = this.options.hasHeader && this.recordLine === 1;
    if (length === 0) this.blank += 1;
    else if (!isHeader) this.endRow(at - carriageReturns);
    this.repeats.reset();
    if (this.linesInside > 0 && this.commasInside >= this.options.fields - 1)
      this.trouble("swallowed", this.recordLine);
    this.insideValues += this.linesInside;
    this.linesInside = 0;
    this.commasInside = 0;
  }

  private endRow(end: number): void {
    this.records += 1;
    this.lastLine = this.recordLine;
    this.checkKey(end);
    if (this.options.identity.length > 0) this.repeats.note(this.recordLine);
  }

  private checkKey(end: number): void {
    if (this.column !== this.options.key || (this.options.hasHeader && this.recordLine === 1)) return;
    const length = end - this.fieldStart;
    if (length === 0 || (length === 2 && this.quoted)) this.keyless.push(this.recordLine);
  }

  private trouble(kind: Trouble, line: number): void {
    this.first[kind] ??= line;
  }
}
