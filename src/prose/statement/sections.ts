import {type Finding, must, type Place} from "../../vocabulary/finding.ts";
import type {ScannedTag} from "./place.ts";
import type {Block} from "./statement.ts";
import type {ReadTag} from "./tags.ts";

type Mark = Extract<ReadTag, {kind: "open" | "close" | "not-applicable"}>;

/** A tag that marks out sections, when it stands alone on its lines. */
export function sectionMark(
  read: ReadTag,
  text: string,
  {start, end}: ScannedTag,
): {readonly read: Mark; readonly lineStart: number; readonly lineEnd: number} | undefined {
  if (read.kind === "tag" || read.kind === "unread") return undefined;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const lineEnd = next < 0 ? text.length : next + 1;
  const alone = text.slice(lineStart, start).trim() === "" && text.slice(end, lineEnd).trim() === "";
  return alone ? {read, lineStart, lineEnd} : undefined;
}

interface Open {
  readonly kind: "priority" | "duty";
  readonly id: string;
  readonly at: Place;
  readonly blocks: Block[];
}

/** Puts blocks into the sections that tags mark out. A duty may hold priorities; nothing else nests, so one left open ends at the next. */
export class SectionBuilder {
  readonly #top: Block[] = [];
  readonly #open: Open[] = [];
  readonly #problems: Finding[];

  constructor(problems: Finding[]) {
    this.#problems = problems;
  }

  add(blocks: readonly Block[]): void {
    (this.#open.at(-1)?.blocks ?? this.#top).push(...blocks);
  }

  mark(read: Mark, at: Place): void {
    if (read.kind === "not-applicable") this.add([{kind: "not-applicable", id: read.id, reason: read.reason, at}]);
    else if (read.kind === "open") this.#begin({kind: read.name, id: read.id, at, blocks: []});
    else this.#finish(read.name, at);
  }

  end(): readonly Block[] {
    while (this.#open.length > 0) this.#leaveOpen();
    return this.#top;
  }

  #begin(section: Open): void {
    const may = section.kind === "priority" ? ["duty"] : [];
    while (this.#open.length > 0 && !may.includes(this.#open.at(-1)!.kind)) this.#leaveOpen();
    this.#open.push(section);
  }

  #finish(name: string, at: Place): void {
    if (!this.#open.some(({kind}) => kind === name)) {
      const message = `A ${name} is closed here, but none is open.`;
      this.#problems.push(
        must("unopened-tag", message, {at, advice: `Open it with {% ${name} "…" %}, or remove this line.`}),
      );
      return;
    }
    while (this.#open.at(-1)!.kind !== name) this.#leaveOpen();
    this.#close();
  }

  #leaveOpen(): void {
    const {kind, id, at} = this.#open.at(-1)!;
    const message = `The ${kind} "${id}" begins here and is never closed.`;
    this.#problems.push(
      must("unclosed-tag", message, {at, advice: `End its text with {% /${kind} %} on a line of its own.`}),
    );
    this.#close();
  }

  #close(): void {
    const {kind, id, at, blocks} = this.#open.pop()!;
    this.add([{kind, id, blocks, at}]);
  }
}
