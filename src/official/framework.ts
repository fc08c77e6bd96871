/** The priorities a body answers to and the duties it answers under, as others decided them: dated, with their sources. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly from: string;
  readonly source: Citation;
  readonly priorities: readonly Priority[];
  readonly duties: readonly Duty[];
}

export interface Priority {
  readonly id: string;
  readonly title: string;
  /** A few words for lists: "Murder and other homicides". */
  readonly short: string;
  /** For a priority of the office's own plan: the national ones it serves. */
  readonly serves?: readonly string[];
  /** National measures of it that no police file answers, and who publishes them. */
  readonly askedBeside?: readonly AskedBeside[];
}

export interface AskedBeside {
  /** In the words of a sentence: "drug-related homicides". */
  readonly what: string;
  readonly from: string;
  readonly standing: Citation["standing"];
}

/** A duty of the Order that a statement's page carries out. `paragraph` is of the Schedule. */
export interface Duty {
  readonly id: string;
  readonly paragraph: string;
  readonly title: string;
  readonly text: string;
  readonly source: Citation;
}

export interface Citation {
  readonly title: string;
  readonly url?: string;
  /** When it came into force or was published, `YYYY-MM-DD`. */
  readonly dated: string;
  /** seen: read in the source named. general: common knowledge, to be checked against it. */
  readonly standing: "seen" | "general";
}
