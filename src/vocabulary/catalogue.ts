import type {Area} from "./area.ts";
import type {Month} from "./period.ts";
import type {LevelKind} from "./quantity.ts";

export type Wanted = "fewer" | "more" | "neither";

/** What can be asked for: the measures and areas there are. Carries no figure. */
export interface Catalogue {
  readonly measures: readonly CatalogueMeasure[];
  readonly areas: readonly Area[];
  /** A change from a count under this is told as a number and never as a percentage. */
  readonly percentBase: number;
}

/** What the text needs to know of a measure: how to name it, show it and judge words about it. */
export interface CatalogueMeasure {
  readonly id: string;
  readonly title: string;
  /** In Welsh, where the office says it; ours are in a list of the language's. */
  readonly titleCy?: string;
  readonly aliases: readonly string[];
  /** Id of a national priority, or of a priority of the office's own plan. */
  readonly priority: string;
  readonly level: LevelKind;
  /** What a count counts, plural: "offences", "officers". */
  readonly unit: string;
  /** Decimal places of the value itself, and of a percentage change. */
  readonly places: number;
  readonly wanted: Wanted;
  readonly disclosure: "open" | "threshold";
  /** Counted over the twelve months to the end of the period asked for. */
  readonly rolling: boolean;
  /** What is counted, in a sentence or two, with codes and whose definition. */
  readonly definition: string;
  readonly caveats: readonly string[];
  /** The files that would answer it, each in words for whoever has to ask for it. */
  readonly sources: readonly string[];
  /** First months of another definition: periods on two sides of one are not compared. */
  readonly breaks: readonly {readonly month: Month; readonly why: string}[];
}
