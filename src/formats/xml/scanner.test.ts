import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {FormatProblem} from "../format-problem.ts";
import {attribute} from "./entities.ts";
import {readXml} from "./events.ts";
import {readScanned, XmlScanner} from "./scanner.ts";

type Told = readonly (readonly string[])[];

/** Texts next to each other are one; line ends outside the document's element are none of it. */
class Listener {
  readonly #told: string[][] = [];
  #depth = 0;

  open(name: string, attributes: readonly string[]): void {
    this.#depth++;
    this.#told.push(["open", name, ...attributes]);
  }

  close(name: string): void {
    this.#depth--;
    this.#told.push(["close", name]);
  }

  text(text: string): void {
    const last = this.#told.at(-1);
    if (text === "" || this.#depth === 0) return;
    if (last?.[0] === "text") last[1] += text;
    else this.#told.push(["text", text]);
  }

  get told(): Told {
    return this.#told;
  }
}

const NAMES = ["r", "s", "value", "x:t"];

async function* cut(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let n = 0; at < bytes.length; n++) {
    const size = sizes[n % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function bySaxes(bytes: Uint8Array): Promise<Told> {
  const listener = new Listener();
  await readXml(
    cut(bytes, [bytes.length]),
    {
      open: (name, attributes) =>
        listener.open(
          name,
          NAMES.map((one) => attributes[one] ?? "-"),
        ),
      close: (name) => listener.close(name),
      text: (text) => listener.text(text),
    },
    "It",
  );
  return listener.told;
}

async function byScanner(bytes: Uint8Array, sizes: readonly number[]): Promise<Told> {
  const listener = new Listener();
  await readScanned(
    cut(bytes, sizes),
    {
      open: (name, attributes) =>
        listener.open(
          name,
          NAMES.map((one) => attribute(attributes, one.slice(one.indexOf(":") + 1)) ?? "-"),
        ),
      close: (name) => listener.close(name),
      text: (text) => listener.text(text),
    },
    "It",
  );
  return listener.told;
}

const word = fc.constantFrom(
  "",
  "a",
  "66776",
  "é€",
  "𝄞",
  " \n\t",
  "\r\n",
  "x > y",
  "&amp;",
  "&#65;",
  "&#x1F600;",
  "&lt;/c&gt;",
  "]]&gt;",
);
const attributeValue = fc.oneof(
  word.map((text) => `"${text}'>"`),
  word.map((text) => `'${text}">'`),
);
const attributes = fc
  .uniqueArray(fc.constantFrom("r", "s", "value", "x:t", "longer-r"), {maxLength: 4})
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .tuple(attributeValue, fc.constantFrom("=", " = ", "\n="))
          .map(([value, equals]) => ` ${name}${equals}${value}`),
      ),
    ),
  )
  .map((all) => all.join("\n"));
const aside = fc.constantFrom("<!-- a > b <c> - -->", "<?pi a='>'?>", "<![CDATA[<v>1 & 2\r\n]] > ]]>", "<![CDATA[]]>");

const {node} = fc.letrec<{node: string; inside: string}>((tie) => ({
  node: fc
    .tuple(fc.constantFrom("c", "x:row", "is", "t-1.2", "ü"), attributes, tie("inside"), fc.constantFrom("", " ", "\n"))
    .map(([name, given, inside, space]) =>
      inside === "" ? `<${name}${given}${space}/>` : `<${name}${given}${space}>${inside}</${name}${space}>`,
    ),
  inside: fc.array(fc.oneof({maxDepth: 4}, word, aside, tie("node")), {maxLength: 4}).map((parts) => parts.join("")),
}));

describe("the scanner of XML", () => {
  it("tells what a whole parser tells, wherever the document is cut", async () => {
    await fc.assert(
      fc.asyncProperty(node, fc.array(fc.integer({min: 1, max: 12}), {minLength: 1}), async (xml, sizes) => {
        const bytes = new TextEncoder().encode(`<?xml version="1.0"?>\n${xml}\n<!-- end -->`);
        expect(await byScanner(bytes, sizes)).toEqual(await bySaxes(bytes));
      }),
      {numRuns: 400, seed: 20_261_124},
    );
  });

  it("reads UTF-16 that is marked, and a mark before UTF-8", async () => {
    const xml = "<a>é</a>";
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, "utf16le")]);
    const told = [
      ["open", "a", "-", "-", "-", "-"],
      ["text", "é"],
      ["close", "a"],
    ];
    expect(await byScanner(wide, [3])).toEqual(told);
    expect(await byScanner(Buffer.from(`\uFEFF${xml}`), [1])).toEqual(told);
  });

  it.each([
    ["<a>", "damaged-file"],
    ["<a><b></a></b>", "damaged-file"],
    ["</a>", "damaged-file"],
    ["<a></ab>", "damaged-file"],
    ["<a/><b/>", "damaged-file"],
    ["<a/>text", "damaged-file"],
    ["text<a/>", "damaged-file"],
    ["", "damaged-file"],
    ["<>x</>", "damaged-file"],
    ["<a", "damaged-file"],
    ["<a b='", "damaged-file"],
    ["<a>&own;</a>", "damaged-file"],
    ["<a>1 & 2</a>", "damaged-file"],
    ["<a>&#0;</a>", "damaged-file"],
    ["<a><!ELEMENT b></a>", "damaged-file"],
    ["<a>".repeat(300), "damaged-file"],
    ['<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>', "declares-entities"],
    ['<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>', "declares-entities"],
    [`<a>${"x".repeat(5e6)}</a>`, "value-too-long"],
    [`<a b="${"x".repeat(5e6)}"/>`, "value-too-long"],
  ])("refuses %.40s", async (xml, code) => {
    for (const size of [1 << 16, 1 << 14]) {
      const reading = byScanner(new TextEncoder().encode(xml), [size]);
      await expect(reading).rejects.toBeInstanceOf(FormatProblem);
      await expect(reading).rejects.toMatchObject({code});
    }
  });

  it("hands on what is whole before the rest has come", () => {
    const listener = new Listener();
    const scanner = new XmlScanner(
      {
        open: (name) => listener.open(name, []),
        close: (name) => listener.close(name),
        text: (text) => listener.text(text),
      },
      "It",
    );
    scanner.write("<a><b>1</b><c");
    expect(listener.told).toEqual([
      ["open", "a"],
      ["open", "b"],
      ["text", "1"],
      ["close", "b"],
    ]);
  });

  it("passes over what is not wanted, wherever the document is cut", () => {
    const xml =
      `<b><x:t n="1"><c>1</c><x:t n='>'><x:t n="2"/></x:t ><x:t-c/><x:t n="3">2</x:t></x:t><d>3</d></b>`.replace(
        " >",
        ">",
      );
    for (let cut = 1; cut < xml.length; cut++) {
      const told: string[] = [];
      const handlers = {
        passing: undefined as string | undefined,
        open: (name: string) => {
          told.push(`<${name}>`);
          if (name === "t") handlers.passing = "t";
        },
        close: (name: string) => {
          told.push(`</${name}>`);
          if (name === "t") handlers.passing = undefined;
        },
        text: (text: string) => told.push(text),
      };
      const scanner = new XmlScanner(handlers, "It");
      for (let at = 0; at < xml.length; at += cut) scanner.write(xml.slice(at, at + cut));
      scanner.end();
      expect(told).toEqual(["<b>", "<t>", "</t>", "<d>", "3", "</d>", "</b>"]);
    }
  });
});
