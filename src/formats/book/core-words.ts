import {readXml} from "../xml/events.ts";
import type {ZipArchive} from "../zip.ts";

/** The title and language that a document gives itself, in the part that holds them; empty where it has none. */
export async function coreWords(
  zip: ZipArchive,
  part: string,
): Promise<{readonly title: string; readonly language: string}> {
  const words = new Map([
    ["title", ""],
    ["language", ""],
  ]);
  let inside = "";
  const open = (name: string): void => {
    inside = name;
  };
  const close = (): void => {
    inside = "";
  };
  const text = (value: string): void => {
    const before = words.get(inside);
    if (before !== undefined) words.set(inside, before + value);
  };
  if (zip.has(part)) await readXml(zip.chunks(part), {open, close, text}, "The document's properties");
  return {title: words.get("title")!, language: words.get("language")!};
}
