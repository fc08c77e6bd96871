import {createHash} from "node:crypto";
import {closeSync, fstatSync, openSync, readSync} from "node:fs";
import {setImmediate} from "node:timers/promises";
import {type Survey, type SurveyOptions, Surveyor} from "../../../../formats/survey/survey.ts";

const BLOCK = 1 << 20;

/**
 * Surveys a file on disk, whatever its size, in blocks; with its SHA-256. Between blocks others have their turn: a bulk load of the
 * same file could not so much as begin while a survey held the only thread.
 */
export async function surveyFile(path: string, options: SurveyOptions): Promise<Survey> {
  const file = openSync(path, "r");
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(BLOCK + 3);
  const surveyor = new Surveyor(options, fstatSync(file).size);
  try {
    for (let carried = 0; ; ) {
      const read = readSync(file, buffer, carried, BLOCK, null);
      if (read === 0) {
        surveyor.checkUtf8(buffer.subarray(0, carried), 0);
        break;
      }
      const block = buffer.subarray(carried, carried + read);
      hash.update(block);
      const whole = wholeCharacters(buffer, carried + read);
      surveyor.checkUtf8(buffer.subarray(0, whole), carried);
      surveyor.feed(block);
      buffer.copyWithin(0, whole, carried + read);
      carried = carried + read - whole;
      await setImmediate();
    }
  } finally {
    closeSync(file);
  }
  return surveyor.finish(hash.digest("hex"));
}

/** How many of these bytes end with a whole character; at most three are left over. */
function wholeCharacters(buffer: Buffer, length: number): number {
  for (let back = 1; back <= 3 && back <= length; back++) {
    const byte = buffer[length - back] as number;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return back < characterLength(byte) ? length - back : length;
  }
  return length;
}

function characterLength(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
}
