import {createHash} from "node:crypto";
import type {Finding} from "../../vocabulary/finding.ts";
import {decodeText, encodeText, inOrder, RELEASE, type ReleaseFiles} from "./release-files.ts";

/** The seal of a release: one line a file, as `sha256sum` writes them, so that `sha256sum -c release.sha256` checks it without us. */
export function seal(files: ReleaseFiles): Uint8Array {
  const lines = inOrder(files.keys())
    .filter((path) => path !== RELEASE.seal)
    .map((path) => `${sha256(files.get(path)!)}  ${path}\n`);
  return encodeText(lines.join(""));
}

/** Names every file that was changed, is missing or was added since the release was sealed. */
export function breaksOfSeal(files: ReleaseFiles): readonly Finding[] {
  const sealed = files.get(RELEASE.seal);
  if (!sealed)
    return [finding("release-not-sealed", RELEASE.seal, `There is no ${RELEASE.seal}, so nothing can be checked.`)];
  const expected = new Map<string, string>();
  const findings: Finding[] = [];
  for (const [index, line] of decodeText(sealed).split("\n").entries()) {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (match) expected.set(match[2]!, match[1]!);
    else if (line !== "") findings.push(brokenLine(index + 1, line));
  }
  for (const path of inOrder(new Set([...expected.keys(), ...files.keys()]))) {
    if (path === RELEASE.seal) continue;
    findings.push(...breakOf(path, expected.get(path), files.get(path)));
  }
  return findings;
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function breakOf(path: string, expected: string | undefined, bytes: Uint8Array | undefined): readonly Finding[] {
  if (bytes === undefined)
    return [finding("release-file-missing", path, `${path} is listed in ${RELEASE.seal} and is missing.`)];
  if (expected === undefined)
    return [finding("release-file-extra", path, `${path} is not of the release: ${RELEASE.seal} does not list it.`)];
  const actual = sha256(bytes);
  if (actual === expected) return [];
  return [
    finding(
      "release-file-changed",
      path,
      `${path} was changed: its SHA-256 is ${actual}, and ${RELEASE.seal} says ${expected}.`,
    ),
  ];
}

function brokenLine(line: number, text: string): Finding {
  return {
    ...finding("release-seal-unreadable", RELEASE.seal, `Line ${line} of the seal is not of its form: "${text}".`),
    at: {file: RELEASE.seal, line},
  };
}

function finding(code: string, file: string, message: string): Finding {
  const advice = "Take the release again from where it was published, and do not rely on this copy.";
  return {code, severity: "must", message, at: {file}, advice};
}
