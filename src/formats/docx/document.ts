import {readXml} from "../xml/events.ts";
import {openZip} from "../zip.ts";

/** A Word document as plain data: paragraphs with their style, links and bookmarks; tables; title and language. No police in it. */
export interface WordDocument {
  readonly title: string;
  readonly language: string;
  /** In the order of the text, those of tables too. */
  readonly paragraphs: readonly WordParagraph[];
  readonly tables: readonly WordTable[];
}

export interface WordParagraph {
  /** The id of its style; "" for the usual one. */
  readonly style: string;
  readonly text: string;
  readonly links: readonly WordLink[];
  /** The bookmarks that begin in it, with the text they hold. */
  readonly bookmarks: readonly {readonly name: string; readonly text: string}[];
}

/** `anchor`: a bookmark of the document; `target`: an address. */
export interface WordLink {
  readonly text: string;
  readonly anchor?: string;
  readonly target?: string;
}

export interface WordTable {
  readonly caption?: string;
  /** How many of its first rows are marked as heads. */
  readonly heads: number;
  readonly firstColumnHeads: boolean;
  readonly rows: readonly (readonly WordCell[])[];
}

export interface WordCell {
  readonly text: string;
  readonly links: readonly WordLink[];
  readonly merged: boolean;
}

/** @throws FormatProblem for what is no Word document, or a damaged one. */
export async function readWord(bytes: Uint8Array): Promise<WordDocument> {
  const zip = await openZip(bytes);
  const part = (path: string) => zip.chunks(path);
  const targets = new Map<string, string>();
  await readXml(
    part("word/_rels/document.xml.rels"),
    {
      open: (name, {Id, Target}) => {
        if (name === "Relationship" && Id && Target) targets.set(Id, Target);
      },
    },
    "word/_rels/document.xml.rels",
  );
  const core = {title: "", language: ""};
  let inside = "";
  await readXml(
    part("docProps/core.xml"),
    {
      open: (name) => {
        inside = name;
      },
      close: () => {
        inside = "";
      },
      text: (text) => {
        if (inside === "title" || inside === "language") core[inside] += text;
      },
    },
    "docProps/core.xml",
  );
  const reading = new TextReader(targets);
  await readXml(part("word/document.xml"), reading, "word/document.xml");
  return {...core, paragraphs: reading.paragraphs, tables: reading.tables};
}

interface OpenParagraph {
  style: string;
  text: string;
  links: {text: string; anchor?: string; target?: string}[];
  bookmarks: {name: string; text: string}[];
}

interface OpenTable {
  caption?: string;
  heads: number;
  firstColumnHeads: boolean;
  rows: {text: string; links: WordLink[]; merged: boolean}[][];
}

/** Puts paragraphs and tables together from the elements of the document's text. Tables within tables are not looked for. */
class TextReader {
  readonly paragraphs: OpenParagraph[] = [];
  readonly tables: OpenTable[] = [];
  readonly #targets: ReadonlyMap<string, string>;
  /** By id: bookmarks that are not closed yet. */
  readonly #open = new Map<string, {name: string; text: string}>();
  #paragraph: OpenParagraph | undefined;
  #link: OpenParagraph["links"][number] | undefined;
  #inText = false;
  #inTable = false;

  constructor(targets: ReadonlyMap<string, string>) {
    this.#targets = targets;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    this.#opens[name]?.(attributes);
  };

  readonly close = (name: string): void => {
    if (name === "t") this.#inText = false;
    else if (name === "hyperlink") this.#link = undefined;
    else if (name === "tbl") this.#inTable = false;
    else if (name === "p") this.#endParagraph();
  };

  readonly text = (text: string): void => {
    if (!this.#inText || this.#paragraph === undefined) return;
    this.#paragraph.text += text;
    if (this.#link) this.#link.text += text;
    for (const bookmark of this.#open.values()) bookmark.text += text;
  };

  readonly #opens: Readonly<Record<string, (attributes: Readonly<Record<string, string>>) => void>> = {
    p: () => {
      this.#paragraph = {style: "", text: "", links: [], bookmarks: []};
      this.paragraphs.push(this.#paragraph);
    },
    pStyle: (of) => {
      if (this.#paragraph) this.#paragraph.style = of["w:val"] ?? "";
    },
    t: () => {
      this.#inText = true;
    },
    hyperlink: (of) => {
      const target = this.#targets.get(of["r:id"] ?? "");
      const anchor = of["w:anchor"];
      this.#link = {text: "", ...(anchor === undefined ? {} : {anchor}), ...(target === undefined ? {} : {target})};
      this.#paragraph?.links.push(this.#link);
    },
    bookmarkStart: (of) => {
      const bookmark = {name: of["w:name"] ?? "", text: ""};
      this.#open.set(of["w:id"] ?? "", bookmark);
      this.#paragraph?.bookmarks.push(bookmark);
    },
    bookmarkEnd: (of) => {
      this.#open.delete(of["w:id"] ?? "");
    },
    tbl: () => {
      this.#inTable = true;
      this.tables.push({heads: 0, firstColumnHeads: false, rows: []});
    },
    tblCaption: (of) => {
      const table = this.tables.at(-1);
      if (table) table.caption = of["w:val"] ?? "";
    },
    tblLook: (of) => {
      const table = this.tables.at(-1);
      if (table) table.firstColumnHeads = isOn(of["w:firstColumn"]);
    },
    tr: () => this.tables.at(-1)?.rows.push([]),
    tblHeader: (of) => {
      const table = this.tables.at(-1);
      if (table && isOn(of["w:val"] ?? "true")) table.heads++;
    },
    tc: () => this.tables.at(-1)?.rows.at(-1)?.push({text: "", links: [], merged: false}),
    gridSpan: () => this.#merge(),
    vMerge: () => this.#merge(),
  };

  #merge(): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) cell.merged = true;
  }

  #endParagraph(): void {
    const cell = this.#inTable ? this.tables.at(-1)?.rows.at(-1)?.at(-1) : undefined;
    if (cell && this.#paragraph) {
      cell.text += (cell.text === "" ? "" : "\n") + this.#paragraph.text;
      cell.links.push(...this.#paragraph.links);
    }
    this.#paragraph = undefined;
  }
}

function isOn(value: string | undefined): boolean {
  return value === "true" || value === "1" || value === "on";
}
