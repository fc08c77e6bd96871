import {standalone} from "../charts/chart.ts";
import {PALETTES} from "../charts/drawing/mark-styles.ts";
import type {ReleaseFacts} from "../release/manifest.ts";
import type {Release} from "../release/read-release.ts";
import {RELEASE, type ReleaseFiles} from "../release/release-files.ts";
import {glanceChart, type PageChart, sectionChart} from "./layout/page-charts.ts";
import type {PageModel} from "./layout/page-model.ts";
import type {SheetChart} from "./pdf/sheet.ts";

export interface DocumentParts {
  readonly model: PageModel;
  readonly facts: ReleaseFacts;
  /** What the tables are made from: the records as they are published. */
  readonly records: Release;
  /** Reads a file that lies beside ours, such as a font: `readFileSync` of node:fs. */
  readonly read: (file: URL) => Uint8Array;
}

/**
 * The statement and its tables in the formats that are not read in a browser. Their libraries are large, and loaded only by whoever
 * publishes.
 */
export async function renderDocuments({model, facts, records, read}: DocumentParts): Promise<ReleaseFiles> {
  const {renderWord} = await import("./word/statement-word.ts");
  const {renderPdf} = await import("./pdf/render-pdf.ts");
  const {readTypesetting} = await import("./pdf/typeset.ts");
  const {renderWorkbooks} = await import("./workbook/render-workbooks.ts");
  const {renderOpenData} = await import("./open-data/render-open-data.ts");
  const tables = [...renderWorkbooks(records), ...renderOpenData(records)];
  return new Map([
    [RELEASE.pdf, await renderPdf(model, facts, {typesetting: readTypesetting(read), charts: sheetCharts(model)})],
    [RELEASE.word, await renderWord(model, facts)],
    ...tables.map(({path, bytes}) => [path, bytes] as const),
  ]);
}

/** The chart of each section and of the table at a glance, as drawings that stand alone in the inks of print. */
function sheetCharts(model: PageModel): ReadonlyMap<string, readonly SheetChart[]> {
  const drawn = [
    ["glance", glanceChart(model)] as const,
    ...model.sections.map((section) => [section.id, sectionChart(model, section)] as const),
  ];
  return new Map(drawn.flatMap(([id, one]) => (one === undefined ? [] : [[id, [sheetChart(one)]] as const])));
}

function sheetChart({chart}: PageChart): SheetChart {
  const {finding: caption, under: source, words, language} = chart;
  return {caption, source, words, language, svg: standalone(chart, "wide", PALETTES.print)};
}
