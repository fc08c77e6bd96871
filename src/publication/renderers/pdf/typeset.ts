import {NodeCompiler} from "@myriaddreamin/typst-ts-node-compiler";

/** The template and the fonts it names, as bytes: they lie beside this file, and whoever may read a disk reads them. */
export interface Typesetting {
  readonly template: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

/** @param read such as `readFileSync` of node:fs. */
export function readTypesetting(read: (file: URL) => Uint8Array): Typesetting {
  const bytes = (name: string) => read(new URL(name, import.meta.url));
  return {template: bytes("./statement.typ"), fonts: FONTS.map((name) => bytes(`./fonts/${name}`))};
}

const FONTS = [
  "SourceSans3_400Regular.ttf",
  "SourceSans3_600SemiBold.ttf",
  "SourceSerif4Display-Light.ttf",
  "SourceSerif4SmText-Regular.ttf",
  "SourceSerif4SmText-Semibold.ttf",
] as const;

/** What is set: files that the template reads, by name, and when it was signed. */
export interface SetParts {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** ISO 8601: the only time in the document. */
  readonly at: string;
}

/**
 * A tagged PDF/UA-1. The same parts give the same bytes.
 * @throws Error for whatever the compiler says, warnings too (a missing font is one), and for what PDF/UA-1 forbids.
 */
export function typeset({template, fonts}: Typesetting, {files, at}: SetParts): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: ROOT,
    fontArgs: [{fontBlobs: fonts.map((font) => Buffer.from(font))}],
  });
  compiler.mapShadow(MAIN, Buffer.from(template));
  for (const [name, bytes] of files) compiler.mapShadow(`${ROOT}${name}`, Buffer.from(bytes));
  const compiled = compiler.compile({mainFilePath: MAIN});
  const said = [compiled.takeError(), compiled.takeWarnings()].flatMap((one) => one?.shortDiagnostics ?? []);
  const document = compiled.result;
  if (said.length > 0 || !document) throw new Error(`The PDF could not be set: ${said.map(saying).join("; ")}.`);
  try {
    const creationTimestamp = Math.floor(Date.parse(at) / 1000);
    return new Uint8Array(compiler.pdf(document, {pdfStandard: "ua-1", creationTimestamp}));
  } catch (error) {
    throw new Error(`The PDF could not be written: ${reasons(String((error as Error).message))}.`, {cause: error});
  } finally {
    compiler.evictCache(0);
  }
}

/** The writer hands its diagnostics over as they are printed for its own developers. */
function reasons(printed: string): string {
  const messages = [...printed.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, words = ""]) =>
    words.replace(/`\\"(.*?)\\"`/g, "“$1”"),
  );
  return messages.length === 0 ? printed : [...new Set(messages)].slice(0, 5).join("; ");
}

/** Nothing is read from there: every file the template asks for is handed over. */
const ROOT = "/sheet/";
const MAIN = `${ROOT}statement.typ`;

function saying(diagnostic: {readonly message?: string}): string {
  return diagnostic.message ?? JSON.stringify(diagnostic);
}
