import {type Finding, must} from "../../vocabulary/finding.ts";

/** How a kind of file is written: its columns in the published order, and those without which nothing of it can be used. */
export interface FixedForm {
  readonly order: readonly string[];
  readonly needed: readonly string[];
}

export interface FixedHeader {
  readonly headers: readonly string[];
  readonly hasHeader: boolean;
  /** When there are any the file cannot be taken. */
  readonly findings: readonly Finding[];
}

/** The headers of a published file. Some came without their header row: then the published order holds. */
export function headerOf(file: string, first: readonly string[], {order, needed}: FixedForm): FixedHeader {
  const headers = first.map((name) => name.trim());
  if (!headers.some((name) => order.includes(name))) {
    const findings = first.length === order.length ? [] : [noHeader(file, first.length, order.length)];
    return {headers: order, hasHeader: false, findings};
  }
  const at = {file, line: 1};
  const advice = "Look whether its publisher has changed the format, and tell the makers of Copperplate.";
  const missing = needed
    .filter((name) => !headers.includes(name))
    .map((name) =>
      must("missing-column", `There is no column "${name}". The file has ${headers.join(", ")}.`, {at, advice}),
    );
  const unknown = headers
    .filter((name) => !order.includes(name))
    .map((name) => must("unknown-header", `The column "${name}" is not of this format.`, {at, advice}));
  const repeated = [...new Set(headers.filter((name, n) => headers.indexOf(name) !== n))].map((name) =>
    must("repeated-header", `The column "${name}" is there more than once.`, {at, advice: "Download the file again."}),
  );
  return {headers, hasHeader: true, findings: [...missing, ...unknown, ...repeated]};
}

function noHeader(file: string, width: number, published: number): Finding {
  const message = `The first line has ${width} fields and is no header; a file of this format has ${published}.`;
  return must("unknown-header", message, {
    at: {file, line: 1},
    advice: "Look whether the file is what its name says.",
  });
}
