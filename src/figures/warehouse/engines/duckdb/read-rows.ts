import type {Finding} from "../../../../vocabulary/finding.ts";
import type {RowSource} from "../../../sources/source.ts";
import {identityOf, type Layout, layoutOf} from "../../layout.ts";
import type {Receipt} from "../../receipt.ts";
import type {ReadFile} from "../csv/judge-row.ts";
import {mendFile} from "../csv/mend.ts";
import {firstRecord} from "../csv/records.ts";
import {type Survey, surveyFile} from "../csv/survey.ts";
import {sha256Of} from "../disk/fingerprint.ts";
import {type Accounted, account, must, notTaken} from "./account.ts";
import {loadSound, type ReadingPlace} from "./load-sound.ts";

/**
 * One CSV of rows into waiting Parquet files, every line accounted for. The order is: look at the header, survey the bytes, mend what a bulk
 * reader must not see, load in bulk, look at the few rows that were refused one by one. Knows lines; what a value may be, the row rules say.
 */
export interface RowsRead extends Accounted {
  readonly receipt: Receipt;
}

interface GivenFile {
  readonly path: string;
  readonly absolute: string;
  readonly source: RowSource;
}

export async function readRows(given: GivenFile, place: ReadingPlace): Promise<RowsRead> {
  const [sha256, accounted] = await Promise.all([sha256Of(given.absolute), readAccounted(given, place)]);
  return {...accounted, receipt: {...accounted.receipt, sha256}};
}

async function readAccounted({path, absolute, source}: GivenFile, place: ReadingPlace): Promise<Accounted> {
  const head = firstRecord(absolute, source.toUtf8 ?? ((bytes) => bytes));
  const {layout, findings} = layoutOf(path, head, source);
  const survey = surveyFile(absolute, surveyOptions(layout, source, head?.length ?? 1));
  const refused = layout ? refusedWhole(path, survey, source) : findings;
  if (layout === undefined || refused.length > 0) return notTaken({path, source, survey}, refused);
  const file: ReadFile = {path: absolute, layout, source, survey};
  const mended = needsMending(survey, source) ? mendFile(file, place) : undefined;
  const read = mended
    ? {
        ...file,
        path: mended.path,
        lineOf: mended.lineOf,
        survey: surveyFile(mended.path, surveyOptions(layout, source, layout.headers.length)),
      }
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
      must(
        path,
        1,
        "no-rows",
        "The file has a header and no row.",
        "Ask for it again; if there was truly nothing, say so with empty-months: in the mapping of the next file.",
      ),
    ];
  const {notUtf8} = survey.first;
  if (notUtf8 !== undefined && source.encoding === "utf-8") {
    const message = `Bytes that are not UTF-8, first on line ${notUtf8}: the file is most likely written in Windows-1252, as Excel does.`;
    return [
      must(
        path,
        notUtf8,
        "not-utf-8",
        message,
        source.street ? "Download the file again." : "Put this line in the mapping: encoding: windows-1252",
      ),
    ];
  }
  return [];
}

function needsMending({first}: Survey, source: RowSource): boolean {
  return Object.keys(first).length > 0 || source.toUtf8 !== undefined || source.dateFormat.includes("hh:mm");
}
