import {FormatProblem} from "../../formats/format-problem.ts";
import {type HtmlElement, readHtml} from "../../formats/html.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {listFiles} from "../release/manifest.ts";
import {isWhole, type Release, readRelease} from "../release/read-release.ts";
import {decodeText, RELEASE, type ReleaseFiles} from "../release/release-files.ts";
import {breaksOfSeal} from "../release/seal.ts";
import {asFinding, type Discrepancy} from "./discrepancy.ts";
import {redoPage} from "./read-page.ts";
import {redoWords} from "./read-words.ts";
import {redoCharts} from "./redo-charts.tsx";
import {redoDisclosure} from "./redo-disclosure.ts";
import {redoChanges, redoQuotients, redoSums} from "./redo-figures.ts";

/**
 * Whether a release follows from its own figures: page = figures.json = data, every quotient divided again, every file
 * listed. Knows only the files; what they were counted from is the workspace's to prove.
 * @param documents which of the documents to read back; all when not said.
 */
export async function proveRelease(files: ReleaseFiles, documents?: ReadonlySet<string>): Promise<readonly Finding[]> {
  const {records, findings} = readRelease(files);
  if (!isWhole(records)) return findings;
  const page = readHtml(decodeText(files.get(records.manifest.page) ?? new Uint8Array()));
  const found = PROOFS.flatMap((proof) => proof(records, files, page));
  return [...found, ...(await documentFaults(records, files, documents))].map(asFinding);
}

/**
 * Seal and proof, offline: what anybody can check who was handed the folder. Where the seal is broken, of the documents only those that
 * were themselves changed are read back: against a changed record all of them would differ, and that would tell nobody more.
 */
export async function verifyRelease(files: ReleaseFiles): Promise<readonly Finding[]> {
  const breaks = breaksOfSeal(files);
  const changed = new Set(breaks.map(({at}) => at.file));
  return [...breaks, ...(await proveRelease(files, breaks.length > 0 ? changed : undefined))];
}

/** `page` is the statement's page, read once for all. */
type Proof = (release: Release, files: ReleaseFiles, page: HtmlElement) => readonly Discrepancy[];

const PROOFS: readonly Proof[] = [
  listedFiles,
  sameVersion,
  redoDisclosure,
  redoQuotients,
  redoChanges,
  redoSums,
  redoPage,
  redoWords,
  redoCharts,
];

/** Each document read back. Releases of earlier versions lack some of them, and their manifests list none that is missing. */
async function documentFaults(
  release: Release,
  files: ReleaseFiles,
  only: ReadonlySet<string> | undefined,
): Promise<readonly Discrepancy[]> {
  const found: Discrepancy[] = [];
  for (const [path, proof] of DOCUMENTS) {
    if (!files.has(path) || only?.has(path) === false) continue;
    try {
      found.push(...(await proof(release, files)));
    } catch (error) {
      if (!(error instanceof FormatProblem)) throw error;
      found.push({
        code: "document-unreadable",
        file: path,
        what: "the file",
        expected: "a sound one",
        found: error.message,
      });
    }
  }
  return found;
}

type DocumentProof = (release: Release, files: ReleaseFiles) => Promise<readonly Discrepancy[]>;

const DOCUMENTS: readonly (readonly [path: string, proof: DocumentProof])[] = [
  [
    RELEASE.pdf,
    async (release, files) => (await import("./pdf/prove-pdf.ts")).provePdf(files.get(RELEASE.pdf)!, release),
  ],
  [RELEASE.word, async (...of) => (await import("./word/prove-word.ts")).proveWord(RELEASE.word, ...of)],
  [RELEASE.ods, workbookProof(RELEASE.ods)],
  [RELEASE.xlsx, workbookProof(RELEASE.xlsx)],
  [
    RELEASE.dataPackage,
    async (release, files) => (await import("./open-data/prove-open-data.ts")).proveOpenData(files, release),
  ],
];

function workbookProof(path: string): DocumentProof {
  return async (release, files) => {
    const {proveWorkbook} = await import("./workbook/prove-workbook.ts");
    return proveWorkbook(path, files.get(path)!, release);
  };
}

/** The manifest lists every file, as it is. */
function listedFiles({manifest}: Release, files: ReleaseFiles): readonly Discrepancy[] {
  const listed = new Map(manifest.files.map((file) => [file.path, `${file.bytes} bytes, SHA-256 ${file.sha256}`]));
  const actual = new Map(listFiles(files).map((file) => [file.path, `${file.bytes} bytes, SHA-256 ${file.sha256}`]));
  return [...new Set([...listed.keys(), ...actual.keys()])].flatMap((path) => {
    const [expected, found] = [listed.get(path), actual.get(path)];
    if (expected === found) return [];
    return [
      {
        code: "manifest-file-differs",
        file: RELEASE.manifest,
        what: path,
        expected: expected ?? "no such file",
        found: found ?? "no file",
      },
    ];
  });
}

/** One warehouse version throughout, and a page to open. */
function sameVersion({manifest, figures}: Release, files: ReleaseFiles): readonly Discrepancy[] {
  const said = [figures.version, ...figures.figures.map((figure) => figure.provenance.version)];
  const strays = [...new Set(said)].filter((version) => version !== manifest.warehouse.version);
  const code = "manifest-differs";
  const file = RELEASE.manifest;
  return [
    ...strays.map((found) => ({
      code,
      file,
      what: "the warehouse version",
      expected: manifest.warehouse.version,
      found,
    })),
    ...(files.has(manifest.page) ? [] : [{code, file, what: "the page", expected: manifest.page, found: "no file"}]),
  ];
}
