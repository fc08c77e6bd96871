import {MOST_PLACES} from "../book/book.ts";

/** The named styles of cells, and the language of the whole document: "en-GB". */
export function stylesXml(language: string): string {
  const [tongue, country = "GB"] = language.split("-");
  const places = Array.from({length: MOST_PLACES + 1}, (_, n) => n);
  return [
    "<office:styles>",
    '<style:default-style style:family="table-cell">',
    `<style:text-properties fo:font-family="Arial" fo:font-size="11pt" fo:language="${tongue}" fo:country="${country}"/></style:default-style>`,
    ...places.map(
      (n) =>
        `<number:number-style style:name="N${n}"><number:number number:decimal-places="${n}" number:min-decimal-places="${n}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`,
    ),
    '<number:text-style style:name="NT"><number:text-content/></number:text-style>',
    '<style:style style:name="Default" style:family="table-cell"><style:table-cell-properties style:vertical-align="top"/></style:style>',
    cell("Heading_20_1", {text: 'fo:font-size="16pt" fo:font-weight="bold"', shown: "Heading 1"}),
    cell("Heading_20_2", {text: 'fo:font-size="13pt" fo:font-weight="bold"', shown: "Heading 2"}),
    cell("header", {text: 'fo:font-weight="bold"', wrap: true}),
    cell("text", {wrap: true}),
    cell("quoted", {wrap: true, data: "NT"}),
    cell("link", {wrap: true, text: 'fo:color="#0b3d91" style:text-underline-style="solid"'}),
    ...places.map((n) => cell(`number${n}`, {data: `N${n}`})),
    "</office:styles>",
  ].join("");
}

interface Look {
  readonly text?: string;
  readonly wrap?: boolean;
  readonly data?: string;
  /** The name that people see. */
  readonly shown?: string;
}

function cell(name: string, {text, wrap, data, shown}: Look): string {
  return [
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"`,
    shown ? ` style:display-name="${shown}"` : "",
    data ? ` style:data-style-name="${data}"` : "",
    ">",
    wrap ? '<style:table-cell-properties fo:wrap-option="wrap"/>' : "",
    text ? `<style:text-properties ${text}/>` : "",
    "</style:style>",
  ].join("");
}
