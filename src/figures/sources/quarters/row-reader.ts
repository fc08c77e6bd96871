import {readPrintedNumber} from "../../../formats/printed-number.ts";
import {plainHeading} from "../../../formats/titled/plain-heading.ts";
import {bodyWithoutGround} from "../../../official/bodies-without-ground.ts";
import {forceNamed} from "../../../official/force-names.ts";
import {type Period, parsePeriod} from "../../../vocabulary/period.ts";
import {quote} from "../tallies/number-cell.ts";
import type {Fault} from "./row-account.ts";

/** Who a row is of: a force by its area's code, or a body without ground by its id. */
export interface Recorder {
  readonly id: string;
  readonly name: string;
  readonly kind: "area" | "police" | "fraud";
}

export interface Quarter extends Period {
  /** "2025/26 Q3" */
  readonly name: string;
}

export type Told<T> = T | Untold;

/** Why a row gives nothing: it is at fault, or it is none of those that are read. */
export type Untold = {readonly fault: Fault} | {readonly apart: string};

/** Reads the cells that come again and again, each writing once; texts are kept once, so that rows do not hold on to their file. */
export class CellReader {
  readonly #recorders = new Map<string, Told<Recorder>>();
  readonly #quarters = new Map<string, Told<Quarter>>();
  readonly #texts = new Map<string, string>();
  /** Writings of bodies without ground. */
  readonly withoutGround = new Set<string>();

  text(cell: string | undefined): string {
    const known = this.#texts.get(cell ?? "");
    if (known !== undefined) return known;
    // A copy: what was cut from a long text would keep all of it.
    const own = Buffer.from(cell ?? "").toString();
    const trimmed = own.replace(/[\s\u00a0]+/g, " ").trim();
    this.#texts.set(own, trimmed);
    return trimmed;
  }

  recorder(name: string): Told<Recorder> {
    const known = this.#recorders.get(name) ?? this.#readRecorder(name);
    this.#recorders.set(name, known);
    return known;
  }

  quarter(year: string, quarter: string): Told<Quarter> {
    const key = `${year}\u001f${quarter}`;
    const known = this.#quarters.get(key) ?? readQuarter(year, quarter);
    this.#quarters.set(key, known);
    return known;
  }

  #readRecorder(name: string): Told<Recorder> {
    const read = forceNamed(name);
    if (read.kind === "area") return {id: read.area.code, name: read.area.name, kind: "area"};
    if (read.kind === "without-ground") {
      this.withoutGround.add(name);
      const {id, name: own, kind} = bodyWithoutGround(read.body.successor ?? "") ?? read.body;
      return {id, name: own, kind};
    }
    if (TOTALS.test(plainHeading(name))) return {apart: "totals of several forces: they are added up here"};
    return {
      fault: {
        code: "unknown-police-force-area",
        of: name,
        says: `${quote(name)} is no police force area and no body that the Home Office lists beside them`,
        advice: read.nearest ? `Did you mean ${read.nearest}? The rows of all other forces were read.` : OTHERS_READ,
      },
    };
  }
}

const OTHERS_READ = "The rows of all other forces were read. Correct the name in the file, or ask who it is.";
const TOTALS = /^(england|wales|england and wales|total|all|all forces|national|england, wales)\b( total)?$/;

function readQuarter(year: string, quarter: string): Told<Quarter> {
  const [, first, second] = /^(\d{4})\s*[-/\u2010-\u2015]\s*(?:\d{2})?(\d{2})$/.exec(year) ?? [];
  const [, number] = /^(?:q|quarter|qtr)?\s*([1-4])(?:\.0+)?$/i.exec(quarter) ?? [];
  const name = `${first}/${second} Q${number}`;
  const period = parsePeriod(name);
  if (period !== undefined) return {...period, name};
  return {
    fault: {
      code: "not-a-period",
      of: `${year} ${quarter}`,
      says: `${quote(year)} with ${quote(quarter)} names no financial quarter`,
      advice: "A year is written 2024/25 or 2024-25, and a quarter 1 to 4: 1 is April to June.",
    },
  };
}

/** A whole number, below zero for a correction; a mark for "not available" is apart, and never zero. */
export function readWhole(text: string): Told<number> {
  if (PLAIN.test(text)) return Number(text) || 0;
  const read = readPrintedNumber(text);
  if (read.kind === "blank") return {apart: "rows without a number: not available, which is not zero"};
  if (read.kind === "missing") return {apart: `rows whose number is given as "${read.mark}", which is not zero`};
  if (read.kind === "number" && read.unit === undefined) {
    const value = read.value / 10 ** read.scale;
    if (Number.isSafeInteger(value)) return value || 0;
  }
  return {
    fault: {
      code: "not-a-whole-number",
      of: text,
      says: `${quote(text)} is no count`,
      advice: "Write whole numbers. The quarter of this force is not held, since one of its numbers is lost.",
    },
  };
}

const PLAIN = /^-?\d{1,15}$/;

export function isTold<T extends object>(told: T | Untold): told is T {
  return !("fault" in told || "apart" in told);
}
