import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {figureId} from "../../vocabulary/figure.ts";
import {parsePeriod} from "../../vocabulary/period.ts";
import {coverageRecord} from "./coverage-record.ts";
import {dataPath, encodeText, RELEASE} from "./release-files.ts";
import {breaksOfSeal, seal} from "./seal.ts";

describe("the seal", () => {
  const files = new Map([
    ["index.html", encodeText("<p>34</p>")],
    ["data/a.csv", encodeText("month,numerator,denominator\r\n")],
    ["fonts/b.woff2", new Uint8Array([0, 255, 10])],
  ]);
  const sealed = new Map([...files, [RELEASE.seal, seal(files)]]);

  it("is what sha256sum checks", () => {
    const folder = mkdtempSync(join(tmpdir(), "copperplate-seal-"));
    try {
      for (const [path, bytes] of sealed) {
        mkdirSync(dirname(join(folder, path)), {recursive: true});
        writeFileSync(join(folder, path), bytes);
      }
      const said = execFileSync("sha256sum", ["-c", RELEASE.seal], {cwd: folder, encoding: "utf8"});
      expect(said).toBe("data/a.csv: OK\nfonts/b.woff2: OK\nindex.html: OK\n");
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it("holds over what it sealed, and one changed byte in any file is named", () => {
    expect(breaksOfSeal(sealed)).toEqual([]);
    for (const [path, bytes] of files) {
      const changed = Uint8Array.from(bytes);
      changed[0] = changed[0]! ^ 1;
      const found = breaksOfSeal(new Map([...sealed, [path, changed]]));
      expect(found.map((finding) => [finding.code, finding.at.file])).toEqual([["release-file-changed", path]]);
    }
  });

  it("names what is missing, what is extra, and a seal that is no seal", () => {
    const without = new Map(sealed);
    without.delete("data/a.csv");
    without.set("data/z.csv", encodeText("?"));
    expect(breaksOfSeal(without).map((finding) => `${finding.code} ${finding.at.file}`)).toEqual([
      "release-file-missing data/a.csv",
      "release-file-extra data/z.csv",
    ]);
    expect(breaksOfSeal(files)[0]?.code).toBe("release-not-sealed");
    const broken = breaksOfSeal(new Map([...sealed, [RELEASE.seal, encodeText("hello\n")]]));
    expect(broken[0]?.code).toBe("release-seal-unreadable");
  });
});

describe("file names of data", () => {
  it("are safe, and differ where the figures do", () => {
    const ids = ["2024", "2009/10", "2009-10", "2024 Q2", "12 months to 2024-06", "2024-05..2024-07"].map((period) =>
      figureId({measure: "homicides", area: "E23000014", period: parsePeriod(period)!}),
    );
    const names = ids.map(dataPath);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^data\/[A-Za-z0-9._+-]+\.csv$/);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(dataPath(a)).toMatch(/^data\/[A-Za-z0-9._+~-]*\.csv$/);
        return a === b || `${a}${b}`.includes("/to/") || dataPath(a) !== dataPath(b);
      }),
    );
  });
});

describe("coverage.json", () => {
  it("joins months into unbroken runs and keeps a gap a gap", () => {
    const of = {table: "crimes", source: "crime-extract", supplier: "west-midlands", force: "E23000014"} as const;
    const record = coverageRecord([
      {...of, month: "2024-02"},
      {...of, month: "2023-12"},
      {...of, month: "2024-01"},
      {...of, month: "2024-04"},
      {...of, table: "outcomes", month: "2024-03"},
    ]);
    expect(record.held).toEqual([
      {...of, from: "2023-12", until: "2024-03"},
      {...of, from: "2024-04", until: "2024-05"},
      {...of, table: "outcomes", from: "2024-03", until: "2024-04"},
    ]);
  });
});
