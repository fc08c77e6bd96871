import {closeSync, openSync, readSync} from "node:fs";
import {StringDecoder} from "node:string_decoder";

/** A physical line of a text file and how it ended: "" is the end of the file. */
export interface TextLine {
  readonly text: string;
  readonly end: "\n" | "\r\n" | "\r" | "";
}

const BLOCK = 1 << 20;

/** Every line of a file, whatever its line ends, a block of text in memory at a time. A byte order mark is left out. */
export function* textLines(path: string, toUtf8?: (bytes: Uint8Array) => Uint8Array): Generator<TextLine> {
  const pattern = /([^\r\n]*)(\r\n|\n|\r)/y;
  let rest = "";
  for (const text of textBlocks(path, toUtf8)) {
    rest += text;
    pattern.lastIndex = 0;
    let from = 0;
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      if (match[2] === "\r" && pattern.lastIndex === rest.length) break;
      from = pattern.lastIndex;
      yield {text: match[1]!, end: match[2] as TextLine["end"]};
    }
    rest = rest.slice(from);
  }
  if (rest.endsWith("\r")) yield {text: rest.slice(0, -1), end: "\r"};
  else if (rest !== "") yield {text: rest, end: ""};
}

function* textBlocks(path: string, toUtf8?: (bytes: Uint8Array) => Uint8Array): Generator<string> {
  const file = openSync(path, "r");
  const decoder = new StringDecoder("utf8");
  const block = Buffer.alloc(BLOCK);
  try {
    for (let first = true; ; first = false) {
      const read = readSync(file, block, 0, BLOCK, null);
      if (read === 0) return;
      const bytes = block.subarray(0, read);
      const text = decoder.write(Buffer.from(toUtf8 ? toUtf8(bytes) : bytes));
      yield first ? text.replace(/^\uFEFF/, "") : text;
    }
  } finally {
    closeSync(file);
  }
}
