import {type DefaultTreeAdapterTypes, parse} from "parse5";

/** An element of a page as a browser would build it: attributes and children, nothing computed. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | string)[];
  /** 1-based line of the page's source where it begins; 0 for what the parser put in. */
  readonly line: number;
}

/** Reads a page whole, as HTML5 says: every text gives some tree, as in a browser. Comments are left out. */
export function readHtml(text: string): HtmlElement {
  const document = parse(text, {sourceCodeLocationInfo: true});
  const root = document.childNodes.find((node): node is DefaultTreeAdapterTypes.Element => "tagName" in node);
  if (!root) throw new Error("a parsed page has an element");
  return elementOf(root);
}

/** Every element beneath and with this one, in the order of the page. */
export function* elementsOf(element: HtmlElement): Generator<HtmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== "string") yield* elementsOf(child);
}

/** The text of an element and all beneath it, as it stands in the source. */
export function textOf(element: HtmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

function elementOf(node: DefaultTreeAdapterTypes.Element): HtmlElement {
  return {
    name: node.tagName,
    attributes: new Map(node.attrs.map(({name, value}) => [name, value])),
    children: node.childNodes.flatMap((child): readonly (HtmlElement | string)[] => {
      if ("tagName" in child) return [elementOf(child)];
      return "value" in child ? [child.value] : [];
    }),
    line: node.sourceCodeLocation?.startLine ?? 0,
  };
}
