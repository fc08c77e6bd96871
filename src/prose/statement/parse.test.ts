import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {printPlace} from "../../vocabulary/finding.ts";
import {printPeriod} from "../../vocabulary/period.ts";
import {parseFragment, parseStatement} from "./parse.ts";
import type {Block, Inline} from "./statement.ts";

const HEAD = "---\ntitle: T\nedition: 2024-25 Q2\nperiod: 2024\ncomparator: 2023\n---\n";
const BODY_LINE = 7;

const parse = (text: string) =>
  parseStatement({file: "s.md", text, defaults: {area: "E23000014", framework: "npp-2021"}});
const parseBody = (body: string) => parse(HEAD + body);
const codes = (body: string) =>
  parseBody(body).problems.map(({code, at}) => `${code}@${at.line! - BODY_LINE + 1}:${at.column}`);

describe("what an author may get wrong is a finding at its place", () => {
  test.each([
    ['One {% figure "homicides" /%} two', []],
    ['Later {% figure "homicides" and no end', ["unclosed-tag@1:7"]],
    ['{% change "x"\n\n{% figure "x" /%}', ["unclosed-tag@1:1"]],
    ['{% figure "x" %} forgot the slash', ["unclosed-tag@1:1"]],
    ['{% priority "homicide" %}\ntext', ["unclosed-tag@1:1"]],
    ['{% priority "a" %}\n{% priority "b" %}\n{% /priority %}', ["unclosed-tag@1:1"]],
    ['{% duty "contribution" %}\n{% priority "b" %}\n{% /priority %}\n{% /duty %}', []],
    ["{% /priority %}", ["unopened-tag@1:1"]],
    ['a {% priority "a" %} b', ["unreadable-tag@1:3"]],
    ['{% priority "a" /%}', ["unreadable-tag@1:1"]],
    ['a {% figure "homicides /%} offences.', ["unterminated-quote@1:13"]],
    ['a {% figure "homicides /%} offences, "as said".', ["unterminated-quote@1:13"]],
    ['a {% figure "homicides /%} and {% figure "b" /%}', ["unterminated-quote@1:13"]],
    ["{% figure “homicides” /%}", ["unreadable-tag@1:1"]],
    ["{% figure homicides /%}", ["unreadable-tag@1:1"]],
    ["{% $variable %}", ["unreadable-tag@1:1"]],
    ["{% %}", ["unreadable-tag@1:1"]],
    ['[words]({% figure "x" /%})', ["unreadable-tag@1:9"]],
    ['x\n{% figur "x" /%}', ["unknown-tag@2:1"]],
    ['{% figure "x" plces=2 /%}', ["unknown-attribute@1:1"]],
    ["{% figure /%}", ["missing-attribute@1:1"]],
    ['{% figure "x" in="2024-13" /%}', ["bad-period@1:1"]],
    ['{% figure "x" places=5 /%}', ["bad-value@1:1"]],
    ['{% change "x" as="pct" /%}', ["bad-value@1:1"]],
    ["![chart](a.png)", ["unsupported-markup@1:1"]],
    ['`{% figure "x" %}` and\n\n```\n{% priority %}\n```', []],
    ['`` a ` {% nonsense %} `` {% figure "x" /%}', []],
    ['{% as-typed "100%} and `tick`" reason="a name" /%}', []],
    ['{% quoted "£6.5 million"\n   source="Annual report {2023}"\n   date="2024-04-02" /%}', []],
  ])("%j", (body, expected) => {
    expect(codes(body)).toEqual(expected);
  });

  it("suggests the nearest name", () => {
    const advice = (body: string) => parseBody(body).problems[0]!.advice;
    expect(advice('{% figur "x" /%}')).toBe('Did you mean "figure"?');
    expect(advice('{% figure "x" palces=1 /%}')).toBe('Did you mean "places"?');
    expect(advice('{% figure "x" in="comparitor" /%}')).toBe('Did you mean "comparator"?');
  });

  it("shows no figure for a tag that was not understood", () => {
    expect(textsOf(parseBody('Fell to {% figure "x" in="20 24" /%}.').blocks)).toEqual([
      "Fell to ",
      "[tag not understood]",
      ".",
    ]);
  });
});

describe("front matter", () => {
  test.each([
    ["", ["front-matter-missing@1"]],
    ["---\ntitle: T\n", ["front-matter-missing@1"]],
    ["---\ntitle: T\n---\n", ["front-matter-missing-key@1"]],
    ["---\ntitle: T\nedition: Q2 of 24\n---\n", ["front-matter-bad-value@3"]],
    ["---\ntitle: T\nedition: 2024-25 Q2\nperiods: 2024\n---\n", ["front-matter-unknown-key@4"]],
    ["---\ntitle: T\nedition: 2024-25 Q2\naccepted:\n  - code: reading-age\n---\n", ["front-matter-missing-key@5"]],
    ["---\ntitle: T: U\nedition: 2024-25 Q2\n---\n", ["front-matter-unreadable@2"]],
    ["---\ntitle: *nothing\nedition: 2024-25 Q2\n---\n", ["front-matter-unreadable@1"]],
    ["---\r\ntitle: T\r\nedition: 2024-25 Q2\r\n---\r\ntext", []],
    ["\uFEFF---\ntitle: T\nedition: 2024-25 Q2\n---\ntext\0", []],
  ])("%j", (text, expected) => {
    expect(parse(text).problems.map(({code, at}) => `${code}@${at.line}`)).toEqual(expected);
  });

  it("keeps what can be read, and takes the rest from the workspace", () => {
    const {front} = parse("---\ntitle: T\nedition: 2024-25 Q2\nperiod: twenty\ncolour: red\n---\n");
    expect(front).toMatchObject({title: "T", area: "E23000014", framework: "npp-2021", language: "en"});
    expect(front).toMatchObject({editionWords: "2024-25 Q2", period: {from: "2024-07", until: "2024-10"}});
    expect(front.comparator).toEqual({from: "2023-07", until: "2023-10"});
  });
});

