/** The known name nearest to what was typed, when it is near enough to be what was meant: for "did you mean". First of equals wins. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance < least && distance < Math.max(wanted.length, name.length)) [best, least] = [name, distance];
  }
  return best;
}

/** Letters to insert, remove, change or swap with the next one to get from one text to the other. */
export function editDistance(a: string, b: string): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(oneBack[j]! + 1, row[j - 1]! + 1, oneBack[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, twoBack[j - 2]! + 1);
      row.push(least);
    }
    [twoBack, oneBack] = [oneBack, row];
  }
  return oneBack[b.length]!;
}
