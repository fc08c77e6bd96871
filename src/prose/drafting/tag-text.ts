import type {CatalogueMeasure} from "../../vocabulary/catalogue.ts";
import type {When} from "./material.ts";

/** Tags as an author would type them. Every number of a draft stands in one. */

interface Of {
  readonly when?: When;
  /** Area code; absent: the body's own. */
  readonly area?: string | undefined;
}

/** The value of a measure: a share's own tag for what is a share. */
export function valueTag({id, level}: CatalogueMeasure, {when = "period", area}: Of = {}): string {
  return tag(level === "share" || level === "ratio" ? "share" : "figure", id, {
    in: when === "period" ? undefined : when,
    area,
  });
}

/** The change to the statement's period, from its comparator unless `from` says otherwise. */
export function changeTag(
  {id}: CatalogueMeasure,
  of: {readonly as?: "words" | "absolute"; readonly from?: When; readonly area?: string | undefined} = {},
): string {
  return tag("change", id, of);
}

/** A sentence without its full stop: whether chance would explain the change from the comparator. */
export function verdictTag({id}: CatalogueMeasure, of: {readonly area?: string | undefined} = {}): string {
  return tag("verdict", id, of);
}

/** A sentence without its full stop: what the months say of their end. */
export function trendTag({id}: CatalogueMeasure): string {
  return tag("trend", id);
}

/** A period, by the statement's word for it or as it is written. */
export function periodTag(period?: string): string {
  return tag("period", undefined, {in: period === "period" ? undefined : period});
}

export function initiativeTag(id: string): string {
  return tag("initiative", id);
}

export function noComparisonTag({id}: CatalogueMeasure, reason: string): string {
  return tag("no-comparison", id, {reason});
}

/** A question to the author, a paragraph of its own. */
export function promptTag(words: string): string {
  return tag("prompt", words);
}

function tag(name: string, primary?: string, attributes: Readonly<Record<string, string | undefined>> = {}): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${quoted(value)}`,
  );
  return ["{%", name, ...(primary === undefined ? [] : [quoted(primary)]), ...said, "/%}"].join(" ");
}

/** A value holds no straight quotation mark and no opening of a tag. */
function quoted(value: string): string {
  return `"${value.replaceAll('"', "\u201d").replaceAll("\\", "/").replaceAll("{%", "{ %").replace(/\s+/g, " ").trim()}"`;
}
