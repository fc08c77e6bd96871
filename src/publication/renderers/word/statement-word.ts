import {
  AlignmentType,
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from "docx";
import {showDay, showPeriod} from "../../../language/display.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {plainNote} from "../layout/plain-notes.ts";
import {plainText} from "../layout/sections.ts";
import {blockFlow, headingOf} from "./blocks.ts";
import {glanceRows} from "./glance.ts";
import {initiativeFlow} from "./initiatives.ts";
import {lineRuns, textRun} from "./runs.ts";
import {steadyPackage} from "./steady-package.ts";
import {styles} from "./styles.ts";
import {tableOf} from "./tables.ts";

type Flow = Paragraph | Table;

/** The statement as a Word document with real styles, headings and table heads. The same parts give the same bytes. */
export async function renderWord(model: PageModel, facts: ReleaseFacts): Promise<Uint8Array> {
  const {front} = model.bound.statement;
  const {body} = model.bound;
  const document = new Document({
    title: `${front.title}, ${body.areaName}, ${front.editionWords}`,
    creator: facts.body,
    description: body.synthetic ? "Synthetic data: nothing here happened." : facts.title,
    styles,
    numbering: {config: [numbers("numbers", LevelFormat.DECIMAL, "%1."), numbers("bullets", LevelFormat.BULLET, "–")]},
    sections: [
      {
        properties: {
          page: {size: {width: 11_906, height: 16_838}, margin: {top: 1134, bottom: 1134, left: 1153, right: 1153}},
        },
        headers: {default: new Header({children: [small(running(facts, body.synthetic))]})},
        footers: {default: footer(facts)},
        children: [
          ...opening(model, facts),
          ...glance(model),
          ...model.sections.flatMap((one) => section(model, one)),
          ...closing(model, facts),
        ],
      },
    ],
  });
  const packed = await Packer.toBuffer(document);
  const tables = ["Each measure, before and now", ...tableCaptions(model), "The files as they were supplied"];
  return steadyPackage(packed, {
    at: facts.signedAt,
    language: front.language === "cy" ? "cy-GB" : "en-GB",
    captions: tables,
  });
}

function opening(model: PageModel, facts: ReleaseFacts): readonly Flow[] {
  const {front} = model.bound.statement;
  const line = [
    model.bound.body.areaName,
    front.editionWords,
    `figures for ${showPeriod(front.period)}`,
    `release ${facts.release}, signed ${showDay(facts.signedAt)} by ${facts.signatory.name}, ${facts.signatory.role}`,
  ];
  return [
    ...(model.bound.body.synthetic
      ? [
          new Paragraph({
            style: "Label",
            children: [textRun("Synthetic data: made up to show how such a statement is built.")],
          }),
        ]
      : []),
    small(facts.body),
    new Paragraph({style: "Title", children: [textRun(front.title)]}),
    small(`${line.join("; ")}.`),
    ...blockFlow(model, model.lead, 1),
    label("Contents"),
    ...model.sections.map((one) => entry(one, titleOf(model, one))),
    ...notes(model, model.leadNotes, "Where the figures of the opening come from"),
  ];
}

function glance(model: PageModel): readonly Flow[] {
  const {period, comparator, language} = model.bound.statement.front;
  const rows = model.sections.flatMap((one) => glanceRows(model, one));
  if (rows.length === 0) return [];
  const head = [
    "Measure",
    capital(showPeriod(comparator, language)),
    capital(showPeriod(period, language)),
    "Change",
    "Tells us",
  ];
  return [headingOf([textRun("At a glance")], 1), tableOf({widths: [3000, 1250, 1250, 1300, 2800], head, rows})];
}

function section(model: PageModel, one: LaidSection): readonly Flow[] {
  const title = [...(one.no === undefined ? [] : [textRun(`${one.no}. `)]), ...lineRuns(model, one.title)];
  return [
    headingOf([new Bookmark({id: `s-${one.id}`, children: title})], 1),
    ...blockFlow(model, one.blocks, one.level),
    ...one.entries.flatMap((initiative) => initiativeFlow(model, initiative)),
    ...notes(model, one.notes, `Where the figures of “${titleOf(model, one)}” come from`),
  ];
}

function notes(model: PageModel, of: PageModel["leadNotes"], title: string): readonly Flow[] {
  if (of.length === 0) return [];
  const each = of.map((numbered) => {
    const {n, shown, what, source, facts, data} = plainNote(model, numbered);
    return new Paragraph({
      style: "Note",
      children: [
        textRun(`[${n}] `),
        new Bookmark({id: `n${n}`, children: [textRun(shown, {bold: true})]}),
        textRun(` ${what}. ${source}. ${facts.join(" ")} `),
        ...(data
          ? [new ExternalHyperlink({link: data, children: [textRun("Its data", {style: "Hyperlink"})]}), textRun(" ")]
          : []),
        new InternalHyperlink({
          anchor: numbered.back.startsWith("t") ? numbered.back : "_top",
          children: [textRun("Back", {style: "Hyperlink"})],
        }),
      ],
    });
  });
  return [label(title), ...each];
}

function closing(model: PageModel, facts: ReleaseFacts): readonly Flow[] {
  const history = [facts, ...[...facts.earlier].reverse()].flatMap(({release, signedAt, changes}) => [
    label(`Release ${release}, signed on ${showDay(signedAt)}`),
    ...(changes.length === 0
      ? [small(release === 1 ? "The first release." : "No figure and no sentence changed.")]
      : changes.map(
          (change) => new Paragraph({numbering: {reference: "bullets", level: 0}, children: [textRun(change)]}),
        )),
  ]);
  return [
    headingOf([textRun("This release")], 1),
    small(`What was signed has the fingerprint ${facts.content}. It is never changed; a correction is a new release.`),
    ...history,
    headingOf([textRun("Counted from")], 1),
    tableOf({
      widths: [3000, 2600, 4000],
      head: ["File", "From", "SHA-256"],
      rows: model.files.map(({file, evidence, supplier, sha256}) => [file, evidence ?? supplier, sha256]),
    }),
  ];
}

/** In the order of the document: each table an author wrote is called by its heads. */
function tableCaptions(model: PageModel): readonly string[] {
  const shown = (n: number) => model.bound.bindings[n]?.shown ?? "";
  return model.sections.flatMap(({blocks}) =>
    blocks.flatMap((block) =>
      block.kind === "table" ? [block.head.map((cell) => plainText(cell, shown)).join(", ")] : [],
    ),
  );
}

function titleOf(model: PageModel, {title}: LaidSection): string {
  return plainText(title, (n) => model.bound.bindings[n]?.shown ?? "");
}

function entry({id, no}: LaidSection, title: string): Paragraph {
  const words = no === undefined ? title : `${no}. ${title}`;
  const link = new InternalHyperlink({anchor: `s-${id}`, children: [textRun(words, {style: "Hyperlink"})]});
  return new Paragraph({style: "Entry", children: [link]});
}

function running(facts: ReleaseFacts, synthetic: boolean): string {
  return `${synthetic ? "Synthetic data · " : ""}${facts.body} · ${facts.editionWords} · release ${facts.release}`;
}

function footer(facts: ReleaseFacts): Footer {
  const number = new TextRun({children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES]});
  return new Footer({
    children: [
      new Paragraph({style: "Small", alignment: AlignmentType.LEFT, children: [textRun(`${facts.title} · `), number]}),
    ],
  });
}

function small(text: string): Paragraph {
  return new Paragraph({style: "Small", children: [textRun(text)]});
}

function label(text: string): Paragraph {
  return new Paragraph({style: "Label", children: [textRun(text)]});
}

function numbers(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = {paragraph: {indent: {left: 420, hanging: 300}}};
  return {reference, levels: [{level: 0, format, text, alignment: AlignmentType.LEFT, style}]};
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
