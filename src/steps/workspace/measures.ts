import {measures as ours} from "../../figures/measures/index.ts";
import type {Measure} from "../../figures/measures/measure.ts";
import {readOfficeMeasure} from "../../figures/measures/office-measures.ts";
import type {Finding} from "../../vocabulary/finding.ts";
import {textFiles, type Workspace} from "./workspace.ts";

/** Ours, then the office's own from measures/*.yaml. One of its own with an id of ours takes its place, and says so. */
export function measuresOf(workspace: Workspace): {measures: readonly Measure[]; findings: readonly Finding[]} {
  const findings: Finding[] = [];
  const byId = new Map(ours.map((measure) => [measure.id, measure]));
  for (const {file, text} of textFiles(workspace, "measures", [".yaml", ".yml"])) {
    const read = readOfficeMeasure(file, text);
    findings.push(...read.findings);
    if (read.measure === undefined) continue;
    if (byId.has(read.measure.id)) findings.push(replaced(read.measure.id, file));
    byId.set(read.measure.id, read.measure);
  }
  return {measures: [...byId.values()], findings};
}

function replaced(id: string, file: string): Finding {
  return {
    code: "measure-replaced",
    severity: "should",
    message: `The measure "${id}" is defined by Copperplate too; this definition takes its place.`,
    at: {file},
    advice: "Give the office's own measure an id of its own, or accept this finding with a reason.",
  };
}
