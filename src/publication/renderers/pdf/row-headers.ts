import {PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString} from "pdf-lib";

/**
 * The compiler cannot mark the heads of rows. In each table the first cell of every row below the column heads becomes one, and every
 * other cell names the heads it belongs to: its column's, its group's where a row over the whole width opens one, and its row's.
 */
export async function withRowHeaders(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, {updateMetadata: false, parseSpeed: AT_ONCE});
  const root = document.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const tables: Element[] = [];
  collect(elementOf(document, root), "Table", tables);
  const named = tables.flatMap((table, index) => markRows(document, table, index));
  if (named.length > 0) nameInTree(document, root, named);
  return document.save({addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: AT_ONCE});
}

/** Without a pause after every few objects. */
const AT_ONCE = Number.POSITIVE_INFINITY;

interface Element {
  readonly dict: PDFDict;
  readonly tag: string;
  readonly children: () => readonly Element[];
  readonly ref: PDFObject;
}

interface Named {
  readonly id: string;
  readonly ref: PDFObject;
}

function elementOf(document: PDFDocument, ref: PDFObject): Element {
  const dict = document.context.lookup(ref, PDFDict);
  const tag = dict.lookupMaybe(PDFName.of("S"), PDFName)?.decodeText() ?? "";
  return {dict, tag, ref, children: () => kidsOf(document, dict).map((kid) => elementOf(document, kid))};
}

/** Of elements only: neither content nor annotations. */
function kidsOf({context}: PDFDocument, dict: PDFDict): readonly PDFObject[] {
  const held = dict.get(PDFName.of("K"));
  const kids = context.lookup(held);
  const all = kids instanceof PDFArray ? kids.asArray() : held ? [held] : [];
  return all.filter((kid) => {
    const found = context.lookup(kid);
    return found instanceof PDFDict && found.has(PDFName.of("S"));
  });
}

function collect(element: Element, tag: string, into: Element[]): void {
  if (element.tag === tag) into.push(element);
  else for (const child of element.children()) collect(child, tag, into);
}

function markRows(document: PDFDocument, table: Element, index: number): readonly Named[] {
  const rows: Element[] = [];
  collect(table, "TR", rows);
  const named: Named[] = [];
  let columns: readonly string[] = [];
  let group: string | undefined;
  for (const [at, row] of rows.entries()) {
    const cells = row.children();
    const heads = cells.every(({tag}) => tag === "TH");
    if (at === 0) columns = cells.map(({dict}) => idOf(dict));
    else if (heads) group = openGroup(document, cells[0]!);
    else named.push(markRow(document, cells, {id: `R${index + 1}y${at}`, columns, group}));
  }
  moveGroupsOutOfHead(document, table);
  return named;
}

/** A head over the whole width belongs to no column: the compiler would have it refer to all of them. */
function openGroup({context}: PDFDocument, {dict}: Element): string {
  tableAttributes(dict)?.set(PDFName.of("Headers"), context.obj([]));
  return idOf(dict);
}

function markRow(
  document: PDFDocument,
  cells: readonly Element[],
  of: {readonly id: string; readonly columns: readonly string[]; readonly group: string | undefined},
): Named {
  const {context} = document;
  const strings = (ids: readonly (string | undefined)[]) =>
    context.obj(ids.flatMap((id) => (id === undefined ? [] : [PDFString.of(id)])));
  const [head, ...rest] = cells as [Element, ...Element[]];
  head.dict.set(PDFName.of("S"), PDFName.of("TH"));
  head.dict.set(PDFName.of("ID"), PDFString.of(of.id));
  const attributes = tableAttributes(head.dict) ?? addAttributes(document, head.dict);
  attributes.set(PDFName.of("Scope"), PDFName.of("Row"));
  attributes.set(PDFName.of("Headers"), strings([of.columns[0], of.group]));
  rest.forEach(({dict}, index) => {
    const own = tableAttributes(dict) ?? addAttributes(document, dict);
    own.set(PDFName.of("Headers"), strings([of.columns[index + 1], of.group, of.id]));
  });
  return {id: of.id, ref: head.ref};
}

/** A group that opens directly below the column heads is taken for one of them; it opens the body. */
function moveGroupsOutOfHead(document: PDFDocument, table: Element): void {
  const [head, body] = [
    table.children().find(({tag}) => tag === "THead"),
    table.children().find(({tag}) => tag === "TBody"),
  ];
  if (!head || !body) return;
  const rows = head.dict.lookup(PDFName.of("K"), PDFArray);
  const rest = body.dict.lookup(PDFName.of("K"), PDFArray);
  while (rows.size() > 1) {
    const last = rows.get(rows.size() - 1);
    rows.remove(rows.size() - 1);
    rest.insert(0, last);
    document.context.lookup(last, PDFDict).set(PDFName.of("P"), body.ref);
  }
}

function idOf(dict: PDFDict): string {
  const id = dict.lookup(PDFName.of("ID"));
  if (id instanceof PDFString || id instanceof PDFHexString) return id.decodeText();
  throw new Error("a head of a table has no name");
}

function tableAttributes(dict: PDFDict): PDFDict | undefined {
  const held = dict.lookup(PDFName.of("A"));
  const all = held instanceof PDFArray ? held.asArray().map((_, index) => held.lookup(index)) : [held];
  return all.find(
    (one): one is PDFDict => one instanceof PDFDict && one.lookup(PDFName.of("O")) === PDFName.of("Table"),
  );
}

function addAttributes({context}: PDFDocument, dict: PDFDict): PDFDict {
  const made = context.obj({O: "Table"});
  const held = dict.lookup(PDFName.of("A"));
  if (held instanceof PDFArray) held.push(made);
  else dict.set(PDFName.of("A"), context.obj(held ? [held, made] : [made]));
  return made;
}

/** The tree of names is one leaf, in the order of the names. */
function nameInTree({context}: PDFDocument, root: PDFDict, named: readonly Named[]): void {
  const tree = root.lookup(PDFName.of("IDTree"), PDFDict);
  const held = tree.lookup(PDFName.of("Names"), PDFArray);
  const all: Named[] = [...named];
  for (let at = 0; at < held.size(); at += 2)
    all.push({id: (held.lookup(at) as PDFString).decodeText(), ref: held.get(at + 1)});
  all.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  tree.set(PDFName.of("Names"), context.obj(all.flatMap(({id, ref}) => [PDFString.of(id), ref])));
}
