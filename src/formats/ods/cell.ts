import {LONGEST_TEXT, percentText, plainDecimal, superscript, valueTooLong} from "../cell-text.ts";
import {attribute} from "../xml/entities.ts";

export interface ClosedCell {
  /** What stands in it; "" for nothing. */
  readonly text: string;
  readonly repeat: number;
  /** It is a formula, and its result was not saved. */
  readonly withoutValue: boolean;
}

/** A cell while it is read: its saved value by its kind, or the paragraphs it shows. */
export class CellBuilder {
  readonly #raised: ReadonlySet<string>;
  #attributes: string | undefined;
  #covered = false;
  #paragraphs = 0;
  #text = "";
  /** Elements open inside the cell, and how many of them from the first on that holds no text of the cell. */
  #depth = 0;
  #aside = 0;
  /** The depth of the element whose text is raised; 0 for none. */
  #raisedAt = 0;

  /** `raised` names the styles of raised text. */
  constructor(raised: ReadonlySet<string>) {
    this.#raised = raised;
  }

  get isOpen(): boolean {
    return this.#attributes !== undefined;
  }

  drop(): void {
    this.#attributes = undefined;
  }

  open(name: string, attributes: string): void {
    this.#attributes = attributes;
    this.#covered = name === "covered-table-cell";
    this.#text = "";
    this.#paragraphs = 0;
    this.#depth = 0;
    this.#aside = 0;
    this.#raisedAt = 0;
  }

  /** An element inside the cell. Remarks, drawings and reading aids are not what the cell says. */
  inside(name: string, attributes: string): void {
    this.#depth++;
    if (this.#aside > 0) this.#aside++;
    else if (this.#depth === 1 ? name !== "p" : !TEXT.has(name)) this.#aside = 1;
    else if (this.#depth === 1) this.#paragraph();
    else if (name === "s") this.#add(" ".repeat(Math.min(repeats(attribute(attributes, "c")), MOST_SPACES)));
    else if (name === "tab") this.#add("\t");
    else if (name === "line-break") this.#add("\n");
    else if (this.#raisedAt === 0 && this.#raised.has(attribute(attributes, "style-name") ?? ""))
      this.#raisedAt = this.#depth;
  }

  text(text: string): void {
    if (this.#depth === 0 || this.#aside > 0) return;
    const words = SPACES.test(text) ? text.replace(/[ \t\n]+/g, " ") : text;
    this.#add(this.#raisedAt > 0 ? superscript(words) : words);
  }

  /** The cell when it is what ends, or undefined when an element inside it does. */
  close(): ClosedCell | undefined {
    if (this.#depth > 0) {
      if (this.#aside > 0) this.#aside--;
      if (this.#depth === this.#raisedAt) this.#raisedAt = 0;
      this.#depth--;
      return undefined;
    }
    const attributes = this.#attributes ?? "";
    this.#attributes = undefined;
    const repeat = repeats(attribute(attributes, "number-columns-repeated"));
    if (this.#covered) return {text: "", repeat, withoutValue: false};
    const kind = attribute(attributes, "value-type");
    const text = kind === undefined ? this.#text : shown(kind, attributes, this.#text);
    const withoutValue = text === "" && kind === undefined && attribute(attributes, "formula") !== undefined;
    return {text, repeat, withoutValue};
  }

  #paragraph(): void {
    if (this.#paragraphs++ > 0) this.#add("\n");
  }

  #add(text: string): void {
    this.#text += text;
    if (this.#text.length > LONGEST_TEXT) throw valueTooLong();
  }
}

/** Elements of a paragraph whose text is the paragraph's. */
const TEXT: ReadonlySet<string> = new Set([
  "span",
  "a",
  "s",
  "tab",
  "line-break",
  "ruby",
  "ruby-base",
  "meta",
  "sheet-name",
]);
const SPACES = /[\t\n]| {2}/;
const MOST_SPACES = 1000;

function shown(kind: string, attributes: string, text: string): string {
  switch (kind) {
    case "float":
    case "currency":
      return numberText(attribute(attributes, "value"), plainDecimal) ?? text;
    case "percentage":
      return numberText(attribute(attributes, "value"), percentText) ?? text;
    case "date":
      return (attribute(attributes, "date-value") ?? text).replace(/T00:00:00.*$/, "");
    case "boolean":
      return attribute(attributes, "boolean-value") === "true" ? "TRUE" : "FALSE";
    case "string":
      return attribute(attributes, "string-value") ?? text;
    default:
      return text;
  }
}

function numberText(value: string | undefined, print: (value: number) => string): string | undefined {
  const number = Number(value ?? "x");
  return value?.trim() && Number.isFinite(number) ? print(number) : undefined;
}

/** The most rows that any spreadsheet program has; a count beyond it is held to it. */
const MOST_ROWS = 1 << 20;

/** How often a row or a cell is repeated. */
export function repeats(count: string | undefined): number {
  return count === undefined ? 1 : Math.min(Math.max(Math.trunc(Number(count)) || 1, 1), MOST_ROWS);
}
