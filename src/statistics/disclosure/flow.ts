/** capacity[from][to] for each pair of nodes, 0 where there is no way; may be infinite. */
export type Capacities = readonly (readonly number[])[];

/** The most that can flow from one node to another: shortest augmenting paths (Edmonds and Karp 1972), exact for whole capacities. */
export function mostFlow(capacities: Capacities, source: number, sink: number): number {
  const left = capacities.map((row) => [...row]);
  let flow = 0;
  for (;;) {
    const path = shortestPath(left, source, sink);
    if (!path) return flow;
    const least = Math.min(...path.map(([from, to]) => left[from]![to]!));
    if (least === Number.POSITIVE_INFINITY) return least;
    for (const [from, to] of path) {
      left[from]![to]! -= least;
      left[to]![from]! += least;
    }
    flow += least;
  }
}

type Step = readonly [from: number, to: number];

function shortestPath(left: readonly (readonly number[])[], source: number, sink: number): readonly Step[] | undefined {
  const before = new Map<number, number>([[source, source]]);
  const queue = [source];
  for (const node of queue) {
    if (node === sink) return pathTo(sink, before);
    for (const [next, capacity] of left[node]!.entries()) {
      if (capacity <= 0 || before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(sink: number, before: ReadonlyMap<number, number>): readonly Step[] {
  const steps: Step[] = [];
  for (let node = sink; before.get(node) !== node; node = before.get(node)!) steps.push([before.get(node)!, node]);
  return steps.reverse();
}
