/** A mapping as it is drafted: lines of YAML, with what is doubtful in comments. */
export interface Suggestion {
  readonly yaml: string;
  /** Plain sentences about what a person has to settle. */
  readonly notes: readonly string[];
}

/** What is known beside the file. */
export interface Known {
  readonly subjects: readonly KnownSubject[];
  /** Home Office codes; the official list when absent. */
  readonly offenceCodes?: readonly string[];
  /** Of the workspace, for `supplier` and `force`. */
  readonly supplier?: string;
  readonly force?: string;
}

export interface KnownSubject {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
}

export interface DraftHead {
  readonly source: string;
  readonly file: string;
  readonly known: Known;
}

/** The lines that every mapping begins with. */
export function headLines({source, file, known}: DraftHead): {
  readonly lines: readonly string[];
  readonly notes: readonly string[];
} {
  const name = file.replace(/^.*[/\\]/, "");
  const doubt = "# to settle: not said in the file";
  const lines = [
    `# Drafted from ${name}. Settle what the comments ask, then load.`,
    `source: ${source}`,
    `title: ${scalar(name.replace(/\.[a-z]+$/i, "").replace(/[-_]+/g, " "))}`,
    `files: ${scalar(file.replace(/\\/g, "/").includes("incoming/") ? file.replace(/^.*incoming\//, "incoming/") : `incoming/${name}`)} # a glob: incoming/*.${name.split(".").at(-1)}`,
    `supplier: ${scalar(known.supplier ?? "SUPPLIER")}${known.supplier ? "" : ` ${doubt}`}`,
    `force: ${scalar(known.force ?? "FORCE")}${known.force ? "" : ` ${doubt}: the force's area code, such as E23000014`}`,
  ];
  const notes = known.supplier && known.force ? [] : ["Fill in supplier and force: the file does not say them."];
  return {lines, notes};
}

/** A YAML scalar on one line, quoted when it would be read as anything but this text. */
export function scalar(text: string): string {
  return /^[A-Za-z][A-Za-z0-9 /().-]*$/.test(text) &&
    !/^(?:y|n|yes|no|true|false|on|off|null)$/i.test(text) &&
    text.trim() === text
    ? text
    : JSON.stringify(text);
}

export function list(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(", ")}]`;
}

/** The subject that a word names, by id, title or alias, whatever its case. */
export function subjectNamed(word: string, subjects: readonly KnownSubject[]): string | undefined {
  const wanted = plain(word);
  return subjects.find(({id, title, aliases}) => [id, title, ...aliases].some((name) => plain(name) === wanted))?.id;
}

function plain(text: string): string {
  return text
    .replace(/[\s_-]+/g, " ")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim()
    .toLowerCase();
}