describe("what tags mean", () => {
  test.each([
    ["", "2024"],
    ['in="comparator"', "2023"],
    ['in="edition"', "2024 Q3"],
    ['in="previous-year"', "2023"],
    ['in="baseline"', "12 months to 2019-06"],
    ["in=2022", "2022"],
    ['in="2024-25 Q2"', "2024 Q3"],
  ])("a figure %s covers %s", (attribute, period) => {
    const [tag] = parseBody(`{% figure "x" ${attribute} /%}`).tags;
    expect(tag).toMatchObject({kind: "figure", measure: "x", area: "E23000014"});
    expect(tag?.kind === "figure" && printPeriod(tag.period)).toBe(period);
  });

  test.each([
    ["", "2023", "2024"],
    ['in="2024 Q3"', "2023 Q3", "2024 Q3"],
    ['from="baseline"', "12 months to 2019-06", "2024"],
  ])("a change %s runs from %s to %s", (attribute, from, to) => {
    const [tag] = parseBody(`{% change "x" ${attribute} /%}`).tags;
    expect(tag?.kind === "change" && [printPeriod(tag.from), printPeriod(tag.period)]).toEqual([from, to]);
  });

  it("places tags and words exactly, whatever Markdown stands around them", () => {
    const text = `${HEAD}- *a* \\* {% figure\n  "x" /%}{% contact /%} &amp; **b {% period /%}**\n\n> q [l](u "c") c\n\n| a | {% share "x" /%} |\n|---|---|\n| c | d |\n`;
    const {blocks, tags} = parse(text);
    expect(tags.map(({at}) => printPlace(at))).toEqual(["s.md:7:10", "s.md:8:10", "s.md:8:35", "s.md:12:7"]);
    const lines = text.split("\n");
    for (const {text: words, at} of textNodes(blocks).filter(({text}) => text.trim() !== "" && text !== "&"))
      expect(lines[at.line! - 1]!.slice(at.column! - 1).startsWith(words), `${words} at ${printPlace(at)}`).toBe(true);
  });

  it("numbers a fragment's tags from nought and places nothing it does not know", () => {
    const {front} = parseBody("");
    const fragment = parseFragment('{% figure "x" /%} arrests, {% quoted "12" %}', {file: "i.md"}, front);
    expect(fragment.tags).toMatchObject([{n: 0, kind: "figure", at: {file: "i.md"}}]);
    expect(fragment.problems).toMatchObject([{code: "unclosed-tag", at: {file: "i.md"}}]);
  });
});

describe("whatever is written", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "{% ",
      " %}",
      " /%}",
      '"',
      "\n",
      "\n\n",
      "`",
      "```",
      "figure",
      '{% figure "x" /%}',
      "\uFDD0",
      "\\",
      "> ",
    ),
    fc.constantFrom(
      '{% priority "p" %}\n',
      "{% /priority %}",
      '{% duty "d" %}',
      "- ",
      "| a | b |\n|---|---|\n",
      "](",
      "&amp;",
    ),
    fc.string({unit: "binary", maxLength: 6}),
  );
  const text = fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join(""));

  it("is read without throwing, each problem has a place inside the file, and no tag is lost unsaid", () => {
    fc.assert(
      fc.property(fc.constantFrom("", HEAD, "---\n"), text, (head, body) => {
        const statement = parse(head + body);
        const lines = (head + body).replace(/\r\n?/g, "\n").split("\n");
        for (const {at} of statement.problems) {
          expect(at.line).toBeGreaterThanOrEqual(1);
          expect(at.line).toBeLessThanOrEqual(lines.length);
          if (at.column !== undefined) expect(at.column).toBeLessThanOrEqual(lines[at.line! - 1]!.length + 2);
        }
        for (const tag of statement.tags)
          expect((head + body).replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD")).toContain(tag.source);
        const shown = new Set(tagNumbers(statement.blocks));
        const unsaid = statement.tags.filter(
          ({n, at}) =>
            !shown.has(n) && !statement.problems.some((p) => p.at.line === at.line && p.at.column === at.column),
        );
        expect(unsaid).toEqual([]);
      }),
      {numRuns: 400},
    );
  });
});

function inlinesOf(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block): readonly Inline[] => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return block.children;
      case "list":
        return block.items.flatMap(inlinesOf);
      case "table":
        return [block.head, ...block.rows].flat(2);
      case "not-applicable":
        return [];
      default:
        return inlinesOf(block.blocks);
    }
  });
}

function leaves(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline) => ("children" in inline ? leaves(inline.children) : [inline]));
}

function textNodes(blocks: readonly Block[]) {
  return leaves(inlinesOf(blocks)).filter((inline) => inline.kind === "text");
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return textNodes(blocks).map(({text}) => text);
}

function tagNumbers(blocks: readonly Block[]): readonly number[] {
  return leaves(inlinesOf(blocks)).flatMap((inline) => (inline.kind === "tag" ? [inline.n] : []));
}
