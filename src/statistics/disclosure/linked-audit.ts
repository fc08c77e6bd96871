/** A release as a reader sees it, over cells numbered from 0: shown values, and sums that are known to hold. */
export interface Release {
  readonly cells: number;
  /** By cell: its value, the ends of what a rounded one can be, or undefined where it is hidden. */
  readonly shown: readonly (number | Ends | undefined)[];
  readonly sums: readonly Sum[];
}

/** Both in. */
export interface Ends {
  readonly lower: number;
  readonly upper: number;
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

/** Works out the ranges of cells: of every hidden one when not said which. @throws RangeError where the release contradicts itself. */
export interface LinkedAudit {
  (release: Release, cells?: readonly number[]): readonly LinkedRange[];
  /** Whether there are counts from zero up that make all of it true. */
  consistent(release: Release): boolean;
}

/**
 * The audit for tables that hang together, such as this quarter's and the last: a linear programme for the least and the most of each
 * hidden cell, given shown cells, sums, and that counts are not below zero (HiGHS). Within about 1e-6. The solver is loaded on asking.
 */
export async function linkedAudit(): Promise<LinkedAudit> {
  const solver = await loadSolver();
  const extreme = (aim: Aim, cell: number, release: Release): number => {
    const found = solver.solve(programme(aim, [cell], release));
    if (found.Status === "Optimal") return found.ObjectiveValue;
    if (aim === "Maximize" && /unbounded/i.test(found.Status)) return Number.POSITIVE_INFINITY;
    throw new RangeError(`the release contradicts itself: ${found.Status}`);
  };
  const audit = (release: Release, cells = hiddenOf(release)) =>
    cells.map((cell) => ({
      cell,
      lower: extreme("Minimize", cell, release),
      upper: extreme("Maximize", cell, release),
    }));
  const consistent = (release: Release) => solver.solve(programme("Minimize", [], release)).Status === "Optimal";
  return Object.assign(audit, {consistent});
}

function hiddenOf({shown}: Release): readonly number[] {
  return shown.flatMap((value, cell) => (value === undefined ? [cell] : []));
}

type Aim = "Minimize" | "Maximize";

/** In CPLEX's LP format, whose lines may not be long; variables are not below zero unless it says so. */
function programme(aim: Aim, cells: readonly number[], {shown, sums}: Release): string {
  const aims = cells.length === 0 ? ["0 x0"] : cells.map((cell) => `x${cell}`);
  const rules = sums.map(({parts, whole}) => `${parts.map((part) => `x${part}`).join("\n + ")}\n - x${whole} = 0`);
  const bounds = shown.flatMap((value, index) => (value === undefined ? [] : [boundOf(index, value)]));
  return [aim, ...aims, "Subject To", ...rules, "Bounds", ...bounds, "End"].join("\n");
}

function boundOf(index: number, value: number | Ends): string {
  return typeof value === "number" ? `x${index} = ${value}` : `${value.lower} <= x${index} <= ${value.upper}`;
}

async function loadSolver() {
  const {default: highs} = await import("highs");
  // The package's types are read as CommonJS, whose default is the whole module; what is imported is the loader.
  return (highs as unknown as typeof highs.default)();
}
