import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {decodeWindows1252, windows1252ToUtf8} from "./windows-1252.ts";

const ALL = Uint8Array.from({length: 256}, (_, byte) => byte);

describe("windows-1252", () => {
  it("reads the bytes that Excel writes", () => {
    const bytes = Uint8Array.from([0xa3, 0x31, 0x96, 0x32, 0x20, 0x80, 0x92, 0xe9, 0x81]);
    expect(decodeWindows1252(bytes)).toBe("£1–2 €’é\u0081");
  });

  it("agrees with the platform's own decoder on every byte", () => {
    expect(decodeWindows1252(ALL)).toBe(new TextDecoder("windows-1252").decode(ALL));
  });

  it("keeps one character a byte, and plain ASCII uncopied", () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => decodeWindows1252(bytes).length === bytes.length));
    const ascii = new TextEncoder().encode("Crime Number,Date");
    expect(windows1252ToUtf8(ascii)).toBe(ascii);
  });
});
