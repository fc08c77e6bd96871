import {gzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {beginningOf} from "./beginning.ts";

const text = Buffer.from("Financial Year,n\n".repeat(100_000));

test("a long text is cut, gzipped or not, and a short one is whole", () => {
  expect(beginningOf(text)).toHaveLength(1 << 18);
  expect(Buffer.from(beginningOf(gzipSync(text)))).toEqual(text.subarray(0, 1 << 18));
  expect(Buffer.from(beginningOf(gzipSync("a,b\n1,2\n"))).toString()).toBe("a,b\n1,2\n");
});

test("a workbook and what does not unpack come back as they are", () => {
  const zip = Buffer.concat([Buffer.from("PK\u0003\u0004"), text]);
  expect(beginningOf(zip)).toHaveLength(zip.length);
  const damaged = Uint8Array.from([0x1f, 0x8b, ...text.subarray(0, 500)]);
  expect(beginningOf(damaged)).toHaveLength(damaged.length);
});
