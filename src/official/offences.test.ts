import {existsSync, readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {offenceCoded, offences} from "./offences.ts";
import {outcomeTypes} from "./outcomes.ts";

const RECORDED = "../shared/data/recorded-crime/home-office-recorded-crime-pfa-2012-13-to-2025-26-q3.csv.gz";
const OUTCOMES = "../shared/data/recorded-crime/home-office-outcomes-2024-25-by-offence-group.csv.gz";

it("lists each offence once, with its name as text", () => {
  expect(new Set(offences.map(({code}) => code)).size).toBe(offences.length);
  expect(offences.filter(({name, subgroup, group}) => !/^\S.*\S$/.test(name) || !subgroup || !group)).toEqual([]);
});

it("tells manslaughter from corporate manslaughter", () => {
  expect(offenceCoded("4.1")?.name).toBe("Manslaughter");
  expect(offenceCoded("4.10")?.name).toBe("Corporate manslaughter");
  expect(offenceCoded("1-Oct")).toBeUndefined();
});

it("numbers the outcome types from 0 to 22", () => {
  expect(outcomeTypes.map(({number}) => number)).toEqual(Array.from({length: 23}, (_, n) => n));
  expect(outcomeTypes[14]?.name).toContain("no suspect");
});

function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  return parse(gunzipSync(readFileSync(file)), {columns: true, bom: true});
}

describe.skipIf(!existsSync(RECORDED))("against the real recorded crime table (../shared/data/recorded-crime)", () => {
  it("has every code of it, and no other; the fraud bodies' initials are none", () => {
    const codes = rowsOf(RECORDED).map((row) => row["Offence Code"]!.trim());
    const found = new Set(codes.filter((code) => /^\d/.test(code)));
    expect(offences.map(({code}) => code).sort()).toEqual([...found].sort());
  });
});

describe.skipIf(!existsSync(OUTCOMES))("against the real outcomes table (../shared/data/recorded-crime)", () => {
  it("has a type for each number in it", () => {
    const numbers = rowsOf(OUTCOMES).flatMap((row) => /^(\d+)/.exec(row["Outcome Type"] ?? "")?.[1] ?? []);
    expect([...new Set(numbers)].map(Number).filter((number) => outcomeTypes[number] === undefined)).toEqual([]);
  });
});
