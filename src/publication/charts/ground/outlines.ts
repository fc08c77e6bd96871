type Point = readonly [number, number];
/** Tenths of a pixel, whole: two neighbours' border is then the same to the last digit. */
export type TenthsRing = readonly Point[];

/** Half a pixel, in the tenths of a pixel that points are given in. */
const TOLERANCE = 5;
/** Two pixels: islands and holes that are smaller are left out. */
const LEAST_AREA = 200;

/**
 * The outlines of areas in fewer points, none off by more than half a pixel. A border that two areas share is cut where a third meets it and
 * thinned the same way for both, so that no gap opens between them. Each area keeps its largest ring, however small.
 */
export function outlines(areas: readonly (readonly TenthsRing[])[]): readonly (readonly TenthsRing[])[] {
  const all = areas.map((rings) => rings.map(withoutRepeats).filter((ring) => ring.length > 2));
  const isJunction = junctionsOf(all.flat());
  return all.map((rings) => {
    const thinned = rings.map((ring) => thinnedRing(ring, isJunction)).toSorted((a, b) => areaOf(b) - areaOf(a));
    return thinned.filter((ring, n) => n === 0 || (ring.length > 2 && areaOf(ring) >= LEAST_AREA));
  });
}

/** Open: the last point is not the first again. */
function withoutRepeats(ring: TenthsRing): TenthsRing {
  return ring.filter((point, n) => !same(point, ring.at(n - 1)!));
}

/** Points where outlines part: not everywhere between the same two neighbours. */
function junctionsOf(rings: readonly TenthsRing[]): (point: Point) => boolean {
  const neighbours = new Map<string, string>();
  const junctions = new Set<string>();
  for (const ring of rings)
    for (const [n, point] of ring.entries()) {
      const key = String(point);
      const two = [String(ring.at(n - 1)), String(ring[(n + 1) % ring.length])].toSorted().join(";");
      const known = neighbours.get(key);
      if (known === undefined) neighbours.set(key, two);
      else if (known !== two) junctions.add(key);
    }
  return (point) => junctions.has(String(point));
}

function thinnedRing(ring: TenthsRing, isJunction: (point: Point) => boolean): TenthsRing {
  const cuts = ring.flatMap((point, n) => (isJunction(point) ? [n] : []));
  const ends = cuts.length > 1 ? cuts : poles(ring, cuts[0]);
  return ends.flatMap((from, n) => {
    const to = ends[n + 1] ?? ends[0]! + ring.length;
    const piece = Array.from({length: to - from + 1}, (_, step) => ring[(from + step) % ring.length]!);
    return thinnedPiece(piece).slice(0, -1);
  });
}

/** Where a ring that no other meets, or meets once, is cut: at its first point in order, and at the farthest from that. */
function poles(ring: TenthsRing, met?: number): readonly number[] {
  const byOrder = ring.map((_, n) => n).toSorted((a, b) => order(ring[a]!, ring[b]!));
  const first = met ?? byOrder[0]!;
  const away = (n: number) => (ring[n]![0] - ring[first]![0]) ** 2 + (ring[n]![1] - ring[first]![1]) ** 2;
  const far = byOrder.reduce((best, n) => (away(n) > away(best) ? n : best), first);
  return [first, far].toSorted((a, b) => a - b);
}

/** From the end that comes first in order, whichever way it is walked. */
function thinnedPiece(piece: TenthsRing): TenthsRing {
  const isForwards = order(piece[0]!, piece.at(-1)!) <= 0;
  const thinned = douglasPeucker(isForwards ? piece : piece.toReversed());
  return isForwards ? thinned : thinned.toReversed();
}

function douglasPeucker(piece: TenthsRing): TenthsRing {
  const kept = new Set([0, piece.length - 1]);
  const open: [number, number][] = [[0, piece.length - 1]];
  for (let span = open.pop(); span !== undefined; span = open.pop()) {
    const [from, to] = span;
    let [far, most] = [from, TOLERANCE];
    for (let n = from + 1; n < to; n++) {
      const off = offLine(piece[n]!, piece[from]!, piece[to]!);
      if (off > most) [far, most] = [n, off];
    }
    if (far === from) continue;
    kept.add(far);
    open.push([from, far], [far, to]);
  }
  return piece.filter((_, n) => kept.has(n));
}

/** How far a point lies off the line between two. */
function offLine([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [across, down] = [toX - fromX, toY - fromY];
  const length = across ** 2 + down ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * across + (y - fromY) * down) / length));
  return Math.sqrt((x - fromX - along * across) ** 2 + (y - fromY - along * down) ** 2);
}

function areaOf(ring: TenthsRing): number {
  const twice = ring.reduce((sum, [x, y], n) => {
    const [beforeX, beforeY] = ring.at(n - 1)!;
    return sum + beforeX * y - x * beforeY;
  }, 0);
  return Math.abs(twice) / 2;
}

function order([ax, ay]: Point, [bx, by]: Point): number {
  return ax - bx || ay - by;
}

function same(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
