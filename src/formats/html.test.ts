import {expect, it} from "vitest";
import {elementsOf, readHtml, textOf} from "./html.ts";

it("reads what a browser would: entities, case, unclosed elements, attributes, lines", () => {
  const page = readHtml(
    '<!doctype html>\n<TITLE>a &amp; b</TITLE>\n<p id=x>7,675&#8722;<a\n data-n="1 &lt; 2">6,621</a><p>next<!-- not this -->',
  );
  const elements = [...elementsOf(page)];
  expect(elements.map((element) => element.name)).toEqual(["html", "head", "title", "body", "p", "a", "p"]);
  const [, , title, , paragraph, link, last] = elements;
  expect(textOf(title!)).toBe("a & b");
  expect(textOf(paragraph!)).toBe("7,675\u22126,621");
  expect([paragraph!.line, link!.line, last!.line]).toEqual([3, 3, 4]);
  expect(link!.attributes.get("data-n")).toBe("1 < 2");
  expect(textOf(last!)).toBe("next");
});
