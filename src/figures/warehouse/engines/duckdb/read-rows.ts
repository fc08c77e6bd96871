import type {Survey} from "../../../../formats/survey/survey.ts";
import {type Finding, must} from "../../../../vocabulary/finding.ts";
import type {RowSource} from "../../../sources/source.ts";
import {identityOf, type Layout, layoutOf} from "../../layout.ts";
import type {ReadFile} from "../csv/judge-row.ts";
import {mendFile} from "../csv/mend.ts";
import {firstRecord} from "../csv/records.ts";
import {surveyFile} from "../csv/survey-file.ts";
import {account, notTaken, type RowsRead} from "./account.ts";
import {loadAhead, loadSound, type ReadingPlace, settleAhead} from "./load-sound.ts";
import {forgetRejects} from "./take-rejects.ts";

interface GivenFile {
  readonly path: string;
  readonly absolute: string;
  readonly source: RowSource;
}

/**
 * One CSV of rows into waiting Parquet files, every line accounted for. The order is: look at the header, survey the bytes, mend what a bulk
 * reader must not see, load in bulk, look at the few rows that were refused one by one. Knows lines; what a value may be, the row rules say.
 */
export async function readRows({path, absolute, source}: GivenFile, place: ReadingPlace): Promise<RowsRead> {
  const head = firstRecord(absolute, source.toUtf8 ?? ((bytes) => bytes));
  const {layout, findings} = layoutOf(path, head, source);
  const ahead =
    layout && isAsBulkReads(source, layout) ? loadAhead({path: absolute, layout, source}, place) : undefined;
  const survey = await surveyFile(absolute, surveyOptions(layout, source, head?.length ?? 1));
  const refused = layout ? refusedWhole(path, survey, source) : findings;
  if (layout === undefined || refused.length > 0) {
    await ahead?.written.catch(() => undefined);
    await forgetRejects(place.engine);
    return notTaken({path, source, survey}, refused);
  }
  const file: ReadFile = {path: absolute, layout, source, survey};
  const loaded = ahead && (await settleAhead(ahead, file, place));
  if (loaded) return account({path, file, read: file, mended: undefined}, loaded);
  return readWithCare(path, file, place);
}

/** A file with something in it that a bulk reader gets wrong, or with repeats. */
async function readWithCare(path: string, file: ReadFile, place: ReadingPlace): Promise<RowsRead> {
  const {layout, source} = file;
  const mended = needsMending(file) ? mendFile(file, place) : undefined;
  const options = surveyOptions(layout, source, layout.headers.length);
  const read = mended
    ? {...file, path: mended.path, lineOf: mended.lineOf, survey: await surveyFile(mended.path, options)}
    : file;
  return account({path, file, read, mended}, await loadSound(read, place));
}

function surveyOptions(layout: Layout | undefined, source: RowSource, fields: number) {
  const key = layout?.columns.find(({column}) => column.field === "key");
  return {
    hasHeader: layout?.hasHeader ?? true,
    fields: layout?.headers.length ?? fields,
    identity: layout ? identityOf({layout, source}) : [],
    ...(key && !source.street ? {key: key.at} : {}),
  };
}

/** What keeps a whole file out although its header is right. */
function refusedWhole(path: string, survey: Survey, source: RowSource): readonly Finding[] {
  if (survey.records === 0)
    return [
      must("no-rows", "The file has a header and no row.", {
        at: {file: path, line: 1},
        advice:
          "Ask for it again; if there was truly nothing, say so with empty-months: in the mapping of the next file.",
      }),
    ];
  const {notUtf8} = survey.first;
  if (notUtf8 !== undefined && source.encoding === "utf-8") {
    const message = `Bytes that are not UTF-8, first on line ${notUtf8}: the file is most likely written in Windows-1252, as Excel does.`;
    return [
      must("not-utf-8", message, {
        at: {file: path, line: notUtf8},
        advice: source.street ? "Download the file again." : "Put this line in the mapping: encoding: windows-1252",
      }),
    ];
  }
  return [];
}

function needsMending({survey, source, layout}: ReadFile): boolean {
  return Object.keys(survey.first).length > 0 || !isAsBulkReads(source, layout);
}

/** In UTF-8, with days, not times, and with a header on one line: as it stands, the bulk reader can read it. */
function isAsBulkReads(source: RowSource, {headers}: Layout): boolean {
  const isPlain = source.toUtf8 === undefined && !source.dateFormat.includes("hh:mm");
  return isPlain && !headers.some((header) => header.includes("\n"));
}
