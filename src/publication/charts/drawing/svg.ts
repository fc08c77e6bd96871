import {inXml} from "../../../language/print/letters.ts";
import type {Mark} from "./mark-styles.ts";

/* The marks of a drawing as text. Places have one decimal, so that the same data are the same bytes on any machine. */

export type Anchor = "start" | "middle" | "end";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A place along an axis as it is written: one decimal, never "-0". */
export function at(place: number): string {
  return String(Math.round(place * 10) / 10 || 0);
}

/** Words for a text node or an attribute, whatever is in them; what XML forbids is left out. */
export function escaped(words: string): string {
  return inXml(words.toWellFormed(), "").replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}

export function words(said: string, {x, y}: Place, {mark, anchor = "start"}: {mark: Mark; anchor?: Anchor}): string {
  const side = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${at(x)}" y="${at(y)}" class="c-${mark}"${side}>${escaped(said)}</text>`;
}

export function line(from: Place, to: Place, mark: Mark): string {
  return path(`M${at(from.x)} ${at(from.y)}L${at(to.x)} ${at(to.y)}`, mark);
}

export function path(d: string, mark: Mark): string {
  return `<path d="${d}" class="c-${mark}"/>`;
}

/** A mark drawn about 0, 0 to where it belongs. */
export function moved(mark: string, {x, y}: Place): string {
  return mark.replace("/>", ` transform="translate(${at(x)} ${at(y)})"/>`);
}

export function circle({x, y}: Place, radius: number, mark: Mark): string {
  return `<circle cx="${at(x)}" cy="${at(y)}" r="${radius}" class="c-${mark}"/>`;
}

export function diamond({x, y}: Place, radius: number, mark: Mark): string {
  return path(`M${at(x)} ${at(y - radius)}l${radius} ${radius}l-${radius} ${radius}l-${radius} -${radius}z`, mark);
}

export function square({x, y}: Place, half: number, mark: Mark): string {
  return box({x: x - half, y: y - half}, {width: 2 * half, height: 2 * half}, mark);
}

export function box({x, y}: Place, {width, height}: {width: number; height: number}, mark: Mark): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" class="c-${mark}"/>`;
}

/** A line through places in turn; a place that is undefined breaks it. */
export function polyline(places: readonly (Place | undefined)[], mark: Mark): string {
  let d = "";
  let isDown = false;
  for (const place of places) {
    if (place) d += `${isDown ? "L" : "M"}${at(place.x)} ${at(place.y)}`;
    isDown = place !== undefined;
  }
  return d === "" ? "" : path(d, mark);
}

export interface Sheet {
  readonly id: string;
  readonly size: Size;
  readonly height: number;
  readonly title: string;
  readonly desc: string;
}

/** For a page's full width, and for a phone. */
export type Size = "wide" | "narrow";

export const WIDTHS: Readonly<Record<Size, number>> = {wide: 720, narrow: 343};

/** A whole drawing with its name and description, whose ids begin with the given one. */
export function sheet({id, size, height, title, desc}: Sheet, marks: readonly string[]): string {
  const own = `${escaped(id)}-${size}`;
  const open =
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart chart--${size}" viewBox="0 0 ${WIDTHS[size]} ${at(height)}" ` +
    `role="img" aria-labelledby="${own}-title ${own}-desc">`;
  const named = `<title id="${own}-title">${escaped(title)}</title><desc id="${own}-desc">${escaped(desc)}</desc>`;
  return `${open}${named}${marks.join("")}</svg>`;
}
