import {
  AlignmentType,
  Bookmark,
  Document,
  Footer,
  Header,
  InternalHyperlink,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import {capital, showDay, showPeriod} from "../../../language/display.ts";
import type {Language} from "../../../language/language.ts";
import {say, sayAround} from "../../../language/say.ts";
import {unreviewedNotice} from "../../../language/welsh/unreviewed.ts";
import type {ReleaseFacts} from "../../release/manifest.ts";
import {sectionChart} from "../layout/page-charts.ts";
import type {LaidSection, PageModel} from "../layout/page-model.ts";
import {plainText} from "../layout/sections.ts";
import {blockFlow, type Flow, headingOf, label, small} from "./blocks.ts";
import {closing} from "./closing.ts";
import {glanceRows} from "./glance.ts";
import {initiativeFlow} from "./initiatives.ts";
import {notes} from "./notes.ts";
import {lineRuns, textRun, toldRun} from "./runs.ts";
import {steadyPackage} from "./steady-package.ts";
import {styles} from "./styles.ts";
import {tableOf} from "./tables.ts";

/** The statement as a Word document with real styles, headings and table heads. The same parts give the same bytes. */
export async function renderWord(model: PageModel, facts: ReleaseFacts): Promise<Uint8Array> {
  const {front} = model.bound.statement;
  const {body} = model.bound;
  const {language} = front;
  const document = new Document({
    title: `${front.title}, ${body.areaName}, ${front.editionWords}`,
    creator: facts.body,
    description: body.synthetic ? say(language, "synthetic-document") : facts.title,
    styles,
    numbering: {config: [numbers("numbers", LevelFormat.DECIMAL, "%1."), numbers("bullets", LevelFormat.BULLET, "–")]},
    sections: [
      {
        properties: {
          page: {size: {width: 11_906, height: 16_838}, margin: {top: 1134, bottom: 1134, left: 1153, right: 1153}},
        },
        headers: {default: new Header({children: [small(running(model, facts))]})},
        footers: {default: footer(facts, language)},
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
  const tables = [say(language, "each-measure-compared"), ...tableCaptions(model), say(language, "files-supplied")];
  return steadyPackage(packed, {
    at: facts.signedAt,
    language: language === "cy" ? "cy-GB" : "en-GB",
    captions: tables,
  });
}

function opening(model: PageModel, facts: ReleaseFacts): readonly Flow[] {
  const {front} = model.bound.statement;
  const {language} = front;
  const signed = {release: facts.release, day: showDay(facts.signedAt, language), ...facts.signatory};
  const line = [
    model.bound.body.areaName,
    front.editionWords,
    say(language, "figures-for", {period: showPeriod(front.period, language)}),
    say(language, "release-signed-by", signed),
  ];
  return [
    ...(model.bound.body.synthetic
      ? [
          new Paragraph({
            style: "Label",
            children: [textRun(say(language, "synthetic-built"))],
          }),
        ]
      : []),
    ...unreviewedNotice(language).map(
      (notice) =>
        new Paragraph({
          style: "Small",
          children: [toldRun({words: notice.words, ...(notice.language === "en" ? {lang: "en"} : {})})],
        }),
    ),
    small(facts.body),
    new Paragraph({style: "Title", children: [textRun(front.title)]}),
    small(`${line.join("; ")}.`),
    ...blockFlow(model, model.lead, 1),
    label(say(language, "contents")),
    ...model.sections.map((one) => entry(one, titleOf(model, one))),
    ...notes(model, model.leadNotes, say(language, "notes-of-opening")),
  ];
}

function glance(model: PageModel): readonly Flow[] {
  const {period, comparator, language} = model.bound.statement.front;
  const rows = model.sections.flatMap((one) => glanceRows(model, one));
  if (rows.length === 0) return [];
  const head = [
    say(language, "head-measure"),
    capital(showPeriod(comparator, language)),
    capital(showPeriod(period, language)),
    say(language, "head-change"),
    say(language, "tells-us"),
  ];
  return [
    headingOf([textRun(say(language, "at-a-glance"))], 1),
    tableOf({widths: [3000, 1250, 1250, 1300, 2800], head, rows}),
  ];
}

function section(model: PageModel, one: LaidSection): readonly Flow[] {
  const {language} = model.bound.statement.front;
  const chart = sectionChart(model, one);
  const number = one.no === undefined ? [] : [textRun(`${one.no}. `)];
  const title = [...number, ...lineRuns(model, one.title, {lang: one.titleIn})];
  return [
    headingOf([new Bookmark({id: `s-${one.id}`, children: title})], 1),
    ...blockFlow(model, one.blocks, one.level),
    ...(chart
      ? [new Paragraph({children: [textRun(`${chart.chart.finding}. `, {bold: true}), textRun(chart.chart.words)]})]
      : []),
    ...one.entries.flatMap((initiative) => initiativeFlow(model, initiative)),
    ...notes(model, one.notes, say(language, "notes-of-title", {title: titleOf(model, one)})),
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

function entry({id, no, titleIn}: LaidSection, title: string): Paragraph {
  const words = no === undefined ? title : `${no}. ${title}`;
  const link = new InternalHyperlink({
    anchor: `s-${id}`,
    children: [textRun(words, {style: "Hyperlink", lang: titleIn})],
  });
  return new Paragraph({style: "Entry", children: [link]});
}

function running({bound}: PageModel, {body, editionWords, release}: ReleaseFacts): string {
  const {language} = bound.statement.front;
  const synthetic = bound.body.synthetic ? [say(language, "synthetic-data")] : [];
  return [...synthetic, body, editionWords, say(language, "running-release", {release})].join(" · ");
}

function footer(facts: ReleaseFacts, language: Language): Footer {
  const [page, ofAll] = sayAround(language, "page-of", {around: "n", slots: {all: "\n"}});
  const [of, after] = ofAll.split("\n") as [string, string];
  const ends = after === "" ? [] : [after];
  const number = new TextRun({children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES, ...ends]});
  return new Footer({
    children: [
      new Paragraph({style: "Small", alignment: AlignmentType.LEFT, children: [textRun(`${facts.title} · `), number]}),
    ],
  });
}

function numbers(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = {paragraph: {indent: {left: 420, hanging: 300}}};
  return {reference, levels: [{level: 0, format, text, alignment: AlignmentType.LEFT, style}]};
}
