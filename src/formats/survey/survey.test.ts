import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Surveyor} from "./survey.ts";

function survey(text: string, block: number) {
  const bytes = Buffer.from(text);
  const surveyor = new Surveyor({hasHeader: true, fields: 3, key: 0, identity: [0]}, bytes.length);
  for (let at = 0; at < bytes.length; at += block) {
    surveyor.checkUtf8(bytes.subarray(at, at + block), 0);
    surveyor.feed(bytes.subarray(at, at + block));
  }
  return surveyor.finish("");
}

describe("the survey of a CSV", () => {
  it("finds what a bulk reader passes over", () => {
    const text = 'k,b,c\na,1,2\n\n"b, x",1,"two\nlines"\na,3,4\n,5,6\n"",5,6\n';
    expect(survey(text, 1 << 20)).toMatchObject({
      lines: 8,
      records: 5,
      blank: 1,
      insideValues: 1,
      first: {},
      repeats: [
        {line: 6, first: 2},
        {line: 8, first: 7},
      ],
      keyless: [7, 8],
    });
  });

  it.each([
    ["k,b,c\na,1,2\nb,\0,2\n", {nul: 3}],
    ["k,b,c\na,1,2\r\nb,1,2\n", {otherLineEnd: 2}],
    ['k,b,c\na,1"1,2\n', {strayQuote: 2}],
    ['k,b,c\na,1,2\nb,"1,2\nc,1,2\n', {unclosedQuote: 3}],
    ['k,b,c\na,"1,2\nb,1",2\n', {swallowed: 2}],
  ])("tells trouble and its line: %j", (text, first) => {
    expect(survey(text, 1 << 20).first).toEqual(first);
  });

  it("does not depend on where the blocks are cut, nor on whether lines are walked quickly", () => {
    const cell = fc.constantFrom("a", "b", "", '"a"', '""', '"x,y"', '"l\nm"', "long text");
    const line = fc.oneof(
      fc.tuple(cell, cell, cell).map((cells) => cells.join(",")),
      fc.constant(""),
    );
    fc.assert(
      fc.property(fc.array(line, {maxLength: 12}), fc.integer({min: 1, max: 40}), (lines, block) => {
        const text = `k,b,c\n${lines.map((one) => `${one}\n`).join("")}`;
        expect({...survey(text, block), marks: []}).toEqual({...survey(text, 1 << 20), marks: []});
        expect(survey(text, block).lines).toBe(text.split("\n").length - 1);
      }),
    );
  });

  it("finds each of many repeats among many records", () => {
    const keys = Array.from({length: 50_000}, (_, i) => `SYN/${i % 49_990}`);
    const {repeats} = survey(`k,b,c\n${keys.map((key) => `${key},1,2\n`).join("")}`, 1 << 16);
    expect(repeats).toEqual(Array.from({length: 10}, (_, i) => ({line: 49_992 + i, first: 2 + i})));
  });
});
