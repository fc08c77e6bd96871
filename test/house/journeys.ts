import type {Graph} from "./graph.ts";

/** A walk through the house: rooms (or files) in the order in which something passes through them. */
export interface Journey {
  readonly name: string;
  readonly stations: readonly string[];
}

export const MOST_FILES = 9;

/** The third journey, a strange PDF to an audit report, arrives with prose/audit. */
export const JOURNEYS: readonly Journey[] = [
  {
    name: "a row of a CSV file to a sentence",
    stations: [
      "figures/sources",
      "figures/warehouse/engines",
      "figures/measures",
      "figures/disclosure",
      "prose/statement",
      "language",
      "prose/checks",
      "publication/renderers",
      "publication/release",
    ],
  },
  {
    name: "an author's typo to a finding on screen",
    stations: ["prose/statement", "vocabulary/catalogue.ts", "prose/checks", "doors/cli"],
  },
];

/**
 * The shortest chain of files through the stations, or the station at which every chain breaks off. Two files are joined when
 * one imports the other (a type counts), or when they meet at a hand-over: a step, with the steps it calls and the lists it
 * uses, or the warehouse's interface. Hand-overs carry and are not counted.
 */
export function walk(journey: Journey, graph: Graph): readonly string[] | {readonly stuckAt: string} {
  const joined = joinsOf(graph);
  let chains: Chains = new Map(filesAt(journey.stations[0]!, graph).map((file) => [file, [file]]));
  for (const station of journey.stations.slice(1)) {
    chains = onTo(filesAt(station, graph), within(chains, graph), joined);
    if (chains.size === 0) return {stuckAt: station};
  }
  return [...chains.values()].sort((a, b) => a.length - b.length)[0]!;
}

/** The shortest chain found so far to each file it ends at. */
type Chains = ReadonlyMap<string, readonly string[]>;

type Joined = (a: string, b: string) => boolean;

/** Each file of the next station, with the shortest chain that it is joined to. */
function onTo(files: readonly string[], chains: Chains, joined: Joined): Chains {
  const reached = files.flatMap((file) => {
    const shortest = [...chains]
      .filter(([end]) => joined(end, file))
      .map(([, chain]) => chain)
      .sort((a, b) => a.length - b.length)[0];
    return shortest ? [[file, [...shortest, file]] as const] : [];
  });
  return new Map(reached);
}

/** Chains may first go on by one import inside the station they have reached. */
function within(chains: Chains, graph: Graph): Chains {
  const wider = new Map(chains);
  for (const [end, chain] of chains)
    for (const file of graph.files)
      if (!wider.has(file) && sameFolder(file, end) && imports(graph, file, end)) wider.set(file, [...chain, file]);
  return wider;
}

function joinsOf(graph: Graph): Joined {
  const handOvers = graph.files
    .filter((file) => file.startsWith("src/steps/") || file === "src/figures/warehouse/warehouse.ts")
    .map((file) => new Set([...reachOf(file, graph), ...importersOf(file, graph)]));
  return (a, b) => imports(graph, a, b) || handOvers.some((reach) => reach.has(a) && reach.has(b));
}

/** What a step uses: its imports, those of the steps it calls, and the members of the lists (index.ts) among them. */
function reachOf(file: string, graph: Graph): ReadonlySet<string> {
  const reach = new Set<string>();
  const visit = (from: string): void => {
    for (const to of graph.imports.get(from) ?? []) {
      if (reach.has(to)) continue;
      reach.add(to);
      if (to.startsWith("src/steps/") || to.endsWith("/index.ts")) visit(to);
    }
  };
  visit(file);
  return reach;
}

function importersOf(file: string, graph: Graph): readonly string[] {
  return graph.files.filter((from) => graph.imports.get(from)?.includes(file));
}

function imports(graph: Graph, a: string, b: string): boolean {
  return Boolean(graph.imports.get(a)?.includes(b) || graph.imports.get(b)?.includes(a));
}

function filesAt(station: string, graph: Graph): readonly string[] {
  return graph.files.filter(
    (file) => !file.includes(".test.") && (file === `src/${station}` || file.startsWith(`src/${station}/`)),
  );
}

function sameFolder(a: string, b: string): boolean {
  return a.slice(0, a.lastIndexOf("/")) === b.slice(0, b.lastIndexOf("/"));
}
