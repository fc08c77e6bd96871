import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Query} from "../../query.ts";
import type {Answer, Version, Warehouse} from "../../warehouse.ts";
import {writeDurably} from "./durable.ts";

/**
 * A version never changes, so an answer that was given once is the answer. This remembers them beside the version, and an edit to
 * the text costs no counting. Rows themselves are never remembered. What proves or explains a figure asks the engine afresh.
 */
export function rememberAnswers(warehouse: Warehouse, folder: string): Warehouse {
  const books = new Map<string, AnswerBook>();
  const bookOf = ({id}: Version) => {
    const book = books.get(id) ?? new AnswerBook(join(folder, "answers", `${id}.json`));
    books.set(id, book);
    return book;
  };
  // What would stand answers from where its files wait, which is nowhere soon.
  const previews = new WeakSet<Version>();
  return {
    stage: (files, options) => warehouse.stage(files, options),
    async preview(staged) {
      const version = await warehouse.preview(staged);
      previews.add(version);
      return version;
    },
    movements: (staged) => warehouse.movements(staged),
    commit: (staged) => warehouse.commit(staged),
    discard: (staged) => warehouse.discard(staged),
    version: (id) => warehouse.version(id),
    async run(query, version) {
      if (query.by.includes("key") || previews.has(version)) return warehouse.run(query, version);
      const book = bookOf(version);
      const known = book.find(query);
      if (known) return known;
      const answer = await warehouse.run(query, version);
      book.add(query, answer);
      return answer;
    },
    async close() {
      for (const book of books.values()) book.save();
      await warehouse.close();
    },
  };
}

/** An answer as JSON: sums as text, since they may be larger than JSON's numbers. */
interface Remembered {
  readonly sql: string;
  readonly engine: string;
  readonly digest?: string;
  readonly rows: readonly {
    readonly dimensions: Readonly<Record<string, string>>;
    readonly sums: Readonly<Record<string, string>>;
  }[];
}

/** The answers of one version. A file that cannot be read is forgotten: the engine will answer again. */
class AnswerBook {
  private readonly path: string;
  private readonly answers: Map<string, Remembered>;
  private grown = false;

  constructor(path: string) {
    this.path = path;
    this.answers = new Map(Object.entries(read(path)));
  }

  find(query: Query): Answer | undefined {
    const known = this.answers.get(keyOf(query));
    return (
      known && {...known, rows: known.rows.map(({dimensions, sums}) => ({dimensions, sums: mapValues(sums, BigInt)}))}
    );
  }

  add(query: Query, answer: Answer): void {
    const rows = answer.rows.map(({dimensions, sums}) => ({dimensions, sums: mapValues(sums, String)}));
    this.answers.set(keyOf(query), {...answer, rows});
    this.grown = true;
  }

  save(): void {
    if (!this.grown) return;
    const ordered = Object.fromEntries([...this.answers].sort(([a], [b]) => (a < b ? -1 : 1)));
    try {
      writeDurably(this.path, `${JSON.stringify(ordered)}\n`);
    } catch {
      // Only time is lost: a folder that cannot be written is no reason to refuse a figure.
    }
  }
}

function read(path: string): Record<string, Remembered> {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, Remembered>;
  } catch {
    return {};
  }
}

function keyOf(query: Query): string {
  return createHash("sha256").update(JSON.stringify(query)).digest("hex").slice(0, 32);
}

function mapValues<From, To>(values: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]));
}
