import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {FRAMEWORK, fixtureBound, fixtureFacts} from "../../../../test/statement-fixture.ts";
import {elementsOf, type HtmlElement, readHtml, textOf} from "../../../formats/html.ts";
import {readLook} from "../look.ts";
import {renderDraftPage} from "./draft-page.tsx";
import {renderPreviewPage} from "./preview-page.tsx";
import {renderStatementPage} from "./statement-page.tsx";

const look = readLook(readFileSync);

function release(markup?: string) {
  const bound = fixtureBound(markup);
  return renderStatementPage({bound, framework: FRAMEWORK, facts: fixtureFacts(bound), look});
}

function all(page: string): readonly HtmlElement[] {
  return [...elementsOf(readHtml(page))];
}

const attribute = (name: string) => (element: HtmlElement) => element.attributes.get(name);
const squeezed = (element: HtmlElement | undefined) => textOf(element!).replace(/\s+/g, " ");

describe("the page of a release", () => {
  const elements = all(release());
  const byId = (id: string) => elements.find((element) => element.attributes.get("id") === id);

  it("has the statement's sections in its order, numbered by priority", () => {
    const headings = elements.filter(({name}) => name === "h2").map(textOf);
    expect(headings.slice(0, 9)).toEqual([
      "In this statement",
      "Where the figures of the opening come from",
      "The year at a glance",
      "Reduce murder and other homicides",
      "Reduce serious violence",
      "Improve satisfaction among victims",
      "Tackle fraud and cyber crime",
      "Inspection of the force",
      "How to read the figures",
    ]);
    const numbers = elements.filter((element) => element.attributes.get("class") === "sec__no").map(textOf);
    expect(numbers).toEqual(["1", "2", "3", "4"]);
  });

  it("has each id once, and every figure leads to a note that leads back", () => {
    const ids = elements.flatMap((element) => attribute("id")(element) ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const figures = elements.filter((element) => attribute("role")(element) === "doc-noteref");
    const backs = elements.filter((element) => attribute("role")(element) === "doc-backlink");
    expect(figures.length).toBeGreaterThan(20);
    for (const link of [...figures, ...backs]) expect(ids).toContain(attribute("href")(link)!.slice(1));
  });

  it("opens a share to everything needed to count it again", () => {
    const link = elements.find((element) => textOf(element) === "a third" && element.name === "a");
    const note = squeezed(byId(attribute("href")(link!)!.slice(1)));
    for (const part of [
      "32.4%",
      "Of all homicides, those the force marked as linked to domestic abuse.",
      "11 ÷ 34",
      "11 for the numerator, 34 for the denominator",
      "Counted from rows of the force's crime extract",
      "incoming/crimes-2024.csv, SHA-256 ",
      "Warehouse version 5b1f0c2a9d3e, as at 12 May 2025",
      "The query of the numerator",
      "SELECT count(*)",
      "Its data (CSV)",
    ])
      expect(note).toContain(part);
  });

  it("gives a gap its words, keeps a reason for no comparison, and draws none", () => {
    const glance = squeezed(byId("glance"));
    expect(glance).toContain("Knife-related youth violencesuppressedincomplete: 11 of 12 monthsnone");
    expect(glance).toContain("Homicides linked to domestic abusenot compared32.4%none");
    expect(squeezed(byId("priority-homicide"))).toContain("down 8");
  });

  it("says who signed, what changed, what was counted from, and that it is synthetic", () => {
    const text = squeezed(elements[0]);
    for (const part of [
      "Signed on 12 May 2025 by A. Signatory (synthetic), Chief executive and monitoring officer",
      "Homicides, January to December 2024: now 34; it was 33.",
      "Release 1, signed on 1 April 2025",
      "incoming/crimes-2023.csv",
    ])
      expect(text).toContain(part);
    expect(text.match(/Synthetic data\./g)?.length).toBe(2);
    expect(release()).toContain('@page{@top-left{content:"Synthetic data"');
  });

  it("lets nothing an author writes become markup, and runs no address", () => {
    const page = release(`<img src=x onerror="alert(1)">&amp;</style>`);
    expect(all(page).filter(({name}) => name === "img")).toEqual([]);
    expect(squeezed(all(page)[0])).toContain(`<img src=x onerror="alert(1)">&amp;</style>`);
    expect(all(page).some((element) => attribute("href")(element)?.startsWith("javascript:"))).toBe(false);
    expect(page).toContain("no page at all");
  });

  it("is the same bytes every time", () => {
    expect(release()).toBe(release());
  });
});

describe("a draft", () => {
  const page = renderDraftPage({bound: fixtureBound(), framework: FRAMEWORK, look});

  it("says so in its title, its banner, on the sheet and across the page, and is no release", () => {
    const elements = all(page);
    expect(textOf(elements.find(({name}) => name === "title")!)).toMatch(/^DRAFT: /);
    expect(squeezed(elements[0])).toContain("Draft. Nobody has signed this.");
    expect(page).toContain("DRAFT, not signed");
    expect(attribute("class")(elements.find(({name}) => name === "body")!)).toBe("draft");
    expect(squeezed(elements[0])).not.toContain("Signed on");
  });

  it("holds its own fonts", () => {
    expect(page).not.toContain("url(fonts/");
  });
});

describe("a preview", () => {
  const bound = fixtureBound();
  const {file} = bound.statement;
  const finding = (code: string, line: number | undefined) => ({
    code,
    severity: "must" as const,
    message: `About ${code}.`,
    at: line === undefined ? {file} : {file, line},
    advice: "Mend it.",
  });

  it("puts each finding under the block its line is in, and the rest on top", () => {
    const findings = [
      finding("at-the-opening", 8),
      finding("in-the-second-paragraph", 16),
      finding("of-the-whole", undefined),
    ];
    const page = renderPreviewPage({bound, framework: FRAMEWORK, look, findings});
    const text = squeezed(all(page)[0]);
    const order = [
      "About of-the-whole.",
      "This statement answers",
      "About at-the-opening.",
      "a third",
      "A page about it",
      "About in-the-second-paragraph.",
      "A desk of specialist officers",
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toContain("3 must be put right.");
    expect(page).not.toContain("EventSource");
  });

  it("listens for saves where it is told to", () => {
    const page = renderPreviewPage({bound, framework: FRAMEWORK, look, findings: [], events: "/events"});
    expect(page).toContain('new EventSource("/events")');
  });
});
