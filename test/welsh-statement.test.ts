import {readFileSync} from "node:fs";
import {strFromU8, unzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {type HtmlElement, readHtml} from "../src/formats/html.ts";
import type {Bound} from "../src/prose/statement/bound.ts";
import {saidIn} from "../src/prose/statement/differences.ts";
import {proveRelease} from "../src/publication/proof/prove-release.ts";
import {decodeText, RELEASE} from "../src/publication/release/release-files.ts";
import {readLook} from "../src/publication/renderers/look.ts";
import type {Verdict} from "../src/vocabulary/verdict.ts";
import {BEFORE, byId, NOW} from "./figures-fixture.ts";
import {fixtureBound, fixtureFacts, fixtureRelease} from "./statement-fixture.ts";
import {IN_WELSH, welshBound} from "./welsh-fixture.ts";

/** A text that a reader meets, and whether it is marked as English. */
interface Met {
  readonly text: string;
  readonly english: boolean;
}

const look = readLook(readFileSync);
const [english, welsh] = [judged(fixtureBound()), judged(welshBound())];
const [inEnglish, inWelsh] = [await fixtureRelease(look, english), await fixtureRelease(look, welsh)];

describe("a statement in Welsh", () => {
  it("proves itself, as the English one does", async () => {
    expect(await proveRelease(inEnglish)).toEqual([]);
    expect(await proveRelease(inWelsh)).toEqual([]);
  });

  it("has no word of ours in English on its page, but what is marked as English", () => {
    const [en, cy] = [inEnglish, inWelsh].map((files) => onPage(readHtml(decodeText(files.get(RELEASE.page)!)), false));
    expect(stillEnglish(en!, cy!)).toEqual([]);
  });

  it("has none in its Word document either", () => {
    const [en, cy] = [inEnglish, inWelsh].map((files) => inWord(files.get(RELEASE.word)!));
    expect(stillEnglish(en!, cy!)).toEqual([]);
  });

  it("tells an entry of the register in Welsh where it can, and marks as English what nobody said", () => {
    const page = decodeText(inWelsh.get(RELEASE.page)!);
    for (const words of Object.values(IN_WELSH)) expect(page).toContain(words);
    expect(page).toContain('<bdi lang="en">Operation Advance</bdi>');
    expect(page).not.toContain("Specialist officers who advise");
  });

  it("marks nothing as of another language on an English page", () => {
    expect(decodeText(inEnglish.get(RELEASE.page)!)).not.toContain(' lang="cy"');
    expect(decodeText(inEnglish.get(RELEASE.page)!).match(/ lang="en"/g)).toHaveLength(1);
  });
});

/** With an interval, a verdict and a named origin of its files, so that the words of all three are on the page. */
function judged(bound: Bound): Bound {
  const [before, after] = [BEFORE, NOW].map((period) => byId("homicides", period));
  const figures = bound.book.figures.map((one) => ({
    ...one,
    ...(one.id === after!.id ? {interval: {method: "Byar", lower: 23.543, upper: 47.513} as const} : {}),
    provenance: {
      ...one.provenance,
      files: one.provenance.files.map((file) => ({...file, evidence: "Extract of the force"})),
    },
  }));
  const verdict: Verdict = {kind: "cannot-be-judged", why: "different-sources"};
  return {...bound, book: {...bound.book, figures, changes: [{before: before!.id, after: after!.id, verdict}]}};
}

/** Texts that are alike in both, or that have English joints, less what the author wrote, names and numbers. */
function stillEnglish(en: readonly Met[], cy: readonly Met[]): readonly string[] {
  const both = new Set(en.map(({text}) => text));
  const bare = cy.flatMap(({text, english}) => (english ? [] : [{text, rest: lessAllowed(text)}]));
  return bare.flatMap(({text, rest}) =>
    /\p{L}{2}/u.test(rest) && (both.has(text) || JOINTS.test(rest)) ? [text] : [],
  );
}

/** Words of English that are none of Welsh. */
const JOINTS = /\b(the|and|from|with|were|which|not|what|this|figures?|signed|change)\b/i;

const ALLOWED = allowedIn(welsh).sort((a, b) => b.length - a.length);

function lessAllowed(text: string): string {
  return ALLOWED.reduce((rest, allowed) => rest.replaceAll(allowed, " "), text);
}

function allowedIn(bound: Bound): string[] {
  const {statement, body, catalogue, book, initiatives} = bound;
  const {signatory, content} = fixtureFacts(bound);
  return [
    // The author's
    ...saidIn(bound).texts.flatMap((text) => text.split("…")),
    ...authored(statement.blocks),
    statement.front.title,
    ...bound.bindings.map(({shown}) => shown),
    ...initiatives.flatMap(({delivered}) => delivered.flatMap((line) => line.match(/(?<=")[^"]+(?=")/g) ?? [])),
    ...statement.tags.flatMap((tag) => ("from" in tag && typeof tag.from === "string" ? [tag.from] : [])),
    // Names
    ...[body.name, body.areaName, body.contact.email!, signatory.name, signatory.role, content, book.version],
    ...catalogue.areas.map(({name}) => name),
    ...initiatives.map(({name}) => name),
    // Files and what they are called
    ...book.figures.flatMap(({provenance: {files}}) =>
      files.flatMap(({file, supplier, sha256}) => [file, supplier, sha256, sha256.slice(0, 12)]),
    ),
    "figures.json",
    ...["SHA-256", "JSON", "CSV", "Word", "PDF", "Excel", "OpenDocument", "WM"],
  ]
    .map((text) => squeezed(text))
    .filter((text) => text.length > 1);
}

/** Every text of the author's blocks, whatever it stands in. */
function authored(of: unknown): string[] {
  if (Array.isArray(of)) return of.flatMap(authored);
  if (typeof of !== "object" || of === null) return [];
  return Object.entries(of).flatMap(([key, value]) =>
    (key === "text" || key === "reason") && typeof value === "string" ? [value] : authored(value),
  );
}

const READ_ALOUD = ["aria-label", "data-l", "alt", "title"];
const UNREAD = ["style", "script", "pre", "svg"];

function onPage({name, attributes, children}: HtmlElement, within: boolean): readonly Met[] {
  if (UNREAD.includes(name)) return [];
  const lang = name === "html" ? undefined : attributes.get("lang");
  const english = lang === undefined ? within : lang === "en";
  const met = (text: string) => ({text: squeezed(text), english});
  return [
    ...READ_ALOUD.flatMap((key) => (attributes.has(key) ? [met(attributes.get(key)!)] : [])),
    ...children.flatMap((child) => (typeof child === "string" ? [met(child)] : onPage(child, english))),
  ].filter(({text}) => text !== "");
}

/** Every run of the document, its heads and feet, and the captions of its tables. */
function inWord(bytes: Uint8Array): readonly Met[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([path]) =>
    /^word\/(document|header\d*|footer\d*)\.xml$/.test(path),
  );
  return parts.flatMap(([, part]) => {
    const xml = strFromU8(part);
    const runs = [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)].flatMap(([, run = ""]) => {
      const english = /<w:lang [^>]*w:val="en/.test(run);
      return [...run.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, text = ""]) => ({text, english}));
    });
    const captions = [...xml.matchAll(/<w:tblCaption w:val="([^"]*)"/g)].map(([, text = ""]) => ({
      text,
      english: false,
    }));
    return [...runs, ...captions].map(({text, english}) => ({text: squeezed(unescaped(text)), english}));
  });
}

function unescaped(xml: string): string {
  return xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name]!);
}

const ENTITIES: Readonly<Record<string, string>> = {lt: "<", gt: ">", quot: '"', apos: "'", amp: "&"};

function squeezed(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
