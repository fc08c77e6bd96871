/**
 * Twice the median of some sizes as R 4.2's robust stl takes it: by a quicksort that leaves alone every part without a wanted place, but is
 * asked for the two middle places in falling order, so that where a split falls just between them one is left unsorted. Kept here alone,
 * to have the source's numbers.
 */
export function middlesByPartialSort(sizes: readonly number[]): number {
  const upper = Math.floor(sizes.length / 2) + 1;
  const wanted = [upper, sizes.length - upper + 1];
  const a = [Number.NaN, ...sizes];
  settle(a, {from: 1, to: sizes.length}, wanted);
  return a[wanted[0]!]! + a[wanted[1]!]!;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

function settle(a: number[], part: Part, wanted: readonly number[]): void {
  const {from, to} = part;
  if (wanted.length === 0 || from >= to) return;
  if (from !== 1 && to - from <= 10) {
    const sorted = a.slice(from, to + 1).sort((x, y) => x - y);
    for (const [place, value] of sorted.entries()) a[from + place] = value;
    return;
  }
  const [left, right] = split(a, part);
  if (left.to - left.from <= right.to - right.from) {
    const kept = wanted.findLastIndex((place) => place <= left.to) + 1;
    settle(a, left, wanted.slice(0, kept));
    settle(a, right, wanted.slice(kept));
  } else {
    const first = wanted.findIndex((place) => place >= right.from);
    const kept = first < 0 ? wanted.length : first;
    settle(a, left, wanted.slice(0, kept));
    settle(a, right, wanted.slice(kept));
  }
}

/** About the median of its first, middle and last. */
function split(a: number[], {from, to}: Part): readonly [Part, Part] {
  const middle = Math.floor((from + to) / 2);
  if (a[from]! > a[middle]!) swap(a, from, middle);
  if (a[to]! < a[middle]!) {
    swap(a, to, middle);
    if (a[from]! > a[middle]!) swap(a, from, middle);
  }
  const pivot = a[middle]!;
  let [low, high] = [from, to];
  for (;;) {
    do high--;
    while (a[high]! > pivot);
    do low++;
    while (a[low]! < pivot);
    if (low > high) break;
    swap(a, low, high);
  }
  return [
    {from, to: high},
    {from: low, to},
  ];
}

function swap(a: number[], one: number, other: number): void {
  [a[one], a[other]] = [a[other]!, a[one]!];
}
