import {existsSync} from "node:fs";

/** A part of the system that some tests need and npm cannot bring. */
export interface SystemPart {
  readonly name: string;
  readonly path: string;
}

export const CHROMIUM: SystemPart = {
  name: "Chromium",
  path: process.env.COPPERPLATE_CHROMIUM ?? "/usr/bin/chromium",
};

/** Checks that a PDF is sound. */
export const QPDF: SystemPart = {name: "qpdf", path: "/usr/bin/qpdf"};

/** Reads a PDF by its tags. */
export const POPPLER: SystemPart = {name: "poppler", path: "/usr/bin/pdfinfo"};

/** Opens what we write as an office would. */
export const LIBREOFFICE: SystemPart = {name: "LibreOffice", path: "/usr/bin/soffice"};

/** No QUIC, no updates, no sync: a browser that opens what it is told to and nothing else. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Whether a part is there, with the words a skipped test carries in its name.
 * @throws when it is missing and COPPERPLATE_REQUIRE_SYSTEM=1 says that nothing may be skipped.
 */
export function systemPart(part: SystemPart): {readonly missing: boolean; readonly words: string} {
  if (existsSync(part.path)) return {missing: false, words: ""};
  const words = ` (skipped: ${part.name} is not installed at ${part.path})`;
  if (process.env.COPPERPLATE_REQUIRE_SYSTEM === "1")
    throw new Error(
      `${part.name} is not installed at ${part.path}, and COPPERPLATE_REQUIRE_SYSTEM=1 allows no skipping`,
    );
  return {missing: true, words};
}
