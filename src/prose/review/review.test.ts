import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import type {FigureBook} from "../../vocabulary/figure-book.ts";
import {Refusal} from "../../vocabulary/refusal.ts";
import type {Checked} from "../checks/checked.ts";
import {contentFingerprint} from "./content-fingerprint.ts";
import {proveSignedOff, signOff} from "./signed-off.ts";
import {openSignOffs} from "./store/files.ts";

const book: FigureBook = {
  version: "v1",
  asAt: "2025-01-10T00:00:00Z",
  figures: [],
  histories: [],
  changes: [],
  evaluations: [],
};
const content = {
  statement: "34 homicides",
  register: [
    {file: "b.md", text: "B"},
    {file: "a.md", text: "A"},
  ],
  book,
  measures: {unit: "offences", id: "homicides"},
  framework: {id: "f"},
};
const checked = {accepted: []} as unknown as Checked;
const signing = {
  statement: "2024-25-q2",
  content: contentFingerprint(content),
  signatory: {name: "A. Person", role: "Commissioner"},
  signedAt: "2025-01-20T09:00:00.000Z",
};

describe("the content fingerprint", () => {
  it("does not depend on the order of keys or of the register's files", () => {
    const turned = {
      ...content,
      register: content.register.toReversed(),
      measures: {id: "homicides", unit: "offences"},
    };
    expect(contentFingerprint(turned)).toBe(contentFingerprint(content));
  });

  it.each([
    ["text", {statement: "33 homicides"}],
    ["figures", {book: {...book, version: "v2"}}],
    ["measures", {measures: {id: "homicides", unit: "crimes"}}],
    ["framework", {framework: {id: "g"}}],
    ["register", {register: [{file: "a.md", text: "A2"}, content.register[0]!]}],
  ])("depends on the %s", (_, change) => {
    expect(contentFingerprint({...content, ...change})).not.toBe(contentFingerprint(content));
  });

  it("refuses what JSON would lose", () => {
    expect(() => contentFingerprint({...content, measures: {count: Number.NaN}})).toThrow(TypeError);
    expect(() => contentFingerprint({...content, measures: {run: () => 1}})).toThrow(TypeError);
    expect(() => contentFingerprint({...content, measures: new Map()})).toThrow(TypeError);
  });
});

it("proves a signature on the same content, and refuses it on any other", () => {
  const record = signOff(checked, signing);
  expect(proveSignedOff(checked, {record, content: signing.content})).toMatchObject({record});
  const changed = contentFingerprint({...content, statement: "35 homicides"});
  expect(proveSignedOff(checked, {record, content: changed})).toMatchObject({
    refused: expect.stringMatching(/A\. Person \(Commissioner\) signed other content on 2025-01-20/),
  });
});

describe("records in files", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sign-offs-"));
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  it("gives back what was written, and leaves nothing beside it", async () => {
    const store = openSignOffs(folder);
    const record = signOff(checked, signing);
    expect(await store.read("2024-25-q2")).toBeUndefined();
    await store.write({...record, signatory: {name: "B. Person", role: "Deputy"}});
    await store.write(record);
    expect(await store.read("2024-25-q2")).toEqual(record);
    expect(readdirSync(join(folder, "sign-offs"))).toEqual(["2024-25-q2.json"]);
  });

  it("refuses a record that is damaged or another statement's", async () => {
    const store = openSignOffs(folder);
    await store.write(signOff(checked, signing));
    const path = join(folder, "sign-offs", "2024-25-q2.json");
    writeFileSync(join(folder, "sign-offs", "2024-25-q3.json"), JSON.stringify(signOff(checked, signing)));
    await expect(store.read("2024-25-q3")).rejects.toThrow(Refusal);
    writeFileSync(path, '{"schema": 1, "statement": "2024-2');
    await expect(store.read("2024-25-q2")).rejects.toThrow(Refusal);
  });

  it("refuses a folder it cannot write to, keeping the record before", async () => {
    writeFileSync(join(folder, "sign-offs"), "a file, not a folder");
    await expect(openSignOffs(folder).write(signOff(checked, signing))).rejects.toThrow(/cannot be written/);
  });

  it("never leaves the folder", async () => {
    await expect(openSignOffs(folder).read("../secret")).rejects.toThrow(RangeError);
  });
});
