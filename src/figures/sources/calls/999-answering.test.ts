import {describe, expect, it} from "vitest";
import {xlsxBytes} from "../../../../test/support/xlsx-bytes.ts";
import {openTables} from "../../../formats/tables.ts";
import {answering999} from "./999-answering.ts";
import {countOfShare, shareOf} from "./share.ts";

/** Every table here is made up, in the shapes that such tables have. */
async function read(file: string, bytes: Uint8Array | string) {
  const given = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  return answering999.read(file, await openTables(file, given));
}

const told = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.tallies.map(({subject, force, from, value}) => [subject, force, from, value]);

const CLEVELAND = [
  ["999-calls", "E23000013", "2024-01", 1_003],
  ["999-calls-within-10-seconds", "E23000013", "2024-01", 952],
  ["999-calls", "E23000013", "2024-02", 900],
  ["999-calls-within-10-seconds", "E23000013", "2024-02", 810],
];

describe("999 answering", () => {
  it("a row for each force and month, with shares: the number is worked out, and that is said", async () => {
    const text = [
      "Month,Force,Total 999 calls,% answered under 10 seconds,% answered 10 to 60 seconds,Mean (seconds),90th percentile",
      'Jan-24,Cleveland Police,"1,003",94.9%,4%,5.1,9',
      "Feb-24,Cleveland Police,900,90,8%,5.1,9",
      "Jan-24,Police Scotland,70000,80%,10%,9,20",
      "Jan-24,UK Total,700000,80%,10%,9,20",
    ].join("\n");
    const reading = await read("999.csv", text);
    expect(reading.findings).toEqual([]);
    expect(told(reading)).toEqual(CLEVELAND);
    expect(reading.tallies[1]!.evidence).toContain("worked out from a rounded share");
    expect(reading.read).toMatchObject({total: 5, header: 1, taken: 2, apart: 2});
  });

  it("a sheet for each month, with numbers: nothing is worked out", async () => {
    const rows = (calls: number, within: number) => [
      ["999 call answering"],
      ["Police force", "Number of calls answered", "Calls answered within 10 seconds", "Median answer time"],
      ["Cleveland", calls, within, 3],
      ["PSNI", calls, within, 3],
    ];
    const reading = await read(
      "999.xlsx",
      xlsxBytes([
        {name: "January 2024", rows: rows(1_003, 952)},
        {name: "Feb 24", rows: rows(900, 810)},
      ]),
    );
    expect(reading.findings).toEqual([]);
    expect(told(reading)).toEqual(CLEVELAND);
    expect(reading.tallies[1]!.evidence).not.toContain("worked out");
  });

  it("months across, over calls and shares of one sheet; shares from 0 to 1", async () => {
    const reading = await read(
      "999.xlsx",
      xlsxBytes([
        {
          name: "999",
          rows: [
            ["Emergency calls by force"],
            [null, "January 2024", null, "February 2024", null],
            ["Force", "Calls", "% under 10 seconds", "Calls", "% under 10 seconds"],
            ["Cleveland", 1_003, 0.949, 900, 0.9],
          ],
        },
      ]),
    );
    expect(reading.findings).toEqual([]);
    expect(told(reading)).toEqual(CLEVELAND);
  });

  it("months across, one figure a sheet", async () => {
    const sheet = (name: string, row: (string | number)[]) => ({name, rows: [["Force", "2024-01", "2024-02"], row]});
    const bytes = xlsxBytes([
      sheet("Total 999 calls", ["Cleveland", 1_003, 900]),
      sheet("% under 10 seconds", ["Cleveland", "94.9%", "90%"]),
    ]);
    expect(told(await read("999.xlsx", bytes))).toEqual(CLEVELAND);
  });

  it.each([
    ["a share without calls", "Month,Force,% under 10 seconds\n2024-01,Cleveland,94.9%\n", "share-without-calls"],
    ["a row without a month", "Force,999 calls,% under 10 seconds\nCleveland,100,90%\n", "not-a-period"],
    ["a share of over 100", "Month,Force,999 calls,% under 10 seconds\n2024-01,Cleveland,100,104%\n", "not-a-number"],
    [
      "a force that is none",
      "Month,Force,999 calls,% under 10 seconds\n2024-01,Clevland,100,90%\n",
      "unknown-police-force-area",
    ],
    ["a month twice", "Month,Force,999 calls\n2024-01,Cleveland,100\n2024-01,Cleveland,200\n", "duplicate-tally"],
  ])("says %s", async (_, text, code) => {
    expect((await read("999.csv", text)).findings.map((finding) => finding.code)).toEqual([
      code,
      ...(code === "not-a-period" ? [code] : []),
    ]);
  });

  it("does exact sums: a half goes up, and no share is over the whole", () => {
    expect(countOfShare(shareOf("50%", false)!, 3)).toBe(2);
    expect(countOfShare(shareOf("94.9", false)!, 100_000_000)).toBe(94_900_000);
    expect(shareOf("100.1", false)).toBeUndefined();
    expect(shareOf("0.5%", true)).toEqual({numerator: 5n, denominator: 1_000n});
  });
});
