import highs from "highs";

/** A release as a reader sees it, over cells numbered from 0: shown values, and sums that are known to hold. */
export interface Release {
  readonly cells: number;
  /** By cell; undefined where it is hidden. */
  readonly shown: readonly (number | undefined)[];
  readonly sums: readonly Sum[];
}

/** So many cells make another: Σ parts = whole; of a difference to an earlier release, earlier + since = now. */
export interface Sum {
  readonly parts: readonly number[];
  readonly whole: number;
}

export interface LinkedRange {
  readonly cell: number;
  readonly lower: number;
  /** Infinite where nothing bounds it. */
  readonly upper: number;
}

/** Works out the range of every hidden cell. */
export type LinkedAudit = (release: Release) => readonly LinkedRange[];

/**
 * The audit for tables that hang together, such as this quarter's and the last: a linear programme for the least and the most of each
 * hidden cell, given shown cells, sums, and that counts are not below zero (HiGHS). Within about 1e-6.
 */
export async function linkedAudit(): Promise<LinkedAudit> {
  const solver = await load();
  return (release) => {
    const extreme = (aim: "Minimize" | "Maximize", cell: number): number => {
      const found = solver.solve(programme(aim, cell, release));
      if (found.Status === "Optimal") return found.ObjectiveValue;
      if (aim === "Maximize" && /unbounded/i.test(found.Status)) return Number.POSITIVE_INFINITY;
      throw new RangeError(`the release contradicts itself: ${found.Status}`);
    };
    return release.shown.flatMap((value, cell) =>
      value === undefined ? [{cell, lower: extreme("Minimize", cell), upper: extreme("Maximize", cell)}] : [],
    );
  };
}

/** In CPLEX's LP format; variables are not below zero unless it says so. */
function programme(aim: string, cell: number, {shown, sums}: Release): string {
  const rules = sums.map(({parts, whole}) => `${parts.map((part) => `x${part}`).join(" + ")} - x${whole} = 0`);
  const fixed = shown.flatMap((value, index) => (value === undefined ? [] : [`x${index} = ${value}`]));
  return [aim, `x${cell}`, "Subject To", ...rules, "Bounds", ...fixed, "End"].join("\n");
}

/** The package's types are read as CommonJS, whose default is the whole module; what is imported is the loader. */
const load = highs as unknown as typeof highs.default;
